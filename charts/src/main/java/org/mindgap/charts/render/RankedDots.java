package org.mindgap.charts.render;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.mindgap.charts.render.RankedLayout.Columns;
import org.mindgap.charts.render.text.Run;
import org.mindgap.figure.RankedSpec;
import org.mindgap.figure.RankedSpec.Row;

/** The plot of ranked questions: bands, grid, ticks of random guess, intervals, markers, and their legend. */
final class RankedDots {
    private static final double LINE = 1.25;

    private final RankedSpec spec;
    private final Columns columns;
    private final Sizes sizes;
    private final Sheet sheet;

    RankedDots(RankedSpec spec, Columns columns, Sizes sizes, Sheet sheet) {
        this.spec = spec;
        this.columns = columns;
        this.sizes = sizes;
        this.sheet = sheet;
    }

    /** From where people and model are the same to where sampling alone would reach. */
    void band(Row row, double top, double height) {
        if (Double.isNaN(row.band())) {
            return;
        }
        var a = x(spec.axis().same());
        var b = x(row.band());
        box(Math.min(a, b), top + 0.2 * sizes.mm(), Math.abs(b - a), height - 0.4 * sizes.mm());
    }

    void grid(double top, double bottom) {
        var axis = spec.axis();
        var count = Math.round((axis.to() - axis.from()) / axis.step());
        for (var i = 0; i <= count; i++) {
            var x = x(axis.from() + i * axis.step());
            sheet.line(x, top, x, bottom, sizes.palette().grid(), sizes.lines().thin());
        }
        var same = x(axis.same());
        sheet.line(
                same, top, same, bottom, sizes.palette().rule(), sizes.lines().axis());
    }

    void draw(Row row, double middle) {
        if (!Double.isNaN(row.guess())) {
            tick(x(row.guess()), middle, 1.2 * sizes.mm());
        }
        var noted = noted();
        if (!Double.isNaN(row.value())) {
            var from = Double.isNaN(row.lower()) ? row.value() : row.lower();
            var to = Double.isNaN(row.upper()) ? row.value() : row.upper();
            interval(x(from), x(to), middle);
            marker(x(row.value()), middle);
            noted = Math.max(x(to), x(row.value()) + 2 * sizes.mm());
        }
        note(row, noted, middle);
    }

    /** Above the right end of the interval; where there is no value, in its place. */
    private void note(Row row, double x, double middle) {
        if (row.note().isBlank()) {
            return;
        }
        if (Double.isNaN(row.value())) {
            var lines = reason(row);
            sheet.lines(lines, x, middle - height(lines) / 2, line(), Mark.Anchor.START);
        } else {
            sheet.text(words(row), Math.min(x, columns.to()), middle - 0.55 * sizes.mm(), Mark.Anchor.END);
        }
    }

    /** Height of what a row says in place of a value, which may take several lines; 0 where there is a value. */
    double reasonHeight(Row row) {
        return Double.isNaN(row.value()) ? height(reason(row)) : 0;
    }

    /** Up to the margin where no answer stands beside it. */
    private List<List<Run>> reason(Row row) {
        if (row.note().isBlank()) {
            return List.of();
        }
        var to = row.says().isBlank() ? sizes.margin() + sizes.inner() : columns.to();
        return sheet.shaper().wrap(List.of(words(row)), to - noted());
    }

    private double height(List<List<Run>> lines) {
        return sheet.height(lines, line());
    }

    private double line() {
        return LINE * sizes.type().small();
    }

    private Run words(Row row) {
        return new Run(
                row.note(),
                Run.Face.italic(sizes.type().small()),
                sizes.palette().second());
    }

    /** Where the reason for no value begins. */
    private double noted() {
        return x(spec.axis().same()) + 1.2 * sizes.mm();
    }

    /** Numbers below the axis; returns the bottom edge. */
    double numbers(double top) {
        var small = sizes.type().small();
        var height = LINE * small;
        var y = Sheet.baseline(top + 0.8 * sizes.mm(), height, small);
        var axis = spec.axis();
        var count = Math.round((axis.to() - axis.from()) / axis.step());
        for (var i = 0; i <= count; i++) {
            var value = axis.from() + i * axis.step();
            var run = Run.of(RankedLayout.number(value), small, sizes.palette().second());
            sheet.text(run, x(value), y, Mark.Anchor.MIDDLE);
        }
        return top + 0.8 * sizes.mm() + height;
    }

    /** Samples of what is present, side by side as they fit; returns the bottom edge. */
    double legend(double left, double top, double width) {
        var mm = sizes.mm();
        var sample = 5.2 * mm;
        var legend = spec.legend();
        var flow = new LegendFlow(sizes, sheet);
        flow.add(sample, legend.model(), (x, y) -> {
            interval(x, x + sample, y);
            marker(x + sample / 2, y);
        });
        flow.add(sample, legend.band(), (x, y) -> box(x, y - 1.3 * mm, sample, 2.6 * mm));
        flow.add(0.6 * mm, legend.guess(), (x, y) -> tick(x + 0.3 * mm, y, 1.2 * mm));
        return flow.draw(left, top, width);
    }

    private void interval(double from, double to, double y) {
        if (to > from) {
            sheet.line(
                    from,
                    y,
                    to,
                    y,
                    sizes.palette().model(spec.modelIndex()),
                    sizes.lines().strong());
        }
    }

    /** Filled, since no people stand beside it, with an edge of paper so that it stands off from its line. */
    private void marker(double x, double y) {
        var shape = Markers.shape(spec.modelIndex(), x, y, sizes.bars().marker());
        sheet.line(shape, sizes.palette().paper(), sizes.lines().strong());
        sheet.fill(shape, sizes.palette().model(spec.modelIndex()));
    }

    private void tick(double x, double y, double half) {
        sheet.line(
                x,
                y - half,
                x,
                y + half,
                sizes.palette().second(),
                sizes.lines().sign());
    }

    private void box(double left, double top, double width, double height) {
        sheet.fill(
                Sheet.outline(new Rectangle2D.Double(left, top, width, height)),
                sizes.palette().band());
    }

    private double x(double value) {
        var axis = spec.axis();
        var share = (value - axis.from()) / (axis.to() - axis.from());
        return columns.from() + Math.max(0, Math.min(1, share)) * (columns.to() - columns.from());
    }
}
