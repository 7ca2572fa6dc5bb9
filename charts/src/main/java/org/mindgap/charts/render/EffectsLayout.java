package org.mindgap.charts.render;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.mindgap.charts.render.text.Run;
import org.mindgap.figure.EffectsSpec;
import org.mindgap.figure.EffectsSpec.Row;
import org.mindgap.problem.ProblemException;

/** Lays out dots with intervals: label, dot with interval and perhaps a tick, number, interval in numbers. */
final class EffectsLayout {
    private static final double LINE = 1.28;
    private static final int COLOR = 4;
    /** Share of the width that the plot needs. */
    private static final double PLOT = 0.22;

    private static final double TICK_MM = 1.3;

    private final EffectsSpec spec;
    private final Sizes sizes;
    private final Sheet sheet;
    private final RowLabels labels;

    EffectsLayout(EffectsSpec spec, Sizes sizes, Sheet sheet) {
        this.spec = spec;
        this.sizes = sizes;
        this.sheet = sheet;
        this.labels = new RowLabels(sizes, sheet);
    }

    Drawing layOut() throws ProblemException {
        var mm = sizes.mm();
        var left = sizes.margin();
        var heading = new Heading(sizes, sheet);
        var rows = spec.rows();
        var value = labels.widest(rows.stream().map(this::value).toList());
        var interval = Math.max(
                labels.widest(rows.stream().map(r -> labels.base(r.interval())).toList()),
                labels.widest(List.of(labels.small(spec.heads().interval()))));
        var label = labels.width(
                rows.stream().map(r -> labels.runs(r.label(), "")).toList(),
                0.42,
                value + (interval > 0 ? interval + 2.5 * mm : 0) + 7 * mm,
                PLOT);
        var right = left + sizes.inner();
        var from = sizes.snapped(left + label + 3.5 * mm);
        var to = right - value - (interval > 0 ? interval + 2.5 * mm : 0) - 3.5 * mm;
        labels.check(to - from, PLOT);
        to = Math.max(to, from + 60);
        right = Math.max(right, to + 3.5 * mm + value + (interval > 0 ? interval + 2.5 * mm : 0));
        var strip = new AxisStrip(spec.axis(), from, to, sizes, sheet);
        var y = heading.draw(spec.title(), "", spec.subtitle(), left, sizes.inner()) + 2.6 * mm;
        var small = sizes.type().small();
        labels.text(labels.small(spec.heads().values()), (from + to) / 2, y + LINE * small / 2, Mark.Anchor.MIDDLE);
        if (interval > 0) {
            labels.text(labels.small(spec.heads().interval()), right, y + LINE * small / 2, Mark.Anchor.END);
        }
        y += LINE * small + 0.6 * mm;
        sheet.line(left, y, right, y, sizes.palette().hairline(), sizes.lines().thin());
        var top = sizes.snapped(y + 0.8 * mm);
        var lines = new ArrayList<List<List<Run>>>();
        var tops = new ArrayList<Double>();
        y = top;
        for (var i = 0; i < rows.size(); i++) {
            lines.add(labels.wrapped(labels.runs(rows.get(i).label(), ""), label));
            y += begins(i) ? (i == 0 ? 0 : mm) + labels.height(head(i, right - left)) + 0.4 * mm : 0;
            tops.add(y);
            y += height(lines.get(i));
        }
        var bottom = y;
        // of many rows a part is seen at a time: each has its own
        var parts = Math.max(1, (int) Math.round((bottom - top) / (1.2 * (to - from))));
        for (var part = 0; part < parts; part++) {
            var tall = (bottom - top) / parts;
            PaperWatermark.draw(
                    spec.watermark(), new Rectangle2D.Double(from, top + part * tall, to - from, tall), sizes, sheet);
        }
        for (int first = 0, next; first < rows.size(); first = next) {
            next = first + 1;
            while (next < rows.size() && !begins(next)) {
                next++;
            }
            strip.grid(tops.get(first), tops.get(next - 1) + height(lines.get(next - 1))); // not through heads
        }
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var height = height(lines.get(i));
            var middle = tops.get(i) + height / 2;
            if (begins(i)) {
                var head = head(i, right - left);
                labels.draw(head, left, tops.get(i) - 0.4 * mm - labels.height(head) / 2);
            }
            labels.draw(lines.get(i), left, middle);
            dot(row, middle, strip);
            var edge = right - (interval > 0 ? interval + 2.5 * mm : 0);
            labels.text(value(row), edge, middle, Mark.Anchor.END);
            if (!row.interval().isEmpty()) {
                labels.text(labels.base(row.interval()), right, middle, Mark.Anchor.END);
            }
            sheet.entity(new Entity.Cell(
                    i, 0, new Rectangle2D.Double(from, tops.get(i), to - from, height), row.sentence()));
        }
        y = strip.numbers(bottom, strip::plain) + 2 * mm;
        y = sizes.page().legend() ? legend(left, y) : y - mm;
        return SheetEnd.draw(spec.caption(), y, heading, sizes, sheet);
    }

    /** Whether a block of rows begins with this one. */
    private boolean begins(int row) {
        var block = spec.rows().get(row).block();
        return !block.isEmpty()
                && (row == 0 || !block.equals(spec.rows().get(row - 1).block()));
    }

    private List<List<Run>> head(int row, double width) {
        var run = Run.bold(
                spec.rows().get(row).block(),
                sizes.type().label(),
                sizes.palette().ink());
        return labels.wrapped(List.of(run), width);
    }

    private double height(List<List<Run>> label) {
        return sizes.snapped(Math.max(0.86 * sizes.bars().dots(), labels.height(label) + 0.9 * sizes.mm()));
    }

    /** Hollow where the interval contains 0. */
    private void dot(Row row, double middle, AxisStrip strip) {
        var palette = sizes.palette();
        var color = palette.model(COLOR);
        if (!Double.isNaN(row.other())) {
            var from = strip.x(row.other());
            sheet.line(
                    from,
                    middle,
                    strip.x(row.value().value()),
                    middle,
                    palette.rule(),
                    sizes.lines().thin());
            strip.tick(row.other(), middle, TICK_MM * sizes.mm(), palette.people());
        }
        strip.interval(row.value(), middle, color);
        var shape = Markers.shape(
                0, strip.x(row.value().value()), middle, sizes.bars().marker());
        if (row.sure()) {
            sheet.line(shape, palette.paper(), sizes.lines().strong());
            sheet.fill(shape, color);
        } else {
            sheet.fill(shape, palette.paper());
            sheet.line(shape, color, sizes.lines().strong());
        }
    }

    private Run value(Row row) {
        var size = sizes.type().numeral();
        var ink = sizes.palette().ink();
        var bold = row.sure() && !row.interval().isEmpty();
        return bold ? Run.bold(row.text(), size, ink) : Run.of(row.text(), size, ink);
    }

    private double legend(double left, double top) {
        var sample = 5.2 * sizes.mm();
        var flow = new LegendFlow(sizes, sheet);
        var bounded = !spec.heads().interval().isEmpty();
        flow.add(bounded ? sample : 1.9 * sizes.mm(), spec.legend(), (x, y) -> {
            var color = sizes.palette().model(COLOR);
            if (bounded) {
                sheet.line(x, y, x + sample, y, color, sizes.lines().strong());
            }
            var shape = Markers.shape(
                    0,
                    bounded ? x + sample / 2 : x + 0.95 * sizes.mm(),
                    y,
                    sizes.bars().marker());
            sheet.line(shape, sizes.palette().paper(), sizes.lines().strong());
            sheet.fill(shape, color);
        });
        if (!spec.beside().isEmpty()) {
            var mm = sizes.mm();
            flow.add(
                    0.6 * mm,
                    spec.beside(),
                    (x, y) -> AxisStrip.tickAt(
                            x + 0.3 * mm, y, TICK_MM * mm, sizes.palette().people(), sizes, sheet));
        }
        return flow.draw(left, top, sizes.inner());
    }
}
