package org.mindgap.charts.render;

import java.awt.Color;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.mindgap.charts.render.text.Run;

/** One thing drawn, in layout units. */
sealed interface Mark {

    /** The rectangle of a heatmap cell: the only rectangles in a figure, so that files hold one for each cell. */
    record Cell(Rectangle2D box, Color color) implements Mark {}

    /** A filled shape. */
    record Fill(Shape shape, Color color) implements Mark {}

    /** A line along a shape; round joins, flat ends. */
    record Line(Shape shape, Color color, double width) implements Mark {}

    /**
     * One line of text.
     *
     * @param runs in logical order
     * @param layout the shaped line, not empty
     * @param x where the anchor stands
     * @param y baseline
     * @param turn by how many degrees it is turned: 0 from left to right, -90 from bottom to top
     */
    record Text(List<Run> runs, TextLayout layout, double x, double y, Anchor anchor, double turn) implements Mark {
        /** Reads from bottom to top. */
        static final double UPWARDS = -90;

        double width() {
            return layout.getAdvance();
        }

        /** What is read, without marks of direction, which say nothing. */
        String string() {
            var text = new StringBuilder();
            runs.forEach(run -> text.append(run.text()));
            return text.toString().replace("\u200E", "");
        }

        /** Distance from the anchor to where the line starts, along the line. */
        double start() {
            return -anchor.share() * width();
        }

        /** From a line that starts at the origin to its place. */
        AffineTransform place() {
            var at = AffineTransform.getTranslateInstance(x, y);
            if (turn == UPWARDS) {
                at.rotate(-Math.PI / 2);
            } else {
                at.rotate(Math.toRadians(turn));
            }
            at.translate(start(), 0);
            return at;
        }

        /** Where ink may stand: advance width by the ink's height. */
        Rectangle2D box() {
            var ink = layout.getBounds();
            var line = new Rectangle2D.Double(0, ink.getY(), width(), ink.getHeight());
            return place().createTransformedShape(line).getBounds2D();
        }
    }

    /** Which point of a line of text is placed. */
    enum Anchor {
        START(0),
        MIDDLE(0.5),
        END(1);

        private final double share;

        Anchor(double share) {
            this.share = share;
        }

        /** Share of the line that stands left of its anchor. */
        double share() {
            return share;
        }
    }
}
