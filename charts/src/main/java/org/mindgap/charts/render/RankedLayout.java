package org.mindgap.charts.render;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mindgap.charts.render.text.Run;
import org.mindgap.charts.render.text.TextShaper;
import org.mindgap.figure.RankedSpec;
import org.mindgap.figure.RankedSpec.Row;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Lays out ranked questions: label, people, dot with interval, the answer that differs most. */
final class RankedLayout {
    private static final double LINE = 1.25;

    private final RankedSpec spec;
    private final Sizes sizes;
    private final Sheet sheet;
    private final TextShaper shaper;

    RankedLayout(RankedSpec spec, Sizes sizes, Sheet sheet) {
        this.spec = spec;
        this.sizes = sizes;
        this.sheet = sheet;
        this.shaper = sheet.shaper();
    }

    /**
     * Where the columns stand.
     *
     * @param labels width of the labels
     * @param people right edge of the numbers of people
     * @param from left end of the axis
     * @param to right end of the axis
     * @param says left edge of the answers, or beyond the page where there is no room for them
     */
    record Columns(double labels, double people, double from, double to, double says) {}

    private record Placed(Row row, double top, double height, List<List<Run>> label, List<List<Run>> says) {
        double middle() {
            return top + height / 2;
        }
    }

    Drawing layOut() throws ProblemException {
        var mm = sizes.mm();
        var left = sizes.margin();
        var right = left + sizes.inner();
        var heading = new Heading(sizes, sheet);
        var columns = columns();
        var y = heading.draw(spec.title(), "", spec.subtitle(), left, sizes.inner()) + 2.8 * mm;
        y = heads(columns, y);
        sheet.line(left, y, right, y, sizes.palette().hairline(), sizes.lines().thin());
        var top = sizes.snapped(y + 0.6 * mm);
        var dots = new RankedDots(spec, columns, sizes, sheet);
        var rows = placed(columns, dots, top);
        var bottom = rows.isEmpty()
                ? top
                : rows.get(rows.size() - 1).top() + rows.get(rows.size() - 1).height();
        rows.forEach(r -> dots.band(r.row(), r.top(), r.height()));
        PaperWatermark.draw(
                spec.watermark(),
                new Rectangle2D.Double(columns.from(), top, columns.to() - columns.from(), bottom - top),
                sizes,
                sheet);
        dots.grid(top, bottom);
        for (var row : rows) {
            text(row, columns);
            dots.draw(row.row(), row.middle());
        }
        y = dots.numbers(bottom) + 2.4 * mm;
        y = sizes.page().legend() ? dots.legend(left, y, sizes.inner()) : y - 1.2 * mm;
        if (!sizes.onScreen()) {
            y += 1.6 * mm;
            sheet.line(
                    left, y, right, y, sizes.palette().hairline(), sizes.lines().thin());
            y = heading.captionBelow(spec.caption(), y + 1.2 * mm);
        }
        return sheet.finish(sizes.width(), Math.ceil(y + sizes.margin()));
    }

    /** Labels and answers take what they need up to a share of the width; the axis must keep a quarter. */
    private Columns columns() throws ProblemException {
        var mm = sizes.mm();
        var inner = sizes.inner();
        var wide = sizes.onScreen() ? inner > 600 : sizes.inTwoColumns();
        var labels = Math.max(
                width(spec.rows().stream().map(this::label).toList(), (wide ? 0.36 : 0.44) * inner),
                shaper.width(small(spec.heads().question())));
        var base = spec.rows().stream()
                .mapToDouble(r -> shaper.width(base(r)))
                .max()
                .orElse(0);
        base = Math.max(base, shaper.width(small(spec.heads().people())));
        var says = wide
                ? Math.max(
                        width(spec.rows().stream().map(this::says).toList(), 0.22 * inner),
                        shaper.width(small(spec.heads().says())))
                : 0;
        var left = sizes.margin();
        var people = left + labels + 1.6 * mm + base;
        var from = sizes.snapped(people + (wide ? 3.8 : 2.4) * mm);
        var to = left + inner - (wide ? says + 3 * mm : 1.6 * mm);
        if (to - from < 0.25 * inner && !sizes.onScreen()) {
            var needed = (sizes.width() - (to - from)) / 0.72;
            throw new ProblemException(Problem.error(
                    "figure.labels-too-wide",
                    Math.round(sizes.width() / Sizes.POINTS_PER_MM),
                    Math.round(Sizes.SMALLEST_TYPE),
                    (int) Math.ceil(needed / Sizes.POINTS_PER_MM)));
        }
        to = Math.max(to, from + 40);
        return new Columns(labels, people, from, to, wide ? to + 3 * mm : Double.NaN);
    }

    private double width(List<List<Run>> texts, double most) {
        var whole = texts.stream().mapToDouble(shaper::width).max().orElse(0);
        var word = texts.stream()
                .filter(t -> !t.isEmpty())
                .mapToDouble(shaper::widestWord)
                .max()
                .orElse(0);
        return Math.max(Math.min(whole, most), word);
    }

    private double heads(Columns columns, double top) {
        var small = sizes.type().small();
        var heads = spec.heads();
        var values = shaper.wrap(List.of(small(heads.values())), columns.to() - columns.from() + 2 * sizes.mm());
        var height = Math.max(1, values.size()) * LINE * small;
        var y = Sheet.baseline(top + height - LINE * small, LINE * small, small);
        sheet.text(small(heads.question()), sizes.margin(), y, Mark.Anchor.START);
        sheet.text(small(heads.people()), columns.people(), y, Mark.Anchor.END);
        sheet.lines(values, columns.from(), top, LINE * small, Mark.Anchor.START);
        if (!Double.isNaN(columns.says())) {
            sheet.text(small(heads.says()), columns.says(), y, Mark.Anchor.START);
        }
        return top + height + 0.6 * sizes.mm();
    }

    private List<Placed> placed(Columns columns, RankedDots dots, double top) {
        var placed = new ArrayList<Placed>();
        var labels = new LabelLines(sizes, sheet)
                .know(spec.rows().stream().map(this::label).toList());
        var y = top;
        for (var row : spec.rows()) {
            var label = labels.of(label(row), columns.labels() + 0.01);
            var room = sizes.margin() + sizes.inner() - columns.says() + 0.01;
            var answer = Double.isNaN(columns.says()) ? List.<List<Run>>of() : shaper.wrap(says(row), room);
            var text = Math.max(
                    dots.reasonHeight(row), Math.max(sheet.height(label, line()), sheet.height(answer, line())));
            var height = sizes.snapped(Math.max(sizes.bars().dots(), text + 0.9 * sizes.mm()));
            placed.add(new Placed(row, y, height, label, answer));
            y += height;
        }
        return placed;
    }

    private void text(Placed row, Columns columns) {
        middle(row.label(), sizes.margin(), row);
        var size = sizes.type().base();
        sheet.text(
                base(row.row()),
                columns.people(),
                Sheet.baseline(row.middle() - size / 2, size, size),
                Mark.Anchor.END);
        if (!Double.isNaN(columns.says())) {
            middle(row.says(), columns.says(), row);
        }
    }

    private void middle(List<List<Run>> lines, double x, Placed row) {
        sheet.lines(lines, x, row.middle() - sheet.height(lines, line()) / 2, line(), Mark.Anchor.START);
    }

    private List<Run> label(Row row) {
        var first = Run.of(row.label(), sizes.type().label(), sizes.palette().ink());
        return row.secondLabel().isBlank()
                ? List.of(first)
                : List.of(
                        first,
                        Run.of(
                                "  " + row.secondLabel(),
                                sizes.type().second(),
                                sizes.palette().third()));
    }

    private List<Run> says(Row row) {
        if (row.says().isBlank()) {
            return List.of();
        }
        var size = sizes.type().second();
        return List.of(
                Run.of(row.says() + "  ", size, sizes.palette().ink()),
                Run.bold(row.points(), size, sizes.palette().ink()));
    }

    private Run base(Row row) {
        return Run.of(row.base(), sizes.type().base(), sizes.palette().second());
    }

    private double line() {
        return 1.28 * sizes.type().label();
    }

    private Run small(String text) {
        return Run.of(text, sizes.type().small(), sizes.palette().second());
    }

    /** A number as an axis prints it: whole where it is, minus as a sign of its own. */
    static String number(double value) {
        var text = value == Math.rint(value)
                ? String.valueOf(Math.round(value))
                : String.format(Locale.ROOT, "%.1f", value);
        return text.replace('-', '\u2212');
    }
}
