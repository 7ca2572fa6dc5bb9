package org.mindgap.charts.render;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.mindgap.charts.render.text.Run;
import org.mindgap.charts.render.text.TextShaper;

/** Collects what is drawn. Text, fills and so on may be asked for in any order; layers keep the drawing order. */
final class Sheet {
    private final TextShaper shaper;
    private final Palette palette;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Entity> entities = new ArrayList<>();
    private boolean cutLabels;

    Sheet(TextShaper shaper, Palette palette) {
        this.shaper = shaper;
        this.palette = palette;
    }

    TextShaper shaper() {
        return shaper;
    }

    /** Remembers that a label was cut: the caption says it. */
    void cutLabel() {
        cutLabels = true;
    }

    boolean cutLabels() {
        return cutLabels;
    }

    void cell(Rectangle2D box, Color color) {
        marks.add(new Mark.Cell(box, color));
    }

    void fill(Shape shape, Color color) {
        marks.add(new Mark.Fill(shape, color));
    }

    void line(Shape shape, Color color, double width) {
        marks.add(new Mark.Line(shape, color, width));
    }

    void line(double x1, double y1, double x2, double y2, Color color, double width) {
        line(new Line2D.Double(x1, y1, x2, y2), color, width);
    }

    void entity(Entity entity) {
        entities.add(entity);
    }

    void text(Run run, double x, double y, Mark.Anchor anchor) {
        text(List.of(run), x, y, anchor, true);
    }

    /** A line of text at a baseline; nothing if it is empty. */
    void text(List<Run> runs, double x, double y, Mark.Anchor anchor, boolean upright) {
        turned(runs, x, y, anchor, upright ? 0 : Mark.Text.UPWARDS);
    }

    /** The same turned by so many degrees around its anchor. */
    void turned(List<Run> runs, double x, double y, Mark.Anchor anchor, double degrees) {
        var shown = runs.stream().filter(run -> !run.text().isEmpty()).toList();
        if (!shown.isEmpty()) {
            marks.add(new Mark.Text(shaper.faced(shown), shaper.shape(shown), x, y, anchor, degrees));
        }
    }

    /** The same with an edge in the colour of its ground around the letters, so that what lies below keeps off. */
    void haloed(List<Run> runs, double x, double y, Mark.Anchor anchor, Color ground, double halo) {
        var shown = runs.stream().filter(run -> !run.text().isEmpty()).toList();
        if (!shown.isEmpty()) {
            var at = AffineTransform.getTranslateInstance(x - anchor.share() * shaper.width(shown), y);
            line(at.createTransformedShape(shaper.outline(shown)), ground, halo);
            text(shown, x, y, anchor, true);
        }
    }

    /** Lines of text from a top edge; returns the bottom edge. */
    double lines(List<List<Run>> lines, double x, double top, double lineHeight, Mark.Anchor anchor) {
        var y = top;
        for (var i = 0; i < lines.size(); i++) {
            text(lines.get(i), x, baseline(y, lineHeight, lines.get(i)), anchor, true);
            y += lineHeight + (i + 1 < lines.size() ? extra(lines.get(i), lines.get(i + 1), lineHeight) : 0);
        }
        return y;
    }

    /** Height of lines of text. */
    double height(List<List<Run>> lines, double lineHeight) {
        var height = lines.size() * lineHeight;
        for (var i = 0; i + 1 < lines.size(); i++) {
            height += extra(lines.get(i), lines.get(i + 1), lineHeight);
        }
        return height;
    }

    /** Scripts with marks far above and below need more than the usual distance of lines. */
    private double extra(List<Run> upper, List<Run> lower, double lineHeight) {
        var below = shaper.shape(upper).getBounds().getMaxY();
        var above = -shaper.shape(lower).getBounds().getMinY();
        return Math.max(0, below + above + LEAST_GAP * lineHeight - lineHeight);
    }

    /** Baseline of a line of text in the middle of a strip. */
    static double baseline(double top, double height, List<Run> line) {
        var size = line.stream().mapToDouble(run -> run.face().size()).max().orElse(0);
        return baseline(top, height, size);
    }

    /** Baseline that puts digits and capitals of a size in the middle of a strip. */
    static double baseline(double top, double height, double size) {
        return top + height / 2 + size * CAPITAL / 2;
    }

    /** A box as a path with a fifth corner on one side: who counts rectangles in a file counts cells. */
    static Shape outline(Rectangle2D box) {
        var path = new Path2D.Double();
        path.moveTo(box.getMinX(), box.getMinY());
        path.lineTo(box.getCenterX(), box.getMinY());
        path.lineTo(box.getMaxX(), box.getMinY());
        path.lineTo(box.getMaxX(), box.getMaxY());
        path.lineTo(box.getMinX(), box.getMaxY());
        path.closePath();
        return path;
    }

    Drawing finish(double width, double height) {
        return new Drawing(width, height, palette.paper(), marks, entities, shaper.problems());
    }

    /** Height of capitals and digits as a share of the size, in common sans serifs. */
    private static final double CAPITAL = 0.715;

    private static final double LEAST_GAP = 0.05;
}
