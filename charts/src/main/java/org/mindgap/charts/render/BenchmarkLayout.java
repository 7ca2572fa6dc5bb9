package org.mindgap.charts.render;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.mindgap.charts.render.text.Run;
import org.mindgap.charts.render.text.TextShaper;
import org.mindgap.figure.BenchmarkSpec;
import org.mindgap.figure.BenchmarkSpec.Row;
import org.mindgap.figure.BenchmarkSpec.Score;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Lays out the scores of a benchmark: category, number of items, dot with interval for each model, value. */
final class BenchmarkLayout {
    private static final double LINE = 1.28;

    private final BenchmarkSpec spec;
    private final Sizes sizes;
    private final Sheet sheet;
    private final TextShaper shaper;

    BenchmarkLayout(BenchmarkSpec spec, Sizes sizes, Sheet sheet) {
        this.spec = spec;
        this.sizes = sizes;
        this.sheet = sheet;
        this.shaper = sheet.shaper();
    }

    /**
     * Where columns stand.
     *
     * @param labels width of the labels
     * @param items right edge of the numbers of items
     * @param from left end of the axis
     * @param to right end of the axis
     * @param values right edge of the values
     */
    record Columns(double labels, double items, double from, double to, double values) {}

    private record Placed(int index, Row row, double top, double height, List<List<Run>> label) {
        double bottom() {
            return top + height;
        }
    }

    Drawing layOut() throws ProblemException {
        var mm = sizes.mm();
        var left = sizes.margin();
        var right = left + sizes.inner();
        var heading = new Heading(sizes, sheet);
        var columns = columns();
        var dots = new BenchmarkDots(spec, columns.from(), columns.to(), sizes, sheet);
        var y = heading.draw(spec.title(), "", spec.subtitle(), left, sizes.inner()) + 2.6 * mm;
        y = heads(columns, dots, y);
        sheet.line(left, y, right, y, sizes.palette().hairline(), sizes.lines().thin());
        var top = sizes.snapped(y + 0.8 * mm);
        var rows = placed(columns, dots, top);
        var bottom = rows.isEmpty() ? top : rows.get(rows.size() - 1).bottom();
        PaperWatermark.draw(
                spec.watermark(),
                new Rectangle2D.Double(columns.from(), top, columns.to() - columns.from(), bottom - top),
                sizes,
                sheet);
        for (var stretch : stretches(rows)) {
            dots.grid(stretch[0], stretch[1]);
        }
        rows.forEach(r -> draw(r, columns, dots));
        y = dots.numbers(bottom) + 2 * mm;
        y = sizes.page().legend() ? dots.legend(left, y, sizes.inner()) : y - mm;
        y = care(left, y + 1.6 * mm, sizes.inner());
        if (!sizes.onScreen()) {
            y += 1.8 * mm;
            sheet.line(
                    left, y, right, y, sizes.palette().hairline(), sizes.lines().thin());
            y = heading.captionBelow(spec.caption(), y + 1.2 * mm);
        }
        return sheet.finish(sizes.width(), Math.ceil(y + sizes.margin()));
    }

    /** Rows without a space between them: the grid is broken where there is one. */
    private static List<double[]> stretches(List<Placed> rows) {
        var stretches = new ArrayList<double[]>();
        for (var row : rows) {
            var last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            if (last != null && Math.abs(last[1] - row.top()) < 1e-6) {
                last[1] = row.bottom();
            } else {
                stretches.add(new double[] {row.top(), row.bottom()});
            }
        }
        return stretches;
    }

    /** Labels take what they need up to two fifths; the axis must keep a quarter of the width. */
    private Columns columns() throws ProblemException {
        var mm = sizes.mm();
        var inner = sizes.inner();
        var labels = spec.rows().stream().map(this::label).toList();
        var whole = labels.stream().mapToDouble(shaper::width).max().orElse(0);
        var word = labels.stream().mapToDouble(shaper::widestWord).max().orElse(0);
        var label = Math.max(Math.min(whole, 0.4 * inner), word);
        var items = widest(spec.rows().stream()
                .flatMap(r -> r.scores().stream().map(s -> items(s)))
                .toList());
        items = Math.max(items, shaper.width(small(spec.heads().items())));
        var values = widest(spec.rows().stream()
                .flatMap(r -> r.scores().stream().map(s -> value(s, r.all())))
                .toList());
        values = Math.max(values, shaper.width(small(spec.heads().values())));
        var left = sizes.margin();
        var people = left + label + 1.6 * mm + items;
        var from = sizes.snapped(people + 3 * mm);
        var to = left + inner - values - 3 * mm;
        if (to - from < 0.25 * inner && !sizes.onScreen()) {
            var needed = (sizes.width() - (to - from)) / 0.72;
            throw new ProblemException(Problem.error(
                    "figure.labels-too-wide",
                    Math.round(sizes.width() / Sizes.POINTS_PER_MM),
                    Math.round(Sizes.SMALLEST_TYPE),
                    (int) Math.ceil(needed / Sizes.POINTS_PER_MM)));
        }
        to = Math.max(to, from + 60);
        return new Columns(label, people, from, to, Math.max(left + inner, to + 3 * mm + values));
    }

    private double widest(List<Run> runs) {
        return runs.stream().mapToDouble(shaper::width).max().orElse(0);
    }

    private double heads(Columns columns, BenchmarkDots dots, double top) {
        var small = sizes.type().small();
        var heads = spec.heads();
        var none = small(heads.none());
        var half = shaper.width(none) / 2;
        var at = Math.max(
                columns.items() + 2 * sizes.mm() + half,
                Math.min(columns.to() - half, dots.x(spec.axis().same())));
        var y = Sheet.baseline(top, LINE * small, small);
        sheet.text(small(heads.items()), columns.items(), y, Mark.Anchor.END);
        if (!heads.none().isBlank()) {
            sheet.text(none, at, y, Mark.Anchor.MIDDLE);
        }
        sheet.text(small(heads.values()), columns.values(), y, Mark.Anchor.END);
        return top + LINE * small + 0.6 * sizes.mm();
    }

    private List<Placed> placed(Columns columns, BenchmarkDots dots, double top) {
        var placed = new ArrayList<Placed>();
        var labels = new LabelLines(sizes, sheet)
                .know(spec.rows().stream().map(this::label).toList());
        var y = top;
        for (var row : spec.rows()) {
            var label = labels.of(label(row), columns.labels() + 0.01);
            var lines = row.scores().size() < 2
                    ? Math.max(sizes.bars().dots(), dots.noteHeight(row))
                    : row.scores().size() * pitch() + 1.6 * sizes.mm();
            var height = sizes.snapped(Math.max(lines, sheet.height(label, line()) + 0.9 * sizes.mm()));
            placed.add(new Placed(placed.size(), row, y, height, label));
            y += height + (row.all() ? 1.4 * sizes.mm() : 0);
        }
        return placed;
    }

    /** Distance of the lines of several models in one category. */
    private double pitch() {
        return Math.max(0.72 * sizes.bars().dots(), 1.15 * sizes.type().base());
    }

    private void draw(Placed placed, Columns columns, BenchmarkDots dots) {
        var row = placed.row();
        var n = row.scores().size();
        var first = placed.top() + placed.height() / 2 - (n - 1) * pitch() / 2;
        var labelTop = placed.top() + (placed.height() - sheet.height(placed.label(), line())) / 2;
        sheet.lines(placed.label(), sizes.margin(), labelTop, line(), Mark.Anchor.START);
        var base = sizes.type().base();
        for (var i = 0; i < n; i++) {
            var score = row.scores().get(i);
            var middle = first + i * pitch();
            sheet.text(items(score), columns.items(), Sheet.baseline(middle - base / 2, base, base), Mark.Anchor.END);
            dots.draw(score, i, middle);
            var value = value(score, row.all());
            if (!value.text().isEmpty()) {
                var size = value.face().size();
                sheet.text(value, columns.values(), Sheet.baseline(middle - size / 2, size, size), Mark.Anchor.END);
            }
            var half = n < 2 ? placed.height() / 2 : pitch() / 2;
            sheet.entity(new Entity.Cell(
                    placed.index(),
                    i,
                    new Rectangle2D.Double(columns.from(), middle - half, columns.to() - columns.from(), 2 * half),
                    score.sentence()));
        }
    }

    /** What the literature found, beside a bar in the colour of alarm. */
    private double care(double left, double top, double width) {
        var care = spec.care();
        var runs = new ArrayList<Run>();
        var small = sizes.type().small();
        if (!care.lead().isBlank()) {
            runs.add(Run.bold(care.lead() + " ", small, sizes.palette().ink()));
        }
        if (!care.text().isBlank()) {
            runs.add(Run.of(care.text(), small, sizes.palette().second()));
        }
        if (runs.isEmpty()) {
            return top;
        }
        var mm = sizes.mm();
        var lines = shaper.wrap(runs, width - 3.2 * mm);
        var bottom = sheet.lines(lines, left + 3.2 * mm, top + 0.4 * mm, sizes.captionLine(), Mark.Anchor.START);
        sheet.fill(
                Sheet.outline(new Rectangle2D.Double(left, top, 0.85 * mm, bottom + 0.4 * mm - top)),
                sizes.palette().alert());
        return bottom + 0.4 * mm;
    }

    private List<Run> label(Row row) {
        var size = sizes.type().label();
        var ink = sizes.palette().ink();
        var first = row.all() ? Run.bold(row.label(), size, ink) : Run.of(row.label(), size, ink);
        return row.secondLabel().isBlank()
                ? List.of(first)
                : List.of(
                        first,
                        Run.of(
                                "  " + row.secondLabel(),
                                sizes.type().second(),
                                sizes.palette().third()));
    }

    private Run items(Score score) {
        return Run.of(score.items(), sizes.type().base(), sizes.palette().second());
    }

    private Run value(Score score, boolean all) {
        var size = sizes.type().numeral();
        var ink = sizes.palette().ink();
        return all ? Run.bold(score.text(), size, ink) : Run.of(score.text(), size, ink);
    }

    private double line() {
        return LINE * sizes.type().label();
    }

    private Run small(String text) {
        return Run.of(text, sizes.type().small(), sizes.palette().second());
    }
}
