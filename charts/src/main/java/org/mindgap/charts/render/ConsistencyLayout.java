package org.mindgap.charts.render;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.mindgap.charts.render.text.Run;
import org.mindgap.figure.ConsistencySpec;
import org.mindgap.figure.ConsistencySpec.Bar;
import org.mindgap.figure.ConsistencySpec.Block;
import org.mindgap.problem.ProblemException;

/** Lays out consistency: a block for each language, a bar for each model, the band of people behind them. */
final class ConsistencyLayout {
    private static final double LINE = 1.28;
    private static final int NEUTRAL = 5;
    private static final double BESIDE = 0.36;
    /** As wide as an interval and an edge of it on either side. */
    private static final double EDGED = 2.2;

    private final ConsistencySpec spec;
    private final Sizes sizes;
    private final Sheet sheet;
    private final RowLabels labels;
    /** Whether languages stand above their models, since there is no room beside them. */
    private boolean above;

    ConsistencyLayout(ConsistencySpec spec, Sizes sizes, Sheet sheet) {
        this.spec = spec;
        this.sizes = sizes;
        this.sheet = sheet;
        this.labels = new RowLabels(sizes, sheet);
    }

    /**
     * Where columns stand.
     *
     * @param head width of the languages
     * @param names left edge of the models' names
     * @param name width of them
     * @param self right edge of the numbers of consistency
     * @param aligned right edge of those of alignment
     */
    private record Columns(double head, double names, double name, double self, double aligned) {}

    Drawing layOut() throws ProblemException {
        var mm = sizes.mm();
        var left = sizes.margin();
        var heading = new Heading(sizes, sheet);
        var bars = spec.blocks().stream().flatMap(b -> b.bars().stream()).toList();
        var markers = bars.stream().anyMatch(b -> b.model().index() >= 0) ? 3 * mm : 0;
        var beside = labels.width(
                spec.blocks().stream().flatMap(b -> heads(b).stream()).toList(), 0.2);
        var name = labels.width(
                bars.stream().map(b -> labels.runs(b.model().name(), "")).toList(), 0.34);
        var aligned = !spec.heads().alignment().isEmpty();
        var self = Math.max(
                labels.widest(bars.stream().map(this::value).toList()),
                labels.widest(List.of(labels.small(spec.heads().consistency()))));
        var other = aligned
                ? Math.max(
                        labels.widest(bars.stream()
                                .map(b -> labels.base(b.alignmentText()))
                                .toList()),
                        labels.widest(List.of(labels.small(spec.heads().alignment()))))
                : 0;
        var numbers = self + (aligned ? other + 2 * mm : 0);
        above = sizes.inner() - beside - 8.9 * mm - markers - name - numbers < BESIDE * sizes.inner();
        var head = above ? sizes.inner() : beside;
        var names = left + (above ? 0 : head + 2.4 * mm) + markers;
        var from = sizes.snapped(names + name + 3 * mm);
        var to = left + sizes.inner() - numbers - 3.5 * mm;
        labels.check(to - from, 0.25);
        to = Math.max(to, from + 60);
        var columns = new Columns(head, names, name, to + 3.5 * mm + self, to + 3.5 * mm + numbers);
        var strip = new AxisStrip(spec.axis(), from, to, sizes, sheet);
        var y = heading.draw(spec.title(), "", spec.subtitle(), left, sizes.inner()) + 2.6 * mm;
        y = heads(columns, strip, y, aligned) + 0.8 * mm;
        y = blocks(columns, strip, y, aligned);
        y = strip.numbers(y, strip::correlation) + 2 * mm;
        y = sizes.page().legend() ? legend(left, y) : y - mm;
        return SheetEnd.draw(spec.caption(), y, heading, sizes, sheet);
    }

    private double heads(Columns columns, AxisStrip strip, double top, boolean aligned) {
        var height = LINE * sizes.type().small();
        var middle = top + height / 2;
        var banded =
                spec.blocks().stream().filter(b -> !Double.isNaN(b.bandLower())).findFirst();
        banded.ifPresent(b -> {
            var run = labels.small(spec.heads().band());
            var half = sheet.shaper().width(run) / 2;
            var at = (strip.x(b.bandLower()) + strip.x(b.bandUpper())) / 2;
            labels.text(run, Math.min(at, strip.to() - half), middle, Mark.Anchor.MIDDLE);
        });
        labels.text(labels.small(spec.heads().consistency()), columns.self(), middle, Mark.Anchor.END);
        if (aligned) {
            labels.text(labels.small(spec.heads().alignment()), columns.aligned(), middle, Mark.Anchor.END);
        }
        return top + height;
    }

    private double blocks(Columns columns, AxisStrip strip, double top, boolean aligned) {
        var y = sizes.snapped(top);
        var first = y;
        var heights = spec.blocks().stream().map(b -> height(b, columns)).toList();
        var total = heights.stream().mapToDouble(h -> h).sum() + (heights.size() - 1) * space();
        for (var i = 0; i < spec.blocks().size(); i++) {
            var block = spec.blocks().get(i);
            var bottom = y + heights.get(i);
            if (!Double.isNaN(block.bandLower())) {
                strip.band(block.bandLower(), block.bandUpper(), top(y), bottom);
            }
            y = bottom + space();
        }
        PaperWatermark.draw(
                spec.watermark(), new Rectangle2D.Double(strip.from(), first, strip.width(), total), sizes, sheet);
        y = first;
        for (var i = 0; i < spec.blocks().size(); i++) {
            block(i, columns, strip, y, y + heights.get(i), aligned);
            y += heights.get(i) + space();
        }
        return y - space();
    }

    private double space() {
        return 2.2 * sizes.mm();
    }

    private double height(Block block, Columns columns) {
        var rows = block.bars().stream().mapToDouble(b -> height(b, columns)).sum();
        var head = heads(block).stream()
                .mapToDouble(h -> labels.height(labels.wrapped(h, columns.head())))
                .sum();
        return above ? rows + labels.line() : Math.max(rows, head);
    }

    private double top(double top) {
        return above ? top + labels.line() : top;
    }

    private double height(Bar bar, Columns columns) {
        var lines = labels.wrapped(labels.runs(bar.model().name(), ""), columns.name());
        return sizes.snapped(Math.max(0.82 * sizes.bars().dots(), labels.height(lines) + 0.5 * sizes.mm()));
    }

    private void block(int place, Columns columns, AxisStrip strip, double top, double bottom, boolean aligned) {
        var block = spec.blocks().get(place);
        var palette = sizes.palette();
        strip.grid(top(top), bottom);
        var y = top(top);
        for (var i = 0; i < block.bars().size(); i++) {
            var bar = block.bars().get(i);
            var height = height(bar, columns);
            bar(bar, strip, y + height / 2);
            y += height;
        }
        if (!Double.isNaN(block.bandLower())) {
            var edge = sizes.lines().axis();
            for (var end : new double[] {block.bandLower(), block.bandUpper()}) {
                sheet.line(strip.x(end), top(top), strip.x(end), bottom, palette.second(), edge);
            }
        }
        var headTop = above ? top : top + (height(block.bars().get(0), columns) - labels.line()) / 2;
        for (var head : heads(block)) {
            headTop = sheet.lines(
                    labels.wrapped(head, columns.head()), sizes.margin(), headTop, labels.line(), Mark.Anchor.START);
        }
        y = top(top);
        for (var i = 0; i < block.bars().size(); i++) {
            var bar = block.bars().get(i);
            var height = height(bar, columns);
            row(bar, columns, strip, y + height / 2, aligned);
            sheet.entity(new Entity.Cell(
                    place, i, new Rectangle2D.Double(strip.from(), y, strip.width(), height), bar.sentence()));
            y += height;
        }
    }

    private void bar(Bar bar, AxisStrip strip, double middle) {
        if (Double.isNaN(bar.consistency().value())) {
            return;
        }
        var a = strip.x(0);
        var b = strip.x(bar.consistency().value());
        var half = sizes.bars().height() / 2;
        sheet.fill(
                Sheet.outline(new Rectangle2D.Double(Math.min(a, b), middle - half, Math.abs(b - a), 2 * half)),
                bar.model().index() >= 0
                        ? sizes.palette().model(bar.model().index())
                        : sizes.palette().sequential().get(NEUTRAL));
    }

    private void row(Bar bar, Columns columns, AxisStrip strip, double middle, boolean aligned) {
        var palette = sizes.palette();
        interval(bar, strip, middle);
        strip.tick(bar.copied(), middle, 0.5 * sizes.bars().height() + 0.5 * sizes.mm(), palette.alert());
        if (!Double.isNaN(bar.alignment().value())) {
            ring(strip.x(bar.alignment().value()), middle);
        }
        if (bar.model().index() >= 0) {
            JoinedPlot.marker(bar.model().index(), columns.names() - 1.9 * sizes.mm(), middle, sizes, sheet);
        }
        labels.draw(labels.wrapped(labels.runs(bar.model().name(), ""), columns.name()), columns.names(), middle);
        labels.text(value(bar), columns.self(), middle, Mark.Anchor.END);
        if (aligned) {
            labels.text(labels.base(bar.alignmentText()), columns.aligned(), middle, Mark.Anchor.END);
        }
    }

    /** Ink on a dark bar is hard to see: it has an edge of paper there. */
    private void interval(Bar bar, AxisStrip strip, double middle) {
        var range = bar.consistency();
        var from = Math.max(range.lower(), Math.min(0, range.value()));
        var to = Math.min(range.upper(), Math.max(0, range.value()));
        if (to > from) {
            sheet.line(
                    strip.x(from),
                    middle,
                    strip.x(to),
                    middle,
                    sizes.palette().paper(),
                    EDGED * sizes.lines().strong());
        }
        strip.interval(range, middle, sizes.palette().ink());
    }

    private void ring(double x, double y) {
        var r = 0.72 * sizes.bars().marker();
        var shape = new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
        sheet.fill(shape, sizes.palette().paper());
        sheet.line(shape, sizes.palette().people(), sizes.lines().strong());
    }

    private List<List<Run>> heads(Block block) {
        var first = List.of(
                Run.bold(block.head(), sizes.type().label(), sizes.palette().ink()));
        if (above && !block.secondHead().isBlank()) {
            return List.of(List.of(
                    first.get(0),
                    Run.of(
                            "  " + block.secondHead(),
                            sizes.type().second(),
                            sizes.palette().third())));
        }
        return block.secondHead().isBlank()
                ? List.of(first)
                : List.of(
                        first,
                        List.of(Run.of(
                                block.secondHead(),
                                sizes.type().second(),
                                sizes.palette().third())));
    }

    private Run value(Bar bar) {
        return Run.of(bar.text(), sizes.type().numeral(), sizes.palette().ink());
    }

    private double legend(double left, double top) {
        var mm = sizes.mm();
        var palette = sizes.palette();
        var legend = spec.legend();
        var sample = 5.2 * mm;
        var flow = new LegendFlow(sizes, sheet);
        flow.add(sample, legend.band(), (x, y) -> {
            sheet.fill(Sheet.outline(new Rectangle2D.Double(x, y - 1.3 * mm, sample, 2.6 * mm)), palette.band());
            var edge = sizes.lines().axis();
            sheet.line(x, y - 1.3 * mm, x, y + 1.3 * mm, palette.second(), edge);
            sheet.line(x + sample, y - 1.3 * mm, x + sample, y + 1.3 * mm, palette.second(), edge);
        });
        flow.add(
                sample,
                legend.interval(),
                (x, y) -> sheet.line(
                        x, y, x + sample, y, palette.ink(), sizes.lines().strong()));
        flow.add(1.6 * mm, legend.alignment(), (x, y) -> ring(x + 0.8 * mm, y));
        flow.add(
                0.6 * mm,
                legend.copied(),
                (x, y) -> AxisStrip.tickAt(x + 0.3 * mm, y, 1.3 * mm, palette.alert(), sizes, sheet));
        return flow.draw(left, top, sizes.inner());
    }
}
