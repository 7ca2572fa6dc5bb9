package org.mindgap.charts.render;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.mindgap.charts.render.text.Run;
import org.mindgap.charts.render.text.TextShaper;
import org.mindgap.figure.DifferenceState;
import org.mindgap.figure.JoinedSpec;
import org.mindgap.figure.JoinedSpec.Panel;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Lays out amplification in opinions against a benchmark's score: a panel for each group, a marker for each model. */
final class JoinedLayout {
    private static final double LINE = 1.28;
    private static final double MOST_MM = 62;
    private static final int MOST_ACROSS = 4;
    private static final double TALLER = 1.22;

    private final JoinedSpec spec;
    private final Sizes sizes;
    private final Sheet sheet;
    private final TextShaper shaper;
    /** Whether every row of panels has its own words upwards. */
    private boolean titled;

    JoinedLayout(JoinedSpec spec, Sizes sizes, Sheet sheet) {
        this.spec = spec;
        this.sizes = sizes;
        this.sheet = sheet;
        this.shaper = sheet.shaper();
    }

    Drawing layOut() throws ProblemException {
        var mm = sizes.mm();
        var left = sizes.margin();
        var right = left + sizes.inner();
        var heading = new Heading(sizes, sheet);
        var top = heading.draw(spec.title(), "", spec.subtitle(), left, sizes.inner()) + 2.4 * mm;
        var numbers = numberWidth() + 1.2 * mm;
        var first = left + LINE * sizes.type().label() + 1.2 * mm + numbers;
        var room = right - first - 1.2 * mm;
        var gap = 3.6 * mm;
        var least = PanelRows.least(spec.panels().size(), room, gap, TALLER, sizes);
        var across = (int) Math.floor((room + gap) / (least + gap));
        if (across < 1 && !sizes.onScreen()) {
            throw new ProblemException(
                    Problem.error("figure.panels-too-narrow", Math.round(sizes.width() / Sizes.POINTS_PER_MM), 1, (int)
                            Math.ceil((sizes.width() + least - room) / Sizes.POINTS_PER_MM)));
        }
        across = Math.max(
                1, Math.min(Math.min(across, MOST_ACROSS), spec.panels().size()));
        var width = Math.max(20 * mm, Math.min((room - (across - 1) * gap) / across, MOST_MM * mm));
        var y = rows(first, width, gap, across, top);
        y = titles(first, first + across * (width + gap) - gap, top, y);
        y = sizes.page().legend() ? legend(left, y + 1.4 * mm, sizes.inner()) : y;
        if (!sizes.onScreen()) {
            y += 1.6 * mm;
            sheet.line(
                    left, y, right, y, sizes.palette().hairline(), sizes.lines().thin());
            y = heading.captionBelow(spec.caption(), y + 1.2 * mm);
        }
        return sheet.finish(sizes.width(), Math.ceil(y + sizes.margin()));
    }

    private double rows(double first, double width, double gap, int across, double top) {
        var y = top;
        for (var from = 0; from < spec.panels().size(); from += across) {
            var row = spec.panels().subList(from, Math.min(spec.panels().size(), from + across));
            y = heads(row, first, width, gap, y) + 0.6 * sizes.mm();
            var bottom = y;
            if (spec.panels().size() > across) {
                titled |= upTitle(y, y + TALLER * width, true);
            }
            for (var i = 0; i < row.size(); i++) {
                var box = new Rectangle2D.Double(first + i * (width + gap), y, width, TALLER * width);
                var plot = new JoinedPlot(spec, from + i, box, sizes, sheet);
                plot.draw();
                if (i == 0) {
                    plot.numbersLeft();
                }
                bottom = Math.max(bottom, plot.numbersBelow());
            }
            y = bottom + (from + across < spec.panels().size() ? 2.4 * sizes.mm() : 0);
        }
        return y;
    }

    private double heads(List<Panel> row, double first, double width, double gap, double top) {
        var line = 1.3 * sizes.type().label();
        var lines = row.stream().map(p -> head(p, width)).toList();
        var height =
                lines.stream().mapToDouble(l -> sheet.height(l, line)).max().orElse(0);
        for (var i = 0; i < row.size(); i++) {
            var own = lines.get(i);
            sheet.lines(
                    own, first + i * (width + gap), top + height - sheet.height(own, line), line, Mark.Anchor.START);
        }
        return top + height;
    }

    private List<List<Run>> head(Panel panel, double width) {
        var type = sizes.type();
        var palette = sizes.palette();
        var runs = new ArrayList<Run>();
        runs.add(Run.bold(panel.head(), type.label(), palette.ink()));
        if (!panel.secondHead().isBlank()) {
            runs.add(Run.of("  " + panel.secondHead(), type.second(), palette.third()));
        }
        var lines = new ArrayList<>(shaper.wrap(runs, width));
        if (!panel.items().isBlank()) {
            lines.addAll(shaper.wrap(List.of(Run.of(panel.items(), type.small(), palette.second())), width));
        }
        return lines;
    }

    private double titles(double from, double to, double top, double bottom) {
        var size = sizes.type().label();
        var ink = sizes.palette().ink();
        var across = shaper.wrap(List.of(Run.of(spec.acrossTitle(), size, ink)), to - sizes.margin());
        var y = sheet.lines(across, (from + to) / 2, bottom + 0.6 * sizes.mm(), LINE * size, Mark.Anchor.MIDDLE);
        if (!titled) {
            upTitle(top, bottom, false);
        }
        return y;
    }

    /**
     * Says beside panels what stands upwards.
     *
     * @param within only where the words are no longer than the panels are high
     * @return whether they were said
     */
    private boolean upTitle(double top, double bottom, boolean within) {
        var size = sizes.type().label();
        var up = List.of(Run.of(spec.upTitle(), size, sizes.palette().ink()));
        var length = shaper.width(up);
        if (within && length > bottom - top) {
            return false;
        }
        sheet.text(
                up,
                Sheet.baseline(sizes.margin(), LINE * size, size),
                (top + bottom) / 2 + length / 2,
                Mark.Anchor.START,
                false);
        return true;
    }

    private double legend(double left, double top, double width) {
        var mm = sizes.mm();
        var flow = new LegendFlow(sizes, sheet);
        for (var model : spec.legend().models()) {
            flow.add(3.8 * mm, model.name(), (x, y) -> {
                var color = sizes.palette().model(model.index());
                sheet.line(
                        new Line2D.Double(x, y, x + 3.8 * mm, y),
                        color,
                        sizes.lines().strong());
                sheet.line(
                        new Line2D.Double(x + 1.9 * mm, y - 1.4 * mm, x + 1.9 * mm, y + 1.4 * mm),
                        color,
                        sizes.lines().strong());
                JoinedPlot.marker(model.index(), x + 1.9 * mm, y, sizes, sheet);
            });
        }
        flow.add(spec.legend().interval());
        flow.add(
                5.2 * mm,
                spec.legend().similar(),
                (x, y) -> sheet.fill(
                        Sheet.outline(new Rectangle2D.Double(x, y - 1.3 * mm, 5.2 * mm, 2.6 * mm)),
                        sizes.palette().band()));
        return flow.draw(left, top, width);
    }

    private double numberWidth() {
        var axis = spec.up();
        var count = Math.round((axis.to() - axis.from()) / axis.step());
        var widest = 0.0;
        for (var i = 0; i <= count; i++) {
            var text = AxisNumbers.text(axis.from() + i * axis.step(), axis.step());
            widest = Math.max(
                    widest,
                    shaper.width(
                            Run.of(text, sizes.type().small(), sizes.palette().second())));
        }
        return widest;
    }

    /** Edges of what counts as similar to people. */
    static double[] similar() {
        return new double[] {DifferenceState.EDGES.get(2), DifferenceState.EDGES.get(3)};
    }
}
