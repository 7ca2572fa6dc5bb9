package org.mindgap.charts.render;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Hatches as lines that end at the edges of a box: textures and clips fail in some programs that read vector files. */
final class Hatch {
    private Hatch() {}

    /**
     * Lines rising at 45 degrees.
     *
     * @param distance between lines, along an edge of the box
     */
    static Shape lines(Rectangle2D box, double distance) {
        var path = new Path2D.Double();
        var w = box.getWidth();
        var h = box.getHeight();
        for (var along = distance / 2; along < w + h; along += distance) {
            var fromX = Math.max(0, along - h);
            var toX = Math.min(w, along);
            path.moveTo(box.getX() + fromX, box.getY() + (along - fromX));
            path.lineTo(box.getX() + toX, box.getY() + (along - toX));
        }
        return path;
    }
}
