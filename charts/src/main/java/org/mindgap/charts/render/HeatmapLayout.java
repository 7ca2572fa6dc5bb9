package org.mindgap.charts.render;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.mindgap.charts.render.text.Run;
import org.mindgap.charts.render.text.TextShaper;
import org.mindgap.figure.HeatmapSpec;
import org.mindgap.figure.HeatmapSpec.Row;
import org.mindgap.problem.ProblemException;

/** Lays out a heatmap, from top to bottom. */
final class HeatmapLayout {
    private final HeatmapSpec spec;
    private final Sizes sizes;
    private final Sheet sheet;
    private final TextShaper shaper;
    private final LabelLines names;

    HeatmapLayout(HeatmapSpec spec, Sizes sizes, Sheet sheet) {
        this.spec = spec;
        this.sizes = sizes;
        this.sheet = sheet;
        this.shaper = sheet.shaper();
        this.names = new LabelLines(sizes, sheet)
                .know(spec.rows().stream()
                        .map(r -> HeatmapColumns.label(r, sizes))
                        .toList());
    }

    Drawing layOut() throws ProblemException {
        var columns = HeatmapColumns.fit(spec, sizes, shaper);
        var heading = new Heading(sizes, sheet);
        var inner = columns.width() - 2 * sizes.margin();
        var y = heading.draw(spec.title(), "", spec.subtitle(), sizes.margin(), inner);
        y = new HeatmapHeads(spec, columns, sizes, sheet).draw(y + (sizes.onScreen() ? 6 : 2.8 * sizes.mm()));
        var rows = placed(columns, sizes.snapped(y));
        var hiddenSaid = new HeatmapCells(spec, columns, sizes, sheet).draw(rows);
        rows.forEach(row -> labels(row, columns));
        y = rows.isEmpty() ? y : rows.get(rows.size() - 1).bottom();
        var legend = new HeatmapLegend(spec, !hiddenSaid, sizes, sheet);
        y = foot(heading, legend, y + (sizes.onScreen() ? 12 : 3.6 * sizes.mm()), inner);
        return sheet.finish(columns.width(), Math.ceil(y + sizes.margin()));
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

    private List<Placed> placed(HeatmapColumns columns, double top) {
        var placed = new ArrayList<Placed>();
        var y = top;
        for (var block = 0; block < spec.blocks().size(); block++) {
            for (var row : spec.blocks().get(block).rows()) {
                var indent = HeatmapColumns.indent(spec.blocks().get(block), row, sizes);
                var lines = labelLines(row, indent, columns);
                var needed = lines.size() > 1 ? sheet.height(lines, line(row)) + 0.8 * sizes.mm() : 0;
                var height = Math.max(sizes.grid().cellHeight(), sizes.snapped(needed));
                placed.add(new Placed(placed.size(), block, row, y, height, lines));
                y += height + sizes.grid().between();
            }
            y += sizes.grid().blocks() - sizes.grid().between();
        }
        return placed;
    }

    /** Label and second label in one line where they fit, else each in its own. */
    private List<List<Run>> labelLines(Row row, double indent, HeatmapColumns columns) {
        var room = columns.labels() - indent + 0.01;
        var label = HeatmapColumns.label(row, sizes);
        var second = HeatmapColumns.secondLabel(row, sizes);
        var together = shaper.width(label.get(0)) + HeatmapColumns.secondGap(sizes) + shaper.width(second);
        if (!second.isEmpty() && together <= room) {
            return List.of(label);
        }
        var lines = new ArrayList<>(names.of(label, room));
        lines.addAll(shaper.wrap(second, room));
        return lines;
    }

    private double line(Row row) {
        return sizes.type().label() * (row.secondLabel().isBlank() ? 1.22 : 1.35);
    }

    private void labels(Placed placed, HeatmapColumns columns) {
        var row = placed.row();
        var x = sizes.margin() + HeatmapColumns.indent(spec.blocks().get(placed.block()), row, sizes);
        var lines = placed.label();
        var second = HeatmapColumns.secondLabel(row, sizes);
        if (lines.size() == 1 && !second.isEmpty()) {
            var y = Sheet.baseline(placed.top(), placed.height(), sizes.type().numeral());
            sheet.text(lines.get(0), x, y, Mark.Anchor.START, true);
            var after = x + shaper.width(lines.get(0)) + HeatmapColumns.secondGap(sizes);
            sheet.text(second, after, y, Mark.Anchor.START, true);
        } else if (lines.size() == 1) {
            var y = Sheet.baseline(placed.top(), placed.height(), sizes.type().numeral());
            sheet.text(lines.get(0), x, y, Mark.Anchor.START, true);
        } else {
            var top = placed.top() + (placed.height() - sheet.height(lines, line(row))) / 2;
            sheet.lines(lines, x, top, line(row), Mark.Anchor.START);
        }
        var y = Sheet.baseline(placed.top(), placed.height(), sizes.type().numeral());
        var size = sizes.type().base();
        sheet.text(Run.of(row.base(), size, sizes.palette().second()), columns.base(), y, Mark.Anchor.END);
        if (!spec.questionsHead().isBlank()) {
            sheet.text(
                    Run.of(row.questions(), size, sizes.palette().second()), columns.questions(), y, Mark.Anchor.END);
        }
    }

    /** Legend and caption: side by side on a wide page, else one below the other. */
    private double foot(Heading heading, HeatmapLegend legend, double top, double inner) {
        var mm = sizes.mm();
        if (sizes.onScreen()) {
            return legend.drawInRows(sizes.margin(), top, inner);
        }
        if (!sizes.page().legend()) {
            return heading.captionBelow(spec.caption(), ruled(top, inner));
        }
        if (sizes.inTwoColumns()) {
            var gutter = Heading.GUTTER_MM * mm;
            var half = (inner - gutter) / 2;
            var bottom = Math.max(
                    legend.draw(sizes.margin(), top, half),
                    heading.caption(spec.caption(), sizes.margin() + half + gutter, top, half));
            var middle = sizes.margin() + half + gutter / 2;
            sheet.line(
                    middle,
                    top,
                    middle,
                    bottom,
                    sizes.palette().hairline(),
                    sizes.lines().thin());
            return bottom;
        }
        var y = legend.draw(sizes.margin(), top, inner) + 2 * mm;
        return heading.captionBelow(spec.caption(), ruled(y, inner));
    }

    /** A hairline; returns where the caption starts below it. */
    private double ruled(double y, double inner) {
        var left = sizes.margin();
        sheet.line(
                left,
                y,
                left + inner,
                y,
                sizes.palette().hairline(),
                sizes.lines().thin());
        return y + 1.2 * sizes.mm();
    }
}
