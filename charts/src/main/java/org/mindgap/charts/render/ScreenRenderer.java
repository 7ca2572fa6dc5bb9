package org.mindgap.charts.render;

import java.awt.image.BufferedImage;
import org.mindgap.charts.render.text.Run;
import org.mindgap.charts.render.text.Typeface;
import org.mindgap.figure.FigureSpec;
import org.mindgap.problem.ProblemException;

/** Draws figures for a screen with the code that draws files. Immutable; safe on any thread but slow on none. */
public final class ScreenRenderer {

    /** Finds the fonts and draws a letter, so that the first figure need not wait for that. */
    public void prepare() {
        var image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB_PRE);
        var g = image.createGraphics();
        try {
            g.setFont(Typeface.sansSerif().font(new Run.Face(1, false, false)));
            g.drawString("0", 0, 0);
        } catch (ProblemException e) {
            // the first figure says so
        } finally {
            g.dispose();
        }
    }

    /**
     * Draws a figure.
     *
     * @param widthPx width to fill, in layout pixels
     * @param scale device pixels per layout pixel, the window's output scale
     * @throws ProblemException if no font of this system can show anything
     */
    public FigureImage render(FigureSpec figure, double widthPx, double scale) throws ProblemException {
        return render(figure, widthPx, scale, 1);
    }

    /**
     * Draws a figure with everything larger, for a projector; as usual where it would not fit the width then.
     *
     * @param widthPx width to fill, in layout pixels
     * @param scale device pixels per layout pixel, the window's output scale
     * @param larger how much larger type, cells and lines are
     * @throws ProblemException if no font of this system can show anything
     */
    public FigureImage render(FigureSpec figure, double widthPx, double scale, double larger) throws ProblemException {
        var drawing = new FigureLayout(Sizes.screen(widthPx / larger)).layOut(figure);
        return larger > 1 && drawing.width() * larger > widthPx + 1
                ? render(figure, widthPx, scale, 1)
                : painted(drawing, scale, larger);
    }

    private static FigureImage painted(Drawing drawing, double screen, double larger) {
        var scale = screen * larger;
        var image = new BufferedImage(
                Math.max(1, (int) Math.ceil(drawing.width() * scale)),
                Math.max(1, (int) Math.ceil(drawing.height() * scale)),
                BufferedImage.TYPE_INT_ARGB_PRE); // what JavaFX takes without a copy in between
        var g = image.createGraphics();
        try {
            g.setColor(drawing.paper());
            g.fillRect(0, 0, image.getWidth(), image.getHeight());
            g.scale(scale, scale);
            new Java2DPainter(g).paint(drawing);
        } finally {
            g.dispose();
        }
        return new FigureImage(
                image,
                screen,
                drawing.width() * larger,
                drawing.height() * larger,
                drawing.entities().stream().map(e -> e.times(larger)).toList(),
                drawing.problems());
    }
}
