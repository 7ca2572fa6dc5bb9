package org.mindgap.charts.render;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** Cuts lines at boxes, after Liang and Barsky (1984). */
final class Clip {
    private Clip() {}

    /** The part of a line that lies in a box, or null if none does. */
    static @Nullable Line2D inside(Line2D line, Rectangle2D box) {
        var dx = line.getX2() - line.getX1();
        var dy = line.getY2() - line.getY1();
        var p = new double[] {-dx, dx, -dy, dy};
        var q = new double[] {
            line.getX1() - box.getMinX(),
            box.getMaxX() - line.getX1(),
            line.getY1() - box.getMinY(),
            box.getMaxY() - line.getY1()
        };
        var from = 0.0;
        var to = 1.0;
        for (var i = 0; i < 4; i++) {
            if (p[i] == 0) {
                if (q[i] < 0) {
                    return null;
                }
            } else if (p[i] < 0) {
                from = Math.max(from, q[i] / p[i]);
            } else {
                to = Math.min(to, q[i] / p[i]);
            }
        }
        if (from >= to) {
            return null;
        }
        return new Line2D.Double(
                line.getX1() + from * dx, line.getY1() + from * dy, line.getX1() + to * dx, line.getY1() + to * dy);
    }
}
