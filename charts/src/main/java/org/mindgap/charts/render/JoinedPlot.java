package org.mindgap.charts.render;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.mindgap.charts.render.text.Run;
import org.mindgap.figure.JoinedSpec;
import org.mindgap.figure.JoinedSpec.Panel;
import org.mindgap.figure.JoinedSpec.Range;
import org.mindgap.figure.RankedSpec.Axis;

/** One group's plot of amplification against a benchmark's score. */
final class JoinedPlot {
    private static final double LINE = 1.28;

    private final JoinedSpec spec;
    private final int index;
    private final Rectangle2D box;
    private final Sizes sizes;
    private final Sheet sheet;

    JoinedPlot(JoinedSpec spec, int index, Rectangle2D box, Sizes sizes, Sheet sheet) {
        this.spec = spec;
        this.index = index;
        this.box = box;
        this.sizes = sizes;
        this.sheet = sheet;
    }

    private Panel own() {
        return spec.panels().get(index);
    }

    void draw() {
        var palette = sizes.palette();
        var similar = JoinedLayout.similar();
        var from = x(similar[0]);
        sheet.fill(
                Sheet.outline(new Rectangle2D.Double(from, box.getMinY(), x(similar[1]) - from, box.getHeight())),
                palette.band());
        PaperWatermark.draw(spec.watermark(), box, sizes, sheet);
        var thin = sizes.lines().thin();
        for (var value : ticks(spec.across())) {
            sheet.line(x(value), box.getMinY(), x(value), box.getMaxY(), palette.grid(), thin);
        }
        for (var value : ticks(spec.up())) {
            sheet.line(box.getMinX(), y(value), box.getMaxX(), y(value), palette.grid(), thin);
        }
        var reference = sizes.lines().range();
        var one = x(spec.across().same());
        sheet.line(one, box.getMinY(), one, box.getMaxY(), palette.second(), reference);
        if (!Double.isNaN(spec.up().same())) {
            var none = y(spec.up().same());
            sheet.line(box.getMinX(), none, box.getMaxX(), none, palette.second(), reference);
        }
        sheet.line(Sheet.outline(box), palette.rule(), sizes.lines().axis());
        own().marks().forEach(this::intervals);
        for (var i = 0; i < own().marks().size(); i++) {
            mark(own().marks().get(i), i);
        }
        notes();
    }

    private void intervals(JoinedSpec.Mark mark) {
        var color = sizes.palette().model(mark.modelIndex());
        var strong = sizes.lines().strong();
        var x = x(mark.across().value());
        var y = y(mark.up().value());
        if (known(mark.across())) {
            sheet.line(x(mark.across().lower()), y, x(mark.across().upper()), y, color, strong);
        }
        if (known(mark.up())) {
            sheet.line(x, y(mark.up().lower()), x, y(mark.up().upper()), color, strong);
        }
    }

    private static boolean known(Range range) {
        return range.upper() > range.lower();
    }

    private void mark(JoinedSpec.Mark mark, int place) {
        var x = x(mark.across().value());
        var y = y(mark.up().value());
        marker(mark.modelIndex(), x, y, sizes, sheet);
        var r = Math.max(sizes.bars().marker(), sizes.onScreen() ? 7 : 0);
        sheet.entity(
                new Entity.Point(index, place, new Rectangle2D.Double(x - r, y - r, 2 * r, 2 * r), mark.sentence()));
    }

    static void marker(int model, double x, double y, Sizes sizes, Sheet sheet) {
        var shape = Markers.shape(model, x, y, sizes.bars().marker());
        sheet.line(shape, sizes.palette().paper(), sizes.lines().strong());
        sheet.fill(shape, sizes.palette().model(model));
    }

    /** Why models have no marker, in the upper right corner. */
    private void notes() {
        var small = sizes.type().small();
        var top = box.getMinY() + 0.8 * sizes.mm();
        for (var note : own().notes()) {
            var run = new Run(note, Run.Face.italic(small), sizes.palette().second());
            for (var line : sheet.shaper().wrap(List.of(run), box.getWidth() - 1.6 * sizes.mm())) {
                sheet.haloed(
                        line,
                        box.getMaxX() - 0.8 * sizes.mm(),
                        Sheet.baseline(top, LINE * small, small),
                        Mark.Anchor.END,
                        sizes.palette().paper(),
                        sizes.onScreen() ? 3 : 1.8);
                top += LINE * small;
            }
        }
    }

    void numbersLeft() {
        var small = sizes.type().small();
        for (var value : ticks(spec.up())) {
            sheet.text(
                    number(AxisNumbers.text(value, spec.up().step())),
                    box.getMinX() - 1.2 * sizes.mm(),
                    Sheet.baseline(y(value) - small / 2, small, small),
                    Mark.Anchor.END);
        }
    }

    /** The last number has the sign of a factor; returns the bottom edge. */
    double numbersBelow() {
        var small = sizes.type().small();
        var line = LINE * small;
        var top = box.getMaxY() + 0.5 * sizes.mm();
        var ticks = ticks(spec.across());
        var widest = ticks.stream()
                .mapToDouble(t -> sheet.shaper().width(number(RankedLayout.number(t))))
                .max()
                .orElse(0);
        var apart = x(spec.across().step()) - x(0);
        var every = Math.max(1, (int) Math.ceil((widest + sizes.mm()) / apart));
        var whole = Math.max(0, ticks.indexOf(spec.across().same()));
        for (var i = 0; i < ticks.size(); i++) {
            if (Math.floorMod(i - whole, every) == 0) {
                var run = number(RankedLayout.number(ticks.get(i)) + (i + every < ticks.size() ? "" : "×"));
                var half = sheet.shaper().width(run) / 2;
                var at = Math.min(x(ticks.get(i)), box.getMaxX() + 1.2 * sizes.mm() - half);
                sheet.text(run, at, Sheet.baseline(top, line, small), Mark.Anchor.MIDDLE);
            }
        }
        return top + line;
    }

    private Run number(String text) {
        return Run.of(text, sizes.type().small(), sizes.palette().second());
    }

    private static List<Double> ticks(Axis axis) {
        var first = (long) Math.ceil(axis.from() / axis.step() - 1e-9);
        var last = (long) Math.floor(axis.to() / axis.step() + 1e-9);
        return java.util.stream.LongStream.rangeClosed(first, last)
                .mapToObj(i -> i * axis.step())
                .toList();
    }

    private double x(double value) {
        var axis = spec.across();
        return box.getMinX() + within(value, axis) * box.getWidth();
    }

    private double y(double value) {
        return box.getMaxY() - within(value, spec.up()) * box.getHeight();
    }

    private static double within(double value, Axis axis) {
        return Math.max(0, Math.min(1, (value - axis.from()) / (axis.to() - axis.from())));
    }
}
