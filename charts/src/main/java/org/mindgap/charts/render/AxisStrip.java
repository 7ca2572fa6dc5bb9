package org.mindgap.charts.render;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleFunction;
import org.mindgap.charts.render.text.Run;
import org.mindgap.figure.JoinedSpec.Range;
import org.mindgap.figure.RankedSpec.Axis;

/** A horizontal axis beside rows: its grid, its numbers, and the marks that stand on it. */
final class AxisStrip {
    private static final double LINE = 1.25;

    private final Axis axis;
    private final double from;
    private final double to;
    private final Sizes sizes;
    private final Sheet sheet;

    AxisStrip(Axis axis, double from, double to, Sizes sizes, Sheet sheet) {
        this.axis = axis;
        this.from = from;
        this.to = to;
        this.sizes = sizes;
        this.sheet = sheet;
    }

    double from() {
        return from;
    }

    double to() {
        return to;
    }

    double width() {
        return to - from;
    }

    /** A value's place; what lies beyond the axis stands at its end. */
    double x(double value) {
        var share = (value - axis.from()) / (axis.to() - axis.from());
        return from + Math.max(0, Math.min(1, share)) * width();
    }

    /** Lines at the numbers, a stronger one where both sides are the same. */
    void grid(double top, double bottom) {
        for (var i = 0; i <= count(); i++) {
            var x = x(value(i));
            sheet.line(x, top, x, bottom, sizes.palette().grid(), sizes.lines().thin());
        }
        if (!Double.isNaN(axis.same())) {
            var same = x(axis.same());
            sheet.line(
                    same,
                    top,
                    same,
                    bottom,
                    sizes.palette().second(),
                    sizes.lines().range());
        }
    }

    /** A band over the rows between two edges. */
    void band(double lower, double upper, double top, double bottom) {
        if (upper > lower) {
            sheet.fill(
                    Sheet.outline(new Rectangle2D.Double(x(lower), top, x(upper) - x(lower), bottom - top)),
                    sizes.palette().band());
        }
    }

    /** Numbers below, as many as there is room for, that of no difference among them; returns the bottom edge. */
    double numbers(double top, DoubleFunction<String> text) {
        var small = sizes.type().small();
        var y = Sheet.baseline(top + 0.8 * sizes.mm(), LINE * small, small);
        var widest = 0.0;
        for (var i = 0; i <= count(); i++) {
            widest = Math.max(widest, sheet.shaper().width(number(text, i)));
        }
        var apart = count() == 0 ? width() : width() / count();
        var every = Math.max(1, (int) Math.ceil((widest + sizes.mm()) / apart));
        var whole = Double.isNaN(axis.same()) ? 0 : (int) Math.round((axis.same() - axis.from()) / axis.step());
        for (var i = 0; i <= count(); i++) {
            if (Math.floorMod(i - whole, every) == 0) {
                sheet.text(number(text, i), x(value(i)), y, Mark.Anchor.MIDDLE);
            }
        }
        return top + 0.8 * sizes.mm() + LINE * small;
    }

    /** As they are, or with a sign before those above 0. */
    String plain(double value) {
        return AxisNumbers.text(value, axis.step());
    }

    String signed(double value) {
        var text = plain(value);
        return value > axis.step() / 2 ? "+" + text : text;
    }

    /** A correlation: ".2". */
    String correlation(double value) {
        return plain(value).replaceFirst("^(\u2212?)0(?=\\.[0-9]*[1-9])", "$1").replaceFirst("\\.0+$", "");
    }

    /** The interval of a value where it is known. */
    void interval(Range range, double middle, Color color) {
        if (range.upper() > range.lower()) {
            sheet.line(
                    x(range.lower()),
                    middle,
                    x(range.upper()),
                    middle,
                    color,
                    sizes.lines().strong());
        }
    }

    /** A model's marker with an edge of paper, so that it stands off from its line. */
    void marker(int model, double value, double middle) {
        JoinedPlot.marker(model, x(value), middle, sizes, sheet);
    }

    /** A tick across the row. */
    void tick(double value, double middle, double half, Color color) {
        if (!Double.isNaN(value)) {
            tickAt(x(value), middle, half, color, sizes, sheet);
        }
    }

    static void tickAt(double x, double middle, double half, Color color, Sizes sizes, Sheet sheet) {
        sheet.line(x, middle - half, x, middle + half, color, sizes.lines().sign());
    }

    /** The same in short pieces. */
    static void dotsAt(double x, double middle, double half, Color color, Sizes sizes, Sheet sheet) {
        var path = new Path2D.Double();
        var dot = 0.3 * sizes.mm();
        for (var y = middle - half; y < middle + half - 1e-9; y += 2 * dot) {
            path.moveTo(x, y);
            path.lineTo(x, Math.min(y + dot, middle + half));
        }
        sheet.line(path, color, sizes.lines().sign());
    }

    /** The same with its middle left out. */
    static void stubsAt(double x, double middle, double half, Color color, Sizes sizes, Sheet sheet) {
        var path = new Path2D.Double();
        path.moveTo(x, middle - half);
        path.lineTo(x, middle - 0.5 * half);
        path.moveTo(x, middle + 0.5 * half);
        path.lineTo(x, middle + half);
        sheet.line(path, color, sizes.lines().sign());
    }

    private int count() {
        return (int) Math.round((axis.to() - axis.from()) / axis.step());
    }

    private double value(int place) {
        return axis.from() + place * axis.step();
    }

    private Run number(DoubleFunction<String> text, int place) {
        return Run.of(
                text.apply(value(place)), sizes.type().small(), sizes.palette().second());
    }
}
