package org.mindgap.charts.render;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Markers of the models, in the order of their colours: shape and colour say the same. */
final class Markers {
    private static final int KINDS = 6;

    private Markers() {}

    /** Circle, square, triangle up, diamond, triangle down, plus. */
    static Shape shape(int index, double x, double y, double r) {
        return switch (Math.floorMod(index, KINDS)) {
            case 0 -> new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
            case 1 -> polygon(x, y, -r, -r, r, -r, r, r, -r, r);
            case 2 -> polygon(x, y, 0, -1.15 * r, 1.1 * r, 0.85 * r, -1.1 * r, 0.85 * r);
            case 3 -> polygon(x, y, 0, -1.3 * r, 1.3 * r, 0, 0, 1.3 * r, -1.3 * r, 0);
            case 4 -> polygon(x, y, 0, 1.15 * r, 1.1 * r, -0.85 * r, -1.1 * r, -0.85 * r);
            default -> plus(x, y, r);
        };
    }

    private static Shape plus(double x, double y, double r) {
        var a = 0.4 * r;
        var b = 1.2 * r;
        return polygon(x, y, -a, -b, a, -b, a, -a, b, -a, b, a, a, a, a, b, -a, b, -a, a, -b, a, -b, -a, -a, -a);
    }

    private static Shape polygon(double x, double y, double... offsets) {
        var path = new Path2D.Double();
        path.moveTo(x + offsets[0], y + offsets[1]);
        for (var i = 2; i < offsets.length; i += 2) {
            path.lineTo(x + offsets[i], y + offsets[i + 1]);
        }
        path.closePath();
        return path;
    }
}
