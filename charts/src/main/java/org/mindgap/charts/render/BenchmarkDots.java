package org.mindgap.charts.render;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Locale;
import org.mindgap.charts.render.text.Run;
import org.mindgap.figure.BenchmarkSpec;
import org.mindgap.figure.BenchmarkSpec.Row;
import org.mindgap.figure.BenchmarkSpec.Score;

/** The plot of a benchmark: grid, line of no preference, bounds, intervals, markers, ticks, and their legend. */
final class BenchmarkDots {
    private static final double LINE = 1.25;
    private static final double END_MM = 0.65;

    private final BenchmarkSpec spec;
    private final double from;
    private final double to;
    private final Sizes sizes;
    private final Sheet sheet;

    BenchmarkDots(BenchmarkSpec spec, double from, double to, Sizes sizes, Sheet sheet) {
        this.spec = spec;
        this.from = from;
        this.to = to;
        this.sizes = sizes;
        this.sheet = sheet;
    }

    double x(double value) {
        var axis = spec.axis();
        var share = (value - axis.from()) / (axis.to() - axis.from());
        return from + Math.max(0, Math.min(1, share)) * (to - from);
    }

    void grid(double top, double bottom) {
        var axis = spec.axis();
        var count = steps();
        for (var i = 0; i <= count; i++) {
            var x = x(axis.from() + i * axis.step());
            sheet.line(x, top, x, bottom, sizes.palette().grid(), sizes.lines().thin());
        }
        if (Double.isNaN(axis.same())) {
            return;
        }
        var same = x(axis.same());
        sheet.line(
                same, top, same, bottom, sizes.palette().second(), sizes.lines().range());
    }

    /** Bounds, tick, interval and marker of the model at a place of the legend. */
    void draw(Score score, int place, double middle) {
        if (Double.isNaN(score.value())) {
            note(score, middle);
            return;
        }
        bounds(score, middle);
        if (!Double.isNaN(score.tick())) {
            tick(x(score.tick()), middle);
        }
        var index = spec.legend().models().get(place).index();
        if (score.upper() > score.lower()) {
            interval(x(score.lower()), x(score.upper()), middle, sizes.palette().model(index));
        }
        marker(index, x(score.value()), middle);
    }

    /** How far the score can go, as a thin line with ends; none where that is as far as the axis. */
    private void bounds(Score score, double middle) {
        if (Double.isNaN(score.least()) || Double.isNaN(score.most())) {
            return;
        }
        bracket(x(score.least()), x(score.most()), middle);
    }

    private void bracket(double left, double right, double middle) {
        var end = END_MM * sizes.mm();
        var path = new Path2D.Double();
        path.moveTo(left, middle - end);
        path.lineTo(left, middle + end);
        path.moveTo(left, middle);
        path.lineTo(right, middle);
        path.moveTo(right, middle - end);
        path.lineTo(right, middle + end);
        sheet.line(path, sizes.palette().rule(), sizes.lines().thin());
    }

    private void note(Score score, double middle) {
        var lines = noteLines(score);
        sheet.lines(
                lines, from + 1.2 * sizes.mm(), middle - sheet.height(lines, line()) / 2, line(), Mark.Anchor.START);
    }

    /** Height of what stands in place of the value of a row with one model; 0 where there is a value. */
    double noteHeight(Row row) {
        return row.scores().stream()
                .filter(s -> Double.isNaN(s.value()))
                .mapToDouble(s -> sheet.height(noteLines(s), line()))
                .max()
                .orElse(0);
    }

    private List<List<Run>> noteLines(Score score) {
        return score.note().isBlank()
                ? List.of()
                : sheet.shaper()
                        .wrap(
                                List.of(new Run(
                                        score.note(),
                                        Run.Face.italic(sizes.type().small()),
                                        sizes.palette().second())),
                                to - from - 1.2 * sizes.mm());
    }

    private double line() {
        return LINE * sizes.type().small();
    }

    /** Numbers below the axis; returns the bottom edge. */
    double numbers(double top) {
        var small = sizes.type().small();
        var y = Sheet.baseline(top + 0.8 * sizes.mm(), line(), small);
        var axis = spec.axis();
        var count = steps();
        var widest = 0.0;
        for (var i = 0; i <= count; i++) {
            widest = Math.max(widest, sheet.shaper().width(number(axis.from() + i * axis.step())));
        }
        var apart = count == 0 ? to - from : (to - from) / count;
        var every = Math.max(1, (int) Math.ceil((widest + sizes.mm()) / apart));
        for (var i = 0; i <= count; i += every) {
            var value = axis.from() + i * axis.step();
            sheet.text(number(value), x(value), y, Mark.Anchor.MIDDLE);
        }
        return top + 0.8 * sizes.mm() + line();
    }

    /** Whole steps that the axis has room for: one from 1 to 10 by twos ends at 9. */
    private int steps() {
        var axis = spec.axis();
        return (int) Math.floor((axis.to() - axis.from()) / axis.step() + 1e-9);
    }

    /** Whether numbers of the axis need two decimals: a quarter is not 0.3. */
    private static boolean finer(double step) {
        return Math.abs(step * 10 - Math.rint(step * 10)) > 1e-9;
    }

    private Run number(double value) {
        return Run.of(
                finer(spec.axis().step())
                        ? String.format(Locale.ROOT, "%.2f", value).replace('-', '\u2212')
                        : RankedLayout.number(value),
                sizes.type().small(),
                sizes.palette().second());
    }

    double legend(double left, double top, double width) {
        var mm = sizes.mm();
        var legend = spec.legend();
        var sample = 5.2 * mm;
        var flow = new LegendFlow(sizes, sheet);
        for (var model : legend.models()) {
            var words = legend.models().size() == 1 && !legend.interval().isBlank()
                    ? model.name() + ", " + legend.interval()
                    : model.name();
            flow.add(sample, words, (x, y) -> {
                interval(x, x + sample, y, sizes.palette().model(model.index()));
                marker(model.index(), x + sample / 2, y);
            });
        }
        if (legend.models().size() > 1) {
            flow.add(legend.interval());
        }
        flow.add(0.6 * mm, legend.tick(), (x, y) -> tick(x + 0.3 * mm, y));
        flow.add(sample, legend.bounds(), (x, y) -> bracket(x, x + sample, y));
        return flow.draw(left, top, width);
    }

    private void interval(double left, double right, double y, Color color) {
        sheet.line(left, y, right, y, color, sizes.lines().strong());
    }

    private void marker(int index, double x, double y) {
        var shape = Markers.shape(index, x, y, sizes.bars().marker());
        sheet.line(shape, sizes.palette().paper(), sizes.lines().strong());
        sheet.fill(shape, sizes.palette().model(index));
    }

    private void tick(double x, double y) {
        var half = 1.2 * sizes.mm();
        sheet.line(
                x,
                y - half,
                x,
                y + half,
                sizes.palette().second(),
                sizes.lines().sign());
    }
}
