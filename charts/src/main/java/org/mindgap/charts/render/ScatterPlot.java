package org.mindgap.charts.render;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.mindgap.charts.render.text.Run;
import org.mindgap.figure.DifferenceScatterSpec;
import org.mindgap.figure.DifferenceScatterSpec.Panel;
import org.mindgap.figure.DifferenceScatterSpec.Point;

/** One square plot of differences: sampling cross, wedge and line of A, diagonal, points and their labels. */
final class ScatterPlot {
    private static final double DASH_MM = 1.1;
    private static final double BREAK_MM = 0.7;
    private static final double LINE = 1.28;
    /** Points that can be pointed at are at least so wide on a screen. */
    private static final double EASY = 9;

    private final DifferenceScatterSpec spec;
    private final int panel;
    private final Rectangle2D box;
    private final boolean alone;
    private final Sizes sizes;
    private final Sheet sheet;

    /**
     * A plot.
     *
     * @param panel place of its panel in the figure
     * @param box a square
     * @param alone whether it is the only one: larger points, words in the plot
     */
    ScatterPlot(DifferenceScatterSpec spec, int panel, Rectangle2D box, boolean alone, Sizes sizes, Sheet sheet) {
        this.spec = spec;
        this.panel = panel;
        this.box = box;
        this.alone = alone;
        this.sizes = sizes;
        this.sheet = sheet;
    }

    private Panel own() {
        return spec.panels().get(panel);
    }

    /** Draws it, with the number in the plot and words along the diagonal where there is room for them. */
    void draw(boolean words) {
        var palette = sizes.palette();
        sampling();
        wedge();
        PaperWatermark.drawFalling(spec.watermark(), box, sizes, sheet);
        grid();
        sheet.line(Sheet.outline(box), palette.rule(), sizes.lines().axis());
        sheet.line(
                dashed(box.getMinX(), box.getMaxY(), box.getMaxX(), box.getMinY(), sizes),
                palette.second(),
                sizes.lines().range());
        slope();
        var boxes = new ArrayList<Rectangle2D>();
        if (words) {
            boxes.add(reading());
            boxes.addAll(diagonalWords());
        }
        points();
        new ScatterLabels(own().points(), this::place, box, radius(), sizes, sheet).draw(boxes);
    }

    /** What sampling alone would do, among people and in the model. */
    private void sampling() {
        var slope = own().slope();
        var band = sizes.palette().band();
        if (slope.samplingAcross() > 0) {
            var x1 = x(-slope.samplingAcross());
            var w = x(slope.samplingAcross()) - x1;
            sheet.fill(Sheet.outline(new Rectangle2D.Double(x1, box.getMinY(), w, box.getHeight())), band);
        }
        if (slope.samplingUp() > 0) {
            var y1 = y(slope.samplingUp());
            var h = y(-slope.samplingUp()) - y1;
            sheet.fill(Sheet.outline(new Rectangle2D.Double(box.getMinX(), y1, box.getWidth(), h)), band);
        }
    }

    /** Between the lines of the interval's two ends, where both are bounded. */
    private void wedge() {
        var slope = own().slope();
        if (!Double.isFinite(slope.lower()) || !Double.isFinite(slope.upper())) {
            return;
        }
        var far = 2 * spec.axis().reach();
        for (var side = -1; side <= 1; side += 2) {
            var path = new Path2D.Double();
            path.moveTo(x(0), y(0));
            path.lineTo(x(side * far), y(side * far * slope.lower()));
            path.lineTo(x(side * far), y(side * far * slope.upper()));
            path.closePath();
            var inside = new Area(path);
            inside.intersect(new Area(box));
            sheet.fill(inside, wedgeColor(sizes.palette(), model()));
        }
    }

    /** A pale colour of the model, since figures have no transparent colours. */
    static Color wedgeColor(Palette palette, Color model) {
        return Palette.mix(palette.paper(), model, 0.17);
    }

    private void grid() {
        var palette = sizes.palette();
        for (var value : ticks()) {
            var color = value == 0 ? palette.rule() : palette.grid();
            var width = value == 0 ? sizes.lines().axis() : sizes.lines().thin();
            sheet.line(x(value), box.getMinY(), x(value), box.getMaxY(), color, width);
            sheet.line(box.getMinX(), y(value), box.getMaxX(), y(value), color, width);
        }
    }

    private List<Double> ticks() {
        var axis = spec.axis();
        var ticks = new ArrayList<Double>();
        var count = (int) Math.floor(axis.reach() / axis.step() + 1e-9);
        for (var i = -count; i <= count; i++) {
            ticks.add(i * axis.step());
        }
        return ticks;
    }

    private void slope() {
        var a = own().slope().a();
        if (Double.isNaN(a)) {
            return;
        }
        var far = 2 * spec.axis().reach();
        var inside = Clip.inside(new Line2D.Double(x(-far), y(-far * a), x(far), y(far * a)), box);
        if (inside != null) {
            sheet.line(inside, model(), 1.2 * sizes.lines().strong());
        }
    }

    private void points() {
        var r = radius();
        var palette = sizes.palette();
        var points = own().points();
        for (var outstanding = 0; outstanding < 2; outstanding++) {
            for (var i = 0; i < points.size(); i++) {
                var point = points.get(i);
                if (outstanding(point) != (outstanding == 1) || Double.isNaN(point.people() + point.model())) {
                    continue;
                }
                var at = place(point);
                var radius = outstanding == 1 ? 1.35 * r : r;
                var shape = new Ellipse2D.Double(
                        at.getCenterX() - radius, at.getCenterY() - radius, 2 * radius, 2 * radius);
                sheet.line(
                        shape,
                        outstanding == 1 ? palette.ink() : palette.paper(),
                        outstanding == 1 ? sizes.lines().sign() : sizes.lines().axis());
                sheet.fill(shape, model());
                var touch = sizes.onScreen() ? Math.max(radius, EASY / 2) : radius;
                sheet.entity(new Entity.Point(
                        panel,
                        i,
                        new Rectangle2D.Double(at.getCenterX() - touch, at.getCenterY() - touch, 2 * touch, 2 * touch),
                        point.sentence()));
            }
        }
    }

    private static boolean outstanding(Point point) {
        return !point.label().isBlank();
    }

    private double radius() {
        return (alone ? 0.62 : 0.45) * sizes.mm();
    }

    /** The point as a box without a size. */
    private Rectangle2D place(Point point) {
        return new Rectangle2D.Double(x(clamped(point.people())), y(clamped(point.model())), 0, 0);
    }

    private double clamped(double value) {
        return Math.max(-spec.axis().reach(), Math.min(spec.axis().reach(), value));
    }

    /** The number with its meaning, in the upper left corner or, where points are there, in the lower right; its box. */
    private Rectangle2D reading() {
        var type = sizes.type();
        var palette = sizes.palette();
        var words = own().words();
        var pad = 1.8 * sizes.mm();
        var room = 0.42 * box.getWidth();
        var lines = new ArrayList<List<Run>>();
        lines.addAll(wrapped(Run.bold(words.number(), type.title(), palette.ink()), room));
        lines.addAll(wrapped(Run.of(words.meaning(), type.second(), palette.second()), room));
        lines.addAll(wrapped(Run.of(words.agreement(), type.second(), palette.second()), room));
        var line = LINE * type.second();
        var width = lines.stream().mapToDouble(sheet.shaper()::width).max().orElse(0);
        var height = sheet.height(lines, line);
        var above = new Rectangle2D.Double(box.getMinX() + pad, box.getMinY() + pad, width, height);
        var below = new Rectangle2D.Double(box.getMaxX() - pad - width, box.getMaxY() - pad - height, width, height);
        var at = crowd(above) <= crowd(below) ? above : below;
        var y = at.getMinY();
        for (var one : lines) {
            sheet.haloed(
                    one,
                    at.getMinX(),
                    Sheet.baseline(y, line, one),
                    Mark.Anchor.START,
                    palette.paper(),
                    sizes.onScreen() ? 3 : 1.8);
            y += line;
        }
        return at;
    }

    private long crowd(Rectangle2D at) {
        return own().points().stream()
                .filter(p -> !Double.isNaN(p.people() + p.model()))
                .map(this::place)
                .filter(p -> at.contains(p.getX(), p.getY()))
                .count();
    }

    private List<List<Run>> wrapped(Run run, double width) {
        return run.text().isBlank() ? List.of() : sheet.shaper().wrap(List.of(run), width);
    }

    /** Below the upper end of the diagonal, along it; returns where they stand, in small boxes. */
    private List<Rectangle2D> diagonalWords() {
        var run = Run.of(
                spec.legend().beside(), sizes.type().small(), sizes.palette().second());
        if (run.text().isBlank()) {
            return List.of();
        }
        var end = 0.965;
        var offset = (1.05 * sizes.type().small() + 0.5 * sizes.mm()) / Math.sqrt(2);
        var x = box.getMinX() + end * box.getWidth() + offset;
        var y = box.getMaxY() - end * box.getHeight() + offset;
        sheet.turned(List.of(run), x, y, Mark.Anchor.END, -45);
        var size = sizes.type().small();
        var boxes = new ArrayList<Rectangle2D>();
        for (var along = 0.0; along < sheet.shaper().width(run); along += size / 2) {
            var step = along / Math.sqrt(2);
            boxes.add(new Rectangle2D.Double(x - step - size, y + step - size, size, size));
        }
        return boxes;
    }

    void numbersLeft() {
        var small = sizes.type().small();
        for (var value : ticks()) {
            sheet.text(
                    small(value),
                    box.getMinX() - 1.2 * sizes.mm(),
                    Sheet.baseline(y(value) - small / 2, small, small),
                    Mark.Anchor.END);
        }
    }

    /** Returns the bottom edge. */
    double numbersBelow() {
        var small = sizes.type().small();
        var line = LINE * small;
        var top = box.getMaxY() + 0.5 * sizes.mm();
        var ticks = ticks();
        // in a narrow plot every other number, zero among them
        var widest = ticks.stream()
                .mapToDouble(t -> sheet.shaper().width(small(t)))
                .max()
                .orElse(0);
        var apart = x(spec.axis().step()) - x(0);
        var every = widest + sizes.mm() > apart ? 2 : 1;
        var middle = ticks.size() / 2;
        for (var i = 0; i < ticks.size(); i++) {
            if ((i - middle) % every == 0) {
                // numbers of plots side by side keep apart
                var half = sheet.shaper().width(small(ticks.get(i))) / 2 - sizes.mm();
                var at = Math.max(box.getMinX() + half, Math.min(box.getMaxX() - half, x(ticks.get(i))));
                sheet.text(small(ticks.get(i)), at, Sheet.baseline(top, line, small), Mark.Anchor.MIDDLE);
            }
        }
        return top + line;
    }

    private Run small(double value) {
        return Run.of(
                RankedLayout.number(value),
                sizes.type().small(),
                sizes.palette().second());
    }

    /** Dashes as lines of their own: not every program that reads vector files draws dash patterns alike. */
    static Shape dashed(double x1, double y1, double x2, double y2, Sizes sizes) {
        var path = new Path2D.Double();
        var length = Math.hypot(x2 - x1, y2 - y1);
        var dash = DASH_MM * sizes.mm();
        for (var at = 0.0; at < length; at += dash + BREAK_MM * sizes.mm()) {
            var to = Math.min(length, at + dash);
            path.moveTo(x1 + at / length * (x2 - x1), y1 + at / length * (y2 - y1));
            path.lineTo(x1 + to / length * (x2 - x1), y1 + to / length * (y2 - y1));
        }
        return path;
    }

    private Color model() {
        return sizes.palette().model(own().modelIndex());
    }

    private double x(double value) {
        return box.getCenterX() + value / spec.axis().reach() * box.getWidth() / 2;
    }

    private double y(double value) {
        return box.getCenterY() - value / spec.axis().reach() * box.getHeight() / 2;
    }
}
