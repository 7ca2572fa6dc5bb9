package org.mindgap.charts.render;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.mindgap.charts.render.text.Run;
import org.mindgap.charts.render.text.TextShaper;
import org.mindgap.figure.DifferenceScatterSpec;
import org.mindgap.figure.DifferenceScatterSpec.Panel;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Lays out differences among people against differences in a model: one square plot, or several on the same axes. */
final class DifferenceScatterLayout {
    private static final double LINE = 1.28;
    /** A plot alone is no wider. */
    private static final double MOST_MM = 104;

    private static final int MOST_ACROSS = 4;

    private final DifferenceScatterSpec spec;
    private final Sizes sizes;
    private final Sheet sheet;
    private final TextShaper shaper;

    DifferenceScatterLayout(DifferenceScatterSpec spec, Sizes sizes, Sheet sheet) {
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
        var y = heading.draw(spec.title(), "", spec.subtitle(), left, sizes.inner()) + 2.6 * mm;
        var grid = grid();
        var bottom = spec.panels().size() == 1 ? single(grid, y) : several(grid, y);
        y = title(grid, y, bottom);
        y = sizes.page().legend() ? legend(left, y + 1.4 * mm, sizes.inner()) : y;
        if (!sizes.onScreen()) {
            y += 1.6 * mm;
            sheet.line(
                    left, y, right, y, sizes.palette().hairline(), sizes.lines().thin());
            y = heading.captionBelow(spec.caption(), y + 1.2 * mm);
        }
        return sheet.finish(sizes.width(), Math.ceil(y + sizes.margin()));
    }

    /**
     * How plots share the width out.
     *
     * @param first left edge of the first plot
     * @param side of every plot
     * @param gap between plots
     * @param across how many stand side by side
     */
    private record Grid(double first, double side, double gap, int across) {
        double left(int index) {
            return first + (index % across) * (side + gap);
        }

        double right() {
            return first + across * side + (across - 1) * gap;
        }
    }

    private Grid grid() throws ProblemException {
        var mm = sizes.mm();
        var numbers = shaper.width(small(RankedLayout.number(-spec.axis().reach()))) + 1.2 * mm;
        var first = sizes.margin() + LINE * sizes.type().label() + 1.2 * mm + numbers;
        var room = sizes.margin() + sizes.inner() - first;
        var gap = 3.2 * mm;
        var least = PanelRows.least(spec.panels().size(), room, gap, 1, sizes);
        var across = (int) Math.floor((room + gap) / (least + gap));
        if (across < 1 && !sizes.onScreen()) {
            throw new ProblemException(
                    Problem.error("figure.panels-too-narrow", Math.round(sizes.width() / Sizes.POINTS_PER_MM), 1, (int)
                            Math.ceil((sizes.width() + least - room) / Sizes.POINTS_PER_MM)));
        }
        across = Math.max(
                1, Math.min(Math.min(across, MOST_ACROSS), spec.panels().size()));
        var side = Math.min((room - (across - 1) * gap) / across, MOST_MM * mm);
        return new Grid(first, Math.max(side, 20 * mm), gap, across);
    }

    private double single(Grid grid, double top) {
        var box = new Rectangle2D.Double(grid.first(), sizes.snapped(top), grid.side(), grid.side());
        var plot = new ScatterPlot(spec, 0, box, true, sizes, sheet);
        plot.draw(true);
        plot.numbersLeft();
        return plot.numbersBelow();
    }

    /** Rows of panels with their heads; returns the bottom edge of the numbers below the last. */
    private double several(Grid grid, double top) {
        var panels = spec.panels();
        var y = top;
        for (var from = 0; from < panels.size(); from += grid.across()) {
            var row = panels.subList(from, Math.min(panels.size(), from + grid.across()));
            y = heads(grid, row, y) + 0.6 * sizes.mm();
            var bottom = y;
            for (var i = 0; i < row.size(); i++) {
                var box = new Rectangle2D.Double(grid.left(i), y, grid.side(), grid.side());
                var plot = new ScatterPlot(spec, from + i, box, false, sizes, sheet);
                plot.draw(false);
                if (i == 0) {
                    plot.numbersLeft();
                }
                bottom = Math.max(bottom, plot.numbersBelow());
            }
            y = bottom + (from + grid.across() < panels.size() ? 2.6 * sizes.mm() : 0);
        }
        return y;
    }

    private double heads(Grid grid, List<Panel> row, double top) {
        var line = 1.3 * sizes.type().label();
        var lines = row.stream().map(p -> headLines(p, grid.side())).toList();
        var height =
                lines.stream().mapToDouble(l -> sheet.height(l, line)).max().orElse(0);
        for (var i = 0; i < row.size(); i++) {
            var own = lines.get(i);
            sheet.lines(own, grid.left(i), top + height - sheet.height(own, line), line, Mark.Anchor.START);
        }
        return top + height;
    }

    private List<List<Run>> headLines(Panel panel, double width) {
        var type = sizes.type();
        var palette = sizes.palette();
        var head = new ArrayList<Run>();
        add(head, Run.bold(panel.head(), type.label(), palette.ink()));
        add(
                head,
                Run.of(panel.secondHead().isBlank() ? "" : "  " + panel.secondHead(), type.second(), palette.third()));
        var lines = new ArrayList<>(shaper.wrap(head, width));
        var words = new ArrayList<Run>();
        add(words, Run.bold(panel.words().number(), type.second(), palette.ink()));
        add(words, Run.of(" " + panel.words().meaning(), type.second(), palette.second()));
        add(words, Run.of(", " + panel.words().agreement(), type.second(), palette.second()));
        lines.addAll(shaper.wrap(words, width));
        return lines;
    }

    private static void add(List<Run> runs, Run run) {
        if (!run.text().isBlank() && !run.text().equals(", ")) {
            runs.add(run);
        }
    }

    /** Titles of both axes; returns the bottom edge. */
    private double title(Grid grid, double top, double bottom) {
        var size = sizes.type().label();
        var ink = sizes.palette().ink();
        var middle = (grid.first() + grid.right()) / 2;
        var across = shaper.wrap(List.of(Run.of(spec.across(), size, ink)), grid.right() - sizes.margin());
        var y = sheet.lines(across, middle, bottom + 0.6 * sizes.mm(), LINE * size, Mark.Anchor.MIDDLE);
        var up = List.of(Run.of(spec.up(), size, ink));
        sheet.text(
                up,
                Sheet.baseline(sizes.margin(), LINE * size, size),
                (top + bottom) / 2 + shaper.width(up) / 2,
                Mark.Anchor.START,
                false);
        return y;
    }

    private double legend(double left, double top, double width) {
        var mm = sizes.mm();
        var flow = new LegendFlow(sizes, sheet);
        var palette = sizes.palette();
        var sample = 5.2 * mm;
        flow.add(
                sample,
                spec.legend().sampling(),
                (x, y) -> sheet.fill(
                        Sheet.outline(new Rectangle2D.Double(x, y - 1.3 * mm, sample, 2.6 * mm)), palette.band()));
        var model = palette.model(spec.panels().get(0).modelIndex());
        flow.add(sample, spec.legend().slope(), (x, y) -> {
            var wedge = new Path2D.Double();
            wedge.moveTo(x, y + 0.7 * mm);
            wedge.lineTo(x + sample, y - 1.5 * mm);
            wedge.lineTo(x + sample, y + 0.7 * mm);
            wedge.closePath();
            sheet.fill(wedge, ScatterPlot.wedgeColor(palette, model));
            sheet.line(
                    x,
                    y + 0.7 * mm,
                    x + sample,
                    y - 0.5 * mm,
                    model,
                    1.1 * sizes.lines().strong());
        });
        flow.add(
                sample,
                spec.legend().diagonal(),
                (x, y) -> sheet.line(
                        ScatterPlot.dashed(x, y, x + sample, y, sizes),
                        palette.second(),
                        sizes.lines().range()));
        return flow.draw(left, top, width);
    }

    private Run small(String text) {
        return Run.of(text, sizes.type().small(), sizes.palette().second());
    }
}
