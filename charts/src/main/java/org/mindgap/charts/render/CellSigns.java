package org.mindgap.charts.render;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.mindgap.gap.CellState;

/** What is drawn in cells and in the legend's samples instead of text: many fonts lack these signs. */
final class CellSigns {
    private final Sizes sizes;
    private final Sheet sheet;

    CellSigns(Sizes sizes, Sheet sheet) {
        this.sizes = sizes;
        this.sheet = sheet;
    }

    /** Edges, hatch and cross: what belongs to the ground and lies under the watermark. */
    void ground(CellState state, Rectangle2D box, Color ground) {
        var edge = sizes.lines().edge();
        var thin = sizes.lines().thin();
        switch (state) {
            case FEW_PEOPLE -> {
                sheet.line(Hatch.lines(box, sizes.mm()), sizes.palette().rule(), thin);
                edge(box, sizes.palette().rule(), edge);
            }
            case NOT_ASKED -> {
                var cross = new Path2D.Double();
                cross.moveTo(box.getMinX(), box.getMinY());
                cross.lineTo(box.getMaxX(), box.getMaxY());
                cross.moveTo(box.getMinX(), box.getMaxY());
                cross.lineTo(box.getMaxX(), box.getMinY());
                sheet.line(cross, sizes.palette().rule(), thin);
                edge(box, sizes.palette().rule(), edge);
            }
            case MODEL_NOT_ASKED -> edge(box, sizes.palette().hairline(), edge);
            default -> {
                if (ground.equals(sizes.palette().sequential().get(0))) {
                    edge(box, sizes.palette().lightestEdge(), edge);
                }
            }
        }
    }

    /** Waves and dash; returns whether the state is shown by a shape or by nothing, so that no text follows. */
    boolean draw(CellState state, Rectangle2D box) {
        switch (state) {
            case NOT_ABOVE_SAMPLING -> waves(box);
            case DOES_NOT_APPLY -> dash(box);
            case HIDDEN, NOT_ASKED, MODEL_NOT_ASKED -> {
                return true;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Two waves: about nothing. */
    private void waves(Rectangle2D box) {
        var w = sizes.type().numeral() * 0.62;
        var h = w * 0.21;
        var path = new Path2D.Double();
        for (var offset = -1; offset <= 1; offset += 2) {
            var x = box.getCenterX() - w / 2;
            var y = box.getCenterY() + offset * w * 0.21 + h * 0.3;
            path.moveTo(x, y);
            path.curveTo(x + w * 0.22, y - h * 2.1, x + w * 0.42, y - h * 1.2, x + w * 0.5, y - h * 0.3);
            path.curveTo(x + w * 0.58, y + h * 0.6, x + w * 0.78, y + h * 1.5, x + w, y - h * 0.6);
        }
        var on = Palette.numeralOn(sizes.palette().sequential().get(0));
        sheet.line(path, on, sizes.lines().range());
    }

    private void dash(Rectangle2D box) {
        var half = sizes.type().numeral() * 0.26;
        var y = box.getCenterY();
        sheet.line(
                box.getCenterX() - half,
                y,
                box.getCenterX() + half,
                y,
                sizes.palette().second(),
                sizes.lines().sign());
    }

    /** A line just inside a box. */
    private void edge(Rectangle2D box, Color color, double width) {
        var inside = new Rectangle2D.Double(
                box.getX() + width / 2, box.getY() + width / 2, box.getWidth() - width, box.getHeight() - width);
        sheet.line(Sheet.outline(inside), color, width);
    }
}
