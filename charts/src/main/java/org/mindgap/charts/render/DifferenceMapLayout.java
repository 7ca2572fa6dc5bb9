package org.mindgap.charts.render;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.mindgap.charts.render.text.Run;
import org.mindgap.charts.render.text.TextShaper;
import org.mindgap.figure.DifferenceMapSpec;
import org.mindgap.figure.DifferenceMapSpec.Block;
import org.mindgap.figure.DifferenceMapSpec.Row;
import org.mindgap.problem.ProblemException;

/** Lays out a map of group differences, from top to bottom. */
final class DifferenceMapLayout {
    private static final double LINE = 1.25;

    private final DifferenceMapSpec spec;
    private final Sizes sizes;
    private final Sheet sheet;
    private final TextShaper shaper;

    DifferenceMapLayout(DifferenceMapSpec spec, Sizes sizes, Sheet sheet) {
        this.spec = spec;
        this.sizes = sizes;
        this.sheet = sheet;
        this.shaper = sheet.shaper();
    }

    /**
     * A row in its place.
     *
     * @param index from 0 over all blocks
     * @param block from 0
     */
    record Placed(int index, int block, Row row, double top, double height, List<List<Run>> label) {
        double bottom() {
            return top + height;
        }

        Rectangle2D cell(double x, double width) {
            return new Rectangle2D.Double(x, top, width, height);
        }
    }

    Drawing layOut() throws ProblemException {
        var mm = sizes.mm();
        var columns = DifferenceColumns.fit(spec, sizes, shaper);
        var heading = new Heading(sizes, sheet);
        var left = sizes.margin();
        var inner = columns.width() - 2 * left;
        var y = heading.draw(spec.title(), "", spec.subtitle(), left, inner);
        y = heads(columns, y + (sizes.onScreen() ? 6 : 2.8 * mm));
        var cells = new DifferenceCells(spec, columns, sizes, sheet);
        var rows = placed(columns, cells, sizes.snapped(y));
        cells.draw(rows);
        rows.forEach(row -> labels(row, columns));
        y = rows.isEmpty() ? y : rows.get(rows.size() - 1).bottom();
        if (sizes.page().legend()) {
            y = new DifferenceLegend(spec, columns, sizes, sheet).draw(left, y + 3.2 * mm, inner);
        }
        if (!sizes.onScreen()) {
            y += 1.6 * mm;
            sheet.line(
                    left,
                    y,
                    left + inner,
                    y,
                    sizes.palette().hairline(),
                    sizes.lines().thin());
            y = heading.captionBelow(spec.caption(), y + 1.2 * mm);
        }
        return sheet.finish(columns.width(), Math.ceil(y + sizes.margin()));
    }

    /** Names and badges over a rule, all names beginning on one line; returns the bottom edge. */
    private double heads(DifferenceColumns columns, double top) {
        var nameLine = LINE * sizes.type().label();
        var badgeLine = LINE * sizes.type().small();
        var names = spec.columns().stream()
                .map(c -> shaper.wrap(DifferenceColumns.name(c, sizes), columns.cellWidth() + 0.01))
                .toList();
        var badges = spec.columns().stream()
                .map(c -> shaper.wrap(DifferenceColumns.badge(c, sizes), columns.cellWidth() + 0.01))
                .toList();
        var base = shaper.wrap(
                List.of(Run.of(
                        spec.baseHead(), sizes.type().small(), sizes.palette().second())),
                columns.base() - sizes.margin());
        var middle = top + tallest(names, nameLine);
        var bottom = Math.max(middle + tallest(badges, badgeLine), top + sheet.height(base, badgeLine));
        for (var i = 0; i < names.size(); i++) {
            var x = columns.cells().get(i) + columns.cellWidth() / 2;
            var lines = names.get(i);
            sheet.lines(lines, x, middle - sheet.height(lines, nameLine), nameLine, Mark.Anchor.MIDDLE);
            sheet.lines(badges.get(i), x, middle, badgeLine, Mark.Anchor.MIDDLE);
            var rule = bottom + 0.5 * sizes.mm();
            sheet.line(
                    columns.cells().get(i),
                    rule,
                    columns.cells().get(i) + columns.cellWidth(),
                    rule,
                    sizes.palette().rule(),
                    sizes.lines().axis());
        }
        sheet.lines(base, columns.base(), bottom - sheet.height(base, badgeLine), badgeLine, Mark.Anchor.END);
        return bottom + (spec.blocks().stream().allMatch(b -> b.label().isBlank()) ? 1.4 : 0.9) * sizes.mm();
    }

    private double tallest(List<List<List<Run>>> texts, double line) {
        return texts.stream().mapToDouble(t -> sheet.height(t, line)).max().orElse(0);
    }

    private List<Placed> placed(DifferenceColumns columns, DifferenceCells cells, double top) {
        var placed = new ArrayList<Placed>();
        var y = top;
        for (var block = 0; block < spec.blocks().size(); block++) {
            y = sizes.snapped(blockHead(spec.blocks().get(block), y, columns) + (block == 0 ? 0 : 0.01));
            for (var row : spec.blocks().get(block).rows()) {
                var lines = labelLines(row, columns);
                var needed = lines.size() > 1 ? sheet.height(lines, line(row)) + 0.8 * sizes.mm() : 0;
                var height = Math.max(sizes.grid().cellHeight(), Math.max(needed, cells.height(row)));
                placed.add(new Placed(placed.size(), block, row, y, sizes.snapped(height), lines));
                y += sizes.snapped(height) + sizes.grid().between();
            }
            y += sizes.grid().blocks();
        }
        return placed;
    }

    /** "Marudesh, compared with River path (largest)" over its rows, in lines where it does not fit; returns the bottom. */
    private double blockHead(Block block, double top, DifferenceColumns columns) {
        var size = sizes.type().label();
        var palette = sizes.palette();
        var against = block.against();
        var runs = new ArrayList<Run>();
        add(runs, Run.bold(block.label(), size, palette.ink()));
        add(runs, Run.of(spaced(block.secondLabel()), sizes.type().second(), palette.third()));
        add(runs, Run.of(spaced(against.before()), sizes.type().second(), palette.second()));
        add(runs, Run.bold(" " + against.name(), sizes.type().second(), palette.second()));
        add(runs, Run.of(spaced(against.secondName()), sizes.type().second(), palette.third()));
        add(runs, Run.of(" " + against.after(), sizes.type().second(), palette.second()));
        var lines = shaper.wrap(runs, columns.width() - 2 * sizes.margin());
        return lines.isEmpty()
                ? top
                : sheet.lines(lines, sizes.margin(), top + 0.6 * sizes.mm(), 1.35 * size, Mark.Anchor.START)
                        + 0.5 * sizes.mm();
    }

    private static String spaced(String text) {
        return text.isBlank() ? "" : "   " + text;
    }

    private static void add(List<Run> runs, Run run) {
        if (!run.text().isBlank()) {
            runs.add(run);
        }
    }

    /** Label and second label in one line where they fit, else each in its own. */
    private List<List<Run>> labelLines(Row row, DifferenceColumns columns) {
        var room = columns.labels() - DifferenceColumns.indent(sizes) + 0.01;
        var label = DifferenceColumns.label(row, sizes);
        var second = DifferenceColumns.secondLabel(row, sizes);
        var together = shaper.width(label) + HeatmapColumns.secondGap(sizes) + shaper.width(second);
        if (!second.isEmpty() && together <= room) {
            return List.of(label);
        }
        var lines = new ArrayList<>(shaper.wrap(label, room));
        lines.addAll(shaper.wrap(second, room));
        return lines;
    }

    private double line(Row row) {
        return sizes.type().label() * (row.secondLabel().isBlank() ? 1.22 : 1.35);
    }

    private void labels(Placed placed, DifferenceColumns columns) {
        var row = placed.row();
        var x = sizes.margin() + DifferenceColumns.indent(sizes);
        var lines = placed.label();
        var y = Sheet.baseline(placed.top(), placed.height(), sizes.type().numeral());
        if (lines.size() == 1) {
            sheet.text(lines.get(0), x, y, Mark.Anchor.START, true);
            var after = x + shaper.width(lines.get(0)) + HeatmapColumns.secondGap(sizes);
            sheet.text(DifferenceColumns.secondLabel(row, sizes), after, y, Mark.Anchor.START, true);
        } else {
            var top = placed.top() + (placed.height() - sheet.height(lines, line(row))) / 2;
            sheet.lines(lines, x, top, line(row), Mark.Anchor.START);
        }
        sheet.text(
                Run.of(row.base(), sizes.type().base(), sizes.palette().second()), columns.base(), y, Mark.Anchor.END);
    }
}
