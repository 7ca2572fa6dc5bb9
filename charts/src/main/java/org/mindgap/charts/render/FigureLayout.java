package org.mindgap.charts.render;

import org.mindgap.figure.FigureSpec;
import org.mindgap.figure.HeatmapSpec;
import org.mindgap.figure.OverlaySpec;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Lays a figure out in given measures. Immutable. */
final class FigureLayout {
    private final Sizes sizes;

    FigureLayout(Sizes sizes) {
        this.sizes = sizes;
    }

    /**
     * Lays a figure out.
     *
     * @throws ProblemException if it does not fit the width, is taller than a page, or there is no font
     */
    Drawing layOut(FigureSpec figure) throws ProblemException {
        var sheet = new Sheet(new TextShaper(Typeface.sansSerif()));
        Drawing drawing;
        if (figure instanceof HeatmapSpec heatmap) {
            drawing = new HeatmapLayout(heatmap, sizes, sheet).layOut();
        } else if (figure instanceof OverlaySpec overlay) {
            drawing = new OverlayLayout(overlay, sizes, sheet).layOut();
        } else {
            throw new IllegalArgumentException("a kind of figure that cannot be drawn: " + figure.getClass());
        }
        if (drawing.height() > sizes.tallest()) {
            throw new ProblemException(Problem.error(
                    "figure.too-tall", Math.round(drawing.height() / sizes.mm()), Math.round(Sizes.TALLEST_MM)));
        }
        return drawing;
    }
}
