package org.mindgap.charts.render;

import java.awt.geom.Path2D;
import java.util.List;
import org.mindgap.charts.render.text.Run;
import org.mindgap.figure.ComparisonSpec;
import org.mindgap.figure.ComparisonSpec.Block;

/** Words above the columns of a paired comparison, and those above the rows that compare the same two sides. */
final class ComparisonHeads {
    private static final double LINE = 1.28;
    private static final double ARROW_MM = 3.4;

    private final ComparisonSpec spec;
    private final Sizes sizes;
    private final Sheet sheet;
    private final boolean wide;

    ComparisonHeads(ComparisonSpec spec, Sizes sizes, Sheet sheet, boolean wide) {
        this.spec = spec;
        this.sizes = sizes;
        this.sheet = sheet;
        this.wide = wide;
    }

    /** Over both plots and the numbers; returns the bottom edge. */
    double draw(AxisStrip values, AxisStrip differences, ComparisonLayout.Columns columns, double top) {
        var a = panel("a", spec.heads().values(), values);
        var b = panel("b", spec.heads().differences(), differences);
        var line = LINE * sizes.type().label();
        var height = Math.max(sheet.height(a, line), sheet.height(b, line));
        sheet.lines(a, values.from(), top + height - sheet.height(a, line), line, Mark.Anchor.START);
        sheet.lines(b, differences.from(), top + height - sheet.height(b, line), line, Mark.Anchor.START);
        var y = top + height + 0.6 * sizes.mm();
        var small = LINE * sizes.type().small();
        var bottom = directions(differences, y);
        if (wide) {
            sheet.text(
                    small(spec.heads().interval()),
                    columns.interval(),
                    Sheet.baseline(bottom - small, small, sizes.type().small()),
                    Mark.Anchor.END);
        }
        return bottom + 0.6 * sizes.mm();
    }

    private List<List<Run>> panel(String letter, String words, AxisStrip strip) {
        var ink = sizes.palette().ink();
        return sheet.shaper()
                .wrap(
                        List.of(
                                Run.bold(letter + "  ", sizes.type().title(), ink),
                                Run.bold(words, sizes.type().label(), ink)),
                        strip.width() + 3 * sizes.mm());
    }

    /** What both directions mean, side by side where there is room; returns the bottom edge. */
    private double directions(AxisStrip strip, double top) {
        var mm = sizes.mm();
        var size = sizes.type().small();
        var height = LINE * size;
        var less = small(spec.heads().less());
        var more = small(spec.heads().more());
        var arrow = ARROW_MM * mm + 0.8 * mm;
        var needed = sheet.shaper().width(less) + sheet.shaper().width(more) + 2 * arrow + 2 * mm;
        var beside = needed <= strip.width();
        var second = beside ? top : top + height;
        arrow(strip.from() + ARROW_MM * mm, strip.from(), top + height / 2);
        sheet.text(less, strip.from() + arrow, Sheet.baseline(top, height, size), Mark.Anchor.START);
        var right = beside
                ? strip.to()
                : Math.max(strip.to(), strip.from() + sheet.shaper().width(more) + arrow);
        arrow(right - ARROW_MM * mm, right, second + height / 2);
        sheet.text(more, right - arrow, Sheet.baseline(second, height, size), Mark.Anchor.END);
        return second + height;
    }

    /** "Asked as: no one in particular → someone of the religion", in lines as they fit; returns the bottom edge. */
    double block(Block block, double top, boolean drawn) {
        var mm = sizes.mm();
        var size = sizes.type().label();
        var ink = sizes.palette().ink();
        var line = LINE * size;
        var lead = Run.bold(block.lead().isBlank() ? "" : block.lead() + "  ", size, ink);
        var before = Run.of(block.before(), size, ink);
        var after = Run.of(block.after(), size, ink);
        var arrow = ARROW_MM * mm + 2.4 * mm;
        var sign = block.beforeModel() == block.afterModel() ? 0 : 3 * mm;
        var shaper = sheet.shaper();
        var left = sizes.margin();
        var one = shaper.width(List.of(lead, before)) + arrow + shaper.width(after) + 2 * sign;
        var stacked = one > sizes.inner();
        var indent = stacked ? 0 : shaper.width(lead);
        var firstLines = shaper.wrap(stacked ? List.of(lead, before) : List.of(before), sizes.inner() - sign);
        var secondLines = shaper.wrap(List.of(after), sizes.inner() - sign - arrow);
        var x = left + indent;
        var y = top;
        if (drawn && !stacked) {
            sheet.text(lead, left, Sheet.baseline(y, line, size), Mark.Anchor.START);
        }
        if (drawn) {
            marker(block.beforeModel(), sign, x, y + line / 2);
            sheet.lines(firstLines, x + sign, y, line, Mark.Anchor.START);
        }
        if (stacked) {
            y += sheet.height(firstLines, line);
            x = left;
        } else {
            x += sign + shaper.width(before) + 1.2 * mm;
        }
        if (drawn) {
            arrow(x, x + ARROW_MM * mm, y + line / 2);
            x += ARROW_MM * mm + 1.2 * mm;
            marker(block.afterModel(), sign, x, y + line / 2);
            sheet.lines(secondLines, x + sign, y, line, Mark.Anchor.START);
        }
        return y + (stacked ? sheet.height(secondLines, line) : line);
    }

    private void marker(int model, double width, double x, double middle) {
        if (width > 0) {
            JoinedPlot.marker(model, x + sizes.bars().marker(), middle, sizes, sheet);
        }
    }

    /** A line with a filled head, as a shape: common fonts lack the sign. */
    private void arrow(double from, double to, double y) {
        var color = sizes.palette().second();
        var sign = Math.signum(to - from);
        var head = 1.2 * sizes.mm();
        sheet.line(from, y, to - sign * 0.8 * head, y, color, sizes.lines().range());
        var path = new Path2D.Double();
        path.moveTo(to, y);
        path.lineTo(to - sign * head, y - 0.45 * head);
        path.lineTo(to - sign * head, y + 0.45 * head);
        path.closePath();
        sheet.fill(path, color);
    }

    private Run small(String text) {
        return Run.of(text, sizes.type().small(), sizes.palette().second());
    }
}
