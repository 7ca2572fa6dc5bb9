package org.mindgap.charts.render;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.mindgap.charts.render.text.Run;
import org.mindgap.figure.ComparisonSpec;
import org.mindgap.figure.ComparisonSpec.Block;
import org.mindgap.figure.ComparisonSpec.Row;
import org.mindgap.problem.ProblemException;

/**
 * Lays out a paired comparison: label, both sides, difference over the margin, numbers. In one column of a journal the
 * verdict stands below the difference and the interval in the data file alone.
 */
final class ComparisonLayout {
    private final ComparisonSpec spec;
    private final Sizes sizes;
    private final Sheet sheet;
    private final RowLabels labels;
    private final boolean wide;

    ComparisonLayout(ComparisonSpec spec, Sizes sizes, Sheet sheet) {
        this.spec = spec;
        this.sizes = sizes;
        this.sheet = sheet;
        this.labels = new RowLabels(sizes, sheet);
        this.wide = sizes.onScreen() || sizes.inTwoColumns();
    }

    /**
     * Where columns stand.
     *
     * @param label width of the labels
     * @param number right edge of the differences
     * @param interval right edge of the intervals
     * @param verdict left edge of the verdicts
     * @param right edge of all
     */
    record Columns(double label, double number, double interval, double verdict, double right) {}

    private record Placed(int place, Block block, Row row, double top, double height, List<List<Run>> label) {
        double middle() {
            return top + height / 2;
        }
    }

    /** A block's head and its rows. */
    private record Stretch(Block block, double head, double top, double bottom, List<Placed> rows) {}

    Drawing layOut() throws ProblemException {
        var mm = sizes.mm();
        var left = sizes.margin();
        var heading = new Heading(sizes, sheet);
        var rows = spec.blocks().stream().flatMap(b -> b.rows().stream()).toList();
        var label = labels.width(
                rows.stream().map(r -> labels.runs(r.label(), r.secondLabel())).toList(), wide ? 0.24 : 0.3);
        var number = labels.widest(rows.stream().map(this::number).toList());
        var verdict = labels.widest(rows.stream().map(this::verdict).toList());
        var interval = wide
                ? Math.max(
                        labels.widest(rows.stream()
                                .map(r -> labels.base(r.interval()))
                                .toList()),
                        labels.widest(List.of(labels.small(spec.heads().interval()))))
                : 0;
        var numbers = wide ? number + interval + verdict + 6 * mm : Math.max(number, verdict);
        var gap = (wide ? 7 : 4.5) * mm;
        var from = sizes.snapped(left + label + (wide ? 4 : 3) * mm);
        var room = left + sizes.inner() - numbers - (wide ? 3.5 : 2.5) * mm - gap - from;
        labels.check(room, 0.34);
        room = sizes.onScreen() ? Math.max(room, 160) : room;
        var first = (wide ? 0.48 : 0.46) * room;
        var values = new AxisStrip(spec.values(), from, from + first, sizes, sheet);
        var differences = new AxisStrip(spec.differences(), from + first + gap, from + room + gap, sizes, sheet);
        var start = differences.to() + (wide ? 3.5 : 2.5) * mm;
        var columns = wide
                ? new Columns(
                        label,
                        start + number,
                        start + number + 3 * mm + interval,
                        start + number + interval + 6 * mm,
                        start + numbers)
                : new Columns(label, start + numbers, 0, 0, start + numbers);
        var y = heading.draw(spec.title(), "", spec.subtitle(), left, sizes.inner()) + 2.6 * mm;
        y = new ComparisonHeads(spec, sizes, sheet, wide).draw(values, differences, columns, y);
        sheet.line(
                left,
                y,
                columns.right(),
                y,
                sizes.palette().hairline(),
                sizes.lines().thin());
        var stretches = stretches(columns, y + mm);
        stretches.forEach(s -> ground(s, values, differences));
        stretches.forEach(s -> draw(s, columns, values, differences));
        var bottom = stretches.get(stretches.size() - 1).bottom();
        y = values.numbers(bottom, values::plain);
        differences.numbers(bottom, differences::signed);
        y = sizes.page().legend() ? legend(left, y + 2 * mm) : y + mm;
        return SheetEnd.draw(spec.caption(), y, heading, sizes, sheet);
    }

    private List<Stretch> stretches(Columns columns, double top) {
        var stretches = new ArrayList<Stretch>();
        var y = top;
        var place = 0;
        for (var block : spec.blocks()) {
            var head = y;
            y = sizes.snapped(new ComparisonHeads(spec, sizes, sheet, wide).block(block, y, false) + 0.6 * sizes.mm());
            var from = y;
            var rows = new ArrayList<Placed>();
            for (var row : block.rows()) {
                var label = labels.wrapped(labels.runs(row.label(), row.secondLabel()), columns.label());
                var lines = wide ? sizes.bars().dots() : numberLines() + 1.2 * sizes.mm();
                var height = sizes.snapped(Math.max(lines, labels.height(label) + 0.9 * sizes.mm()));
                rows.add(new Placed(place++, block, row, y, height, label));
                y += height;
            }
            stretches.add(new Stretch(block, head, from, y, rows));
            y += 2 * sizes.mm();
        }
        return stretches;
    }

    private double numberLines() {
        return 1.15 * (sizes.type().numeral() + sizes.type().small());
    }

    /** Margin, watermark, grid. */
    private void ground(Stretch stretch, AxisStrip values, AxisStrip differences) {
        if (!Double.isNaN(spec.margin())) {
            differences.band(-spec.margin(), spec.margin(), stretch.top(), stretch.bottom());
        }
        for (var strip : List.of(values, differences)) {
            PaperWatermark.draw(
                    spec.watermark(),
                    new Rectangle2D.Double(
                            strip.from(), stretch.top(), strip.width(), stretch.bottom() - stretch.top()),
                    sizes,
                    sheet);
            strip.grid(stretch.top(), stretch.bottom());
        }
    }

    private void draw(Stretch stretch, Columns columns, AxisStrip values, AxisStrip differences) {
        new ComparisonHeads(spec, sizes, sheet, wide).block(stretch.block(), stretch.head(), true);
        for (var placed : stretch.rows()) {
            var row = placed.row();
            var middle = placed.middle();
            labels.draw(placed.label(), sizes.margin(), middle);
            sides(placed.block(), row, middle, values);
            if (row.note().isEmpty()) {
                var color = sizes.palette().model(placed.block().afterModel());
                differences.interval(row.difference(), middle, color);
                differences.marker(placed.block().afterModel(), row.difference().value(), middle);
            } else {
                note(row, placed, differences);
            }
            numbers(row, columns, middle);
            sheet.entity(new Entity.Cell(
                    placed.place(),
                    0,
                    new Rectangle2D.Double(
                            values.from(), placed.top(), differences.to() - values.from(), placed.height()),
                    row.sentence()));
        }
    }

    private void sides(Block block, Row row, double middle, AxisStrip strip) {
        var same = block.beforeModel() == block.afterModel();
        var palette = sizes.palette();
        if (!Double.isNaN(row.before() + row.after())) {
            sheet.line(
                    strip.x(row.before()),
                    middle,
                    strip.x(row.after()),
                    middle,
                    same ? palette.model(block.afterModel()) : palette.rule(),
                    sizes.lines().strong() * 1.22);
        }
        if (!Double.isNaN(row.before())) {
            if (same) {
                strip.tick(row.before(), middle, 0.9 * sizes.mm(), palette.model(block.beforeModel()));
            } else {
                strip.marker(block.beforeModel(), row.before(), middle);
            }
        }
        if (!Double.isNaN(row.after()) && (!same || row.after() != row.before())) {
            strip.marker(block.afterModel(), row.after(), middle);
        }
    }

    /** Why there is no difference, on grey, after the sign of alarm. */
    private void note(Row row, Placed placed, AxisStrip strip) {
        var small = sizes.type().small();
        var palette = sizes.palette();
        var lines = sheet.shaper()
                .wrap(
                        List.of(Run.bold("! ", small, palette.alert()), Run.of(row.note(), small, palette.second())),
                        strip.width() - 1.6 * sizes.mm());
        var line = 1.2 * small;
        var height = Math.min(placed.height(), sheet.height(lines, line) + 0.8 * sizes.mm());
        sheet.fill(
                Sheet.outline(
                        new Rectangle2D.Double(strip.from(), placed.middle() - height / 2, strip.width(), height)),
                palette.greyState());
        sheet.lines(
                lines,
                (strip.from() + strip.to()) / 2,
                placed.middle() - sheet.height(lines, line) / 2,
                line,
                Mark.Anchor.MIDDLE);
    }

    private void numbers(Row row, Columns columns, double middle) {
        if (wide) {
            labels.text(number(row), columns.number(), middle, Mark.Anchor.END);
            labels.text(labels.base(row.interval()), columns.interval(), middle, Mark.Anchor.END);
            labels.text(verdict(row), columns.verdict(), middle, Mark.Anchor.START);
            return;
        }
        var shift = row.verdict().isEmpty() ? 0 : numberLines() / 4;
        labels.text(number(row), columns.number(), middle - shift, Mark.Anchor.END);
        labels.text(verdict(row), columns.number(), middle + shift, Mark.Anchor.END);
    }

    private Run number(Row row) {
        return Run.bold(row.text(), sizes.type().numeral(), sizes.palette().ink());
    }

    private Run verdict(Row row) {
        return labels.small(row.verdict());
    }

    private double legend(double left, double top) {
        var mm = sizes.mm();
        var palette = sizes.palette();
        var sample = 5.2 * mm;
        var flow = new LegendFlow(sizes, sheet);
        var block = spec.blocks().get(0);
        var same = spec.blocks().stream().allMatch(b -> b.beforeModel() == b.afterModel());
        flow.add(sample + sizes.bars().marker(), spec.legend().sides(), (x, y) -> {
            if (same) {
                sheet.line(x, y, x + sample, y, palette.second(), sizes.lines().strong() * 1.22);
                AxisStrip.tickAt(x, y, 0.9 * mm, palette.second(), sizes, sheet);
                sheet.fill(Markers.shape(0, x + sample, y, sizes.bars().marker()), palette.second());
            } else {
                sheet.line(x, y, x + sample, y, palette.rule(), sizes.lines().strong() * 1.22);
                JoinedPlot.marker(block.beforeModel(), x, y, sizes, sheet);
                JoinedPlot.marker(block.afterModel(), x + sample, y, sizes, sheet);
            }
        });
        flow.add(
                sample,
                spec.legend().margin(),
                (x, y) -> sheet.fill(
                        Sheet.outline(new Rectangle2D.Double(x, y - 1.3 * mm, sample, 2.6 * mm)), palette.band()));
        return flow.draw(
                left + sizes.bars().marker(), top, sizes.inner() - sizes.bars().marker());
    }
}
