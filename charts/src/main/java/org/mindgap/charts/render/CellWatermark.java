package org.mindgap.charts.render;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.charts.render.HeatmapCells.Placement;
import org.mindgap.charts.render.text.Run;

/**
 * INVENTED across the cells: outlines only, in each cell a shade of the cell's own colour, so that no step changes.
 * Level and once for each country; one diagonal where the plot is taller than wide. Clipped by computation, because
 * clipping paths would be further rectangles in the files.
 */
final class CellWatermark {
    private static final double SPACING = 0.1;
    private static final double FLATNESS = 0.02;

    private final List<Placement> cells;
    private final Sizes sizes;
    private final Sheet sheet;
    private final Map<Placement, List<Line2D>> lines = new HashMap<>();

    CellWatermark(List<Placement> cells, Sizes sizes, Sheet sheet) {
        this.cells = cells;
        this.sizes = sizes;
        this.sheet = sheet;
    }

    void draw(String text) {
        if (cells.isEmpty()) {
            return;
        }
        var letters = sheet.shaper().spacedOutline(text, Run.Face.bold(10), SPACING);
        var plot = bounds(cells);
        if (plot.getHeight() > plot.getWidth()) {
            cut(diagonal(letters, plot), cells);
        } else {
            var byBlock = new LinkedHashMap<Integer, List<Placement>>();
            cells.forEach(cell -> byBlock.computeIfAbsent(cell.block(), key -> new ArrayList<>())
                    .add(cell));
            byBlock.values().forEach(block -> cut(level(letters, bounds(block)), block));
        }
        var byColor = new LinkedHashMap<Color, Path2D>();
        for (var cell : cells) {
            var path = byColor.computeIfAbsent(Palette.watermarkOn(cell.look().ground()), key -> new Path2D.Double());
            lines.getOrDefault(cell, List.of()).forEach(line -> append(path, line));
        }
        byColor.forEach((color, path) -> sheet.line(path, color, sizes.lines().thin()));
    }

    /** Whether the watermark runs through a part of a cell. */
    boolean crosses(Placement cell, Rectangle2D part) {
        return lines.getOrDefault(cell, List.of()).stream().anyMatch(line -> line.intersects(part));
    }

    private static Shape level(Shape letters, Rectangle2D room) {
        var box = letters.getBounds2D();
        var scale = Math.min(0.95 * room.getWidth() / box.getWidth(), 0.8 * room.getHeight() / box.getHeight());
        return placed(letters, room, scale, 0);
    }

    private static Shape diagonal(Shape letters, Rectangle2D room) {
        var box = letters.getBounds2D();
        var angle = Math.atan2(room.getHeight(), room.getWidth());
        var length = 0.88 * Math.hypot(room.getWidth(), room.getHeight());
        var thickness = 0.3 * Math.min(room.getWidth(), room.getHeight());
        return placed(letters, room, Math.min(length / box.getWidth(), thickness / box.getHeight()), -angle);
    }

    private static Shape placed(Shape letters, Rectangle2D room, double scale, double angle) {
        var box = letters.getBounds2D();
        var at = AffineTransform.getTranslateInstance(room.getCenterX(), room.getCenterY());
        at.rotate(angle);
        at.scale(scale, scale);
        at.translate(-box.getCenterX(), -box.getCenterY());
        return at.createTransformedShape(letters);
    }

    private void cut(Shape shape, List<Placement> cells) {
        var within = Band.of(cells);
        var at = new double[6];
        double startX = 0;
        double startY = 0;
        double x = 0;
        double y = 0;
        for (var path = shape.getPathIterator(null, FLATNESS * sizes.mm()); !path.isDone(); path.next()) {
            var kind = path.currentSegment(at);
            if (kind == PathIterator.SEG_MOVETO) {
                startX = at[0];
                startY = at[1];
            } else {
                var toX = kind == PathIterator.SEG_CLOSE ? startX : at[0];
                var toY = kind == PathIterator.SEG_CLOSE ? startY : at[1];
                var line = new Line2D.Double(x, y, toX, toY);
                within.forEach(band -> cut(line, band));
                at[0] = toX;
                at[1] = toY;
            }
            x = at[0];
            y = at[1];
        }
    }

    /** Cells of one row. */
    private record Band(double top, double bottom, List<Placement> cells) {
        static List<Band> of(List<Placement> cells) {
            var byRow = new LinkedHashMap<Integer, List<Placement>>();
            cells.forEach(cell ->
                    byRow.computeIfAbsent(cell.row(), key -> new ArrayList<>()).add(cell));
            return byRow.values().stream()
                    .map(row -> {
                        var bounds = bounds(row);
                        return new Band(bounds.getMinY(), bounds.getMaxY(), row);
                    })
                    .toList();
        }
    }

    private void cut(Line2D line, Band band) {
        var left = Math.min(line.getX1(), line.getX2());
        var right = Math.max(line.getX1(), line.getX2());
        var top = Math.min(line.getY1(), line.getY2());
        var bottom = Math.max(line.getY1(), line.getY2());
        // thousands of short lines against hundreds of cells: nearly all are far apart
        if (bottom < band.top() || top > band.bottom()) {
            return;
        }
        for (var cell : band.cells()) {
            var box = cell.box();
            if (right < box.getMinX() || left > box.getMaxX() || bottom < box.getMinY() || top > box.getMaxY()) {
                continue;
            }
            var part = Clip.inside(line, box);
            if (part != null) {
                lines.computeIfAbsent(cell, key -> new ArrayList<>()).add(part);
            }
        }
    }

    private static void append(Path2D path, Line2D line) {
        var end = path.getCurrentPoint();
        if (end == null || end.distance(line.getP1()) > 1e-9) {
            path.moveTo(line.getX1(), line.getY1());
        }
        path.lineTo(line.getX2(), line.getY2());
    }

    private static Rectangle2D bounds(List<Placement> cells) {
        var bounds = new Rectangle2D.Double();
        bounds.setRect(cells.get(0).box());
        cells.forEach(cell -> Rectangle2D.union(bounds, cell.box(), bounds));
        return bounds;
    }
}
