package org.mindgap.charts.render;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.mindgap.charts.render.text.Run;

/** INVENTED on paper: filled, under everything, along the rising diagonal of a plot. */
final class PaperWatermark {
    private static final double SPACING = 0.1;

    private PaperWatermark() {}

    static void draw(String text, Rectangle2D plot, Sizes sizes, Sheet sheet) {
        draw(text, plot, -1, sizes, sheet);
    }

    /** The same along the falling diagonal, away from a cloud of points that rises. */
    static void drawFalling(String text, Rectangle2D plot, Sizes sizes, Sheet sheet) {
        draw(text, plot, 1, sizes, sheet);
    }

    private static void draw(String text, Rectangle2D plot, int sign, Sizes sizes, Sheet sheet) {
        if (text.isBlank() || plot.getHeight() < 1 || plot.getWidth() < 1) {
            return;
        }
        var letters = sheet.shaper().spacedOutline(text, Run.Face.bold(10), SPACING);
        var box = letters.getBounds2D();
        var w = plot.getWidth();
        var h = plot.getHeight();
        var scale = Math.min(0.86 * Math.hypot(w, h) / box.getWidth(), 0.16 * Math.min(w, h) / box.getHeight());
        var at = AffineTransform.getTranslateInstance(plot.getCenterX(), plot.getCenterY());
        at.rotate(sign * Math.atan2(h, w));
        at.scale(scale, scale);
        at.translate(-box.getCenterX(), -box.getCenterY());
        sheet.fill(at.createTransformedShape(letters), sizes.palette().watermark());
    }
}
