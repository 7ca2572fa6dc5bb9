package org.mindgap.charts.render;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.mindgap.charts.render.text.Run;
import org.mindgap.figure.DisparitySpec;
import org.mindgap.figure.DisparitySpec.Row;
import org.mindgap.problem.ProblemException;

/** Lays out ranked groups: label, people, dot with interval over the band of equal groups, value. */
final class DisparityLayout {
    private static final double LINE = 1.28;
    private static final double TICK_MM = 1.3;
    /** Share of the width that the plot needs. */
    private static final double PLOT = 0.25;

    private final DisparitySpec spec;
    private final Sizes sizes;
    private final Sheet sheet;
    private final RowLabels labels;

    DisparityLayout(DisparitySpec spec, Sizes sizes, Sheet sheet) {
        this.spec = spec;
        this.sizes = sizes;
        this.sheet = sheet;
        this.labels = new RowLabels(sizes, sheet);
    }

    private record Placed(Row row, double top, double height, List<List<Run>> label) {
        double middle() {
            return top + height / 2;
        }

        double bottom() {
            return top + height;
        }
    }

    Drawing layOut() throws ProblemException {
        var mm = sizes.mm();
        var left = sizes.margin();
        var heading = new Heading(sizes, sheet);
        var rows = spec.rows();
        var people = Math.max(
                labels.widest(rows.stream().map(r -> labels.base(r.people())).toList()),
                labels.widest(List.of(labels.small(spec.heads().people()))));
        var value = Math.max(
                labels.widest(rows.stream().map(r -> value(r, true)).toList()),
                labels.widest(List.of(labels.small(spec.heads().values()))));
        var label = labels.width(
                rows.stream().map(r -> labels.runs(r.label(), r.secondLabel())).toList(),
                0.4,
                people + value + 9.5 * mm,
                PLOT);
        var peopleEdge = left + label + 2 * mm + people;
        var from = sizes.snapped(peopleEdge + 4 * mm);
        var to = left + sizes.inner() - value - 3.5 * mm;
        labels.check(to - from, PLOT);
        to = Math.max(to, from + 60);
        var valueEdge = to + 3.5 * mm + value;
        var strip = new AxisStrip(spec.axis(), from, to, sizes, sheet);
        var y = heading.draw(spec.title(), "", spec.subtitle(), left, sizes.inner()) + 2.6 * mm;
        var small = sizes.type().small();
        labels.text(labels.small(spec.heads().people()), peopleEdge, y + LINE * small / 2, Mark.Anchor.END);
        labels.text(labels.small(spec.heads().values()), valueEdge, y + LINE * small / 2, Mark.Anchor.END);
        y += LINE * small + 0.6 * mm;
        sheet.line(
                left, y, valueEdge, y, sizes.palette().hairline(), sizes.lines().thin());
        var placed = placed(label, sizes.snapped(y + 0.8 * mm));
        var top = placed.get(0).top();
        var bottom = placed.get(placed.size() - 1).bottom();
        placed.forEach(p -> strip.band(p.row().bandLower(), p.row().bandUpper(), p.top(), p.bottom()));
        PaperWatermark.draw(spec.watermark(), new Rectangle2D.Double(from, top, to - from, bottom - top), sizes, sheet);
        strip.grid(top, bottom);
        for (var i = 0; i < placed.size(); i++) {
            var one = placed.get(i);
            labels.draw(one.label(), left, one.middle());
            labels.text(labels.base(one.row().people()), peopleEdge, one.middle(), Mark.Anchor.END);
            var ends = i == 0 || i == placed.size() - 1;
            labels.text(value(one.row(), ends), valueEdge, one.middle(), Mark.Anchor.END);
            marks(one, strip);
            sheet.entity(new Entity.Cell(
                    i,
                    0,
                    new Rectangle2D.Double(from, one.top(), to - from, one.height()),
                    one.row().sentence()));
        }
        y = strip.numbers(bottom, strip::plain) + 2 * mm;
        y = sizes.page().legend() ? legend(left, y) : y - mm;
        return SheetEnd.draw(spec.caption(), y, heading, sizes, sheet);
    }

    private List<Placed> placed(double width, double top) {
        var placed = new ArrayList<Placed>();
        var y = top;
        for (var row : spec.rows()) {
            var label = labels.wrapped(labels.runs(row.label(), row.secondLabel()), width);
            var height = sizes.snapped(Math.max(sizes.bars().dots(), labels.height(label) + 0.9 * sizes.mm()));
            placed.add(new Placed(row, y, height, label));
            y += height;
        }
        return placed;
    }

    private void marks(Placed placed, AxisStrip strip) {
        var row = placed.row();
        var palette = sizes.palette();
        var half = TICK_MM * sizes.mm();
        var middle = placed.middle();
        if (!Double.isNaN(row.national())) {
            strip.tick(row.national(), middle, half, palette.people());
        }
        if (!Double.isNaN(row.majority())) {
            AxisStrip.stubsAt(strip.x(row.majority()), middle, half, palette.people(), sizes, sheet);
        }
        if (!Double.isNaN(row.ceiling())) {
            AxisStrip.dotsAt(strip.x(row.ceiling()), middle, half, palette.second(), sizes, sheet);
        }
        strip.interval(row.value(), middle, palette.model(spec.modelIndex()));
        strip.marker(spec.modelIndex(), row.value().value(), middle);
    }

    private Run value(Row row, boolean bold) {
        var size = sizes.type().numeral();
        var ink = sizes.palette().ink();
        return bold ? Run.bold(row.text(), size, ink) : Run.of(row.text(), size, ink);
    }

    private double legend(double left, double top) {
        var mm = sizes.mm();
        var palette = sizes.palette();
        var legend = spec.legend();
        var sample = 5.2 * mm;
        var half = TICK_MM * mm;
        var flow = new LegendFlow(sizes, sheet);
        flow.add(sample, legend.model(), (x, y) -> {
            sheet.line(
                    x,
                    y,
                    x + sample,
                    y,
                    palette.model(spec.modelIndex()),
                    sizes.lines().strong());
            JoinedPlot.marker(spec.modelIndex(), x + sample / 2, y, sizes, sheet);
        });
        flow.add(
                sample,
                legend.band(),
                (x, y) -> sheet.fill(
                        Sheet.outline(new Rectangle2D.Double(x, y - 1.3 * mm, sample, 2.6 * mm)), palette.band()));
        flow.add(
                0.6 * mm,
                legend.national(),
                (x, y) -> AxisStrip.tickAt(x + 0.3 * mm, y, half, palette.people(), sizes, sheet));
        flow.add(
                0.6 * mm,
                legend.majority(),
                (x, y) -> AxisStrip.stubsAt(x + 0.3 * mm, y, half, palette.people(), sizes, sheet));
        flow.add(
                0.6 * mm,
                legend.ceiling(),
                (x, y) -> AxisStrip.dotsAt(x + 0.3 * mm, y, half, palette.second(), sizes, sheet));
        return flow.draw(left, top, sizes.inner());
    }
}
