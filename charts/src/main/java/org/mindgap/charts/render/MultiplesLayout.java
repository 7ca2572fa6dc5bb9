package org.mindgap.charts.render;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mindgap.charts.render.OverlayLayout.Axis;
import org.mindgap.charts.render.OverlayLayout.Placed;
import org.mindgap.charts.render.text.Run;
import org.mindgap.charts.render.text.TextShaper;
import org.mindgap.figure.MultiplesSpec;
import org.mindgap.figure.MultiplesSpec.Panel;
import org.mindgap.figure.OverlaySpec;
import org.mindgap.figure.OverlaySpec.Bar;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Lays out one question asked in several ways: one panel for each, all on the same axis. */
final class MultiplesLayout {
    private static final double LINE = 1.25;

    private final MultiplesSpec spec;
    private final Sizes sizes;
    private final Sheet sheet;
    private final TextShaper shaper;
    private final BarLabels names;
    private final Words words = new Words();

    MultiplesLayout(MultiplesSpec spec, Sizes sizes, Sheet sheet) {
        this.spec = spec;
        this.sizes = sizes;
        this.sheet = sheet;
        this.shaper = sheet.shaper();
        this.names = new BarLabels(sizes, sheet);
    }

    /** A panel's axis and the drawing of its bars. */
    private record Drawn(Panel panel, Axis axis, OverlayBars bars) {}

    Drawing layOut() throws ProblemException {
        var mm = sizes.mm();
        var left = sizes.margin();
        var right = left + sizes.inner();
        var heading = new Heading(sizes, sheet);
        var panels = panels();
        var y = heading.draw(spec.title(), spec.secondTitle(), spec.subtitle(), left, sizes.inner()) + 2.4 * mm;
        y = heads(panels, y) + 1.4 * mm;
        var top = sizes.snapped(y);
        var options =
                placed(spec.panels().get(0).options(), 0, top, panels.get(0).axis());
        var end = bottom(options, top);
        for (var panel : panels) {
            panel.bars().watermark(top, end);
            grid(panel.axis(), top, end);
        }
        draw(panels, options, false);
        if (!spec.apartTitle().isBlank()) {
            end = apart(panels, end + 1.2 * mm, options.size(), right);
        }
        for (var panel : panels) {
            numbers(panel.axis(), end);
        }
        y = end + 0.8 * mm + LINE * sizes.type().small() + 2 * mm;
        y = sizes.page().legend() ? legend(left, y, sizes.inner()) : y - mm;
        if (!sizes.onScreen()) {
            y += 1.6 * mm;
            sheet.line(
                    left, y, right, y, sizes.palette().hairline(), sizes.lines().thin());
            y = heading.captionBelow(spec.caption(), y + 1.2 * mm);
        }
        return sheet.finish(sizes.width(), Math.ceil(y + sizes.margin()));
    }

    private List<Drawn> panels() throws ProblemException {
        var mm = sizes.mm();
        var gap = 4.6 * mm;
        var n = spec.panels().size();
        var all = Stream.concat(spec.panels().get(0).options().stream(), spec.panels().get(0).apart().stream())
                .toList();
        var whole = names.whole(all);
        var word = names.widestWord(all);
        var labels = Math.max(Math.min(whole, 0.26 * sizes.inner()), word);
        labels = Math.max(labels, shaper.width(small(spec.askedHead())));
        var percent = shaper.width(small(words.word("percent"))) - shaper.width(small("100")) / 2;
        var zero = sizes.margin() + labels + 1.5 * mm;
        var each = (sizes.margin() + sizes.inner() - percent - zero - (n - 1) * (gap + percent)) / n;
        if (each < 24 * mm && !sizes.onScreen()) {
            var needed = sizes.width() + n * (24 * mm - each);
            throw new ProblemException(
                    Problem.error("figure.panels-too-narrow", Math.round(sizes.width() / Sizes.POINTS_PER_MM), n, (int)
                            Math.ceil(needed / Sizes.POINTS_PER_MM)));
        }
        each = Math.max(each, 60);
        var panels = new ArrayList<Drawn>();
        for (var panel : spec.panels()) {
            var from = sizes.snapped(zero + panels.size() * (each + gap + percent));
            var axis = new Axis(from, from + each, Double.NaN, Double.NaN);
            panels.add(new Drawn(panel, axis, new OverlayBars(overlay(panel), axis, sizes, sheet)));
        }
        return panels;
    }

    /** A panel as the overlay that it is. */
    private OverlaySpec overlay(Panel panel) {
        return new OverlaySpec(
                spec.title(),
                spec.secondTitle(),
                spec.subtitle(),
                panel.lead(),
                panel.sentence(),
                spec.caption(),
                spec.watermark(),
                spec.altText(),
                spec.peopleLegend(),
                spec.modelLegend(),
                spec.modelIndex(),
                panel.single(),
                panel.options(),
                spec.apartTitle(),
                panel.apart());
    }

    /** Over each panel how it was asked, a rule, its number and what it means; all on common lines. */
    private double heads(List<Drawn> panels, double top) {
        var mm = sizes.mm();
        var size = sizes.type().label();
        var line = 1.3 * size;
        var ink = sizes.palette().ink();
        var heads = new ArrayList<List<List<Run>>>();
        var leads = new ArrayList<List<List<Run>>>();
        var sentences = new ArrayList<List<List<Run>>>();
        for (var panel : panels) {
            var width = panel.axis().hundred() - panel.axis().zero();
            heads.add(wrapped(Run.bold(panel.panel().head(), size, ink), width));
            leads.add(wrapped(Run.bold(panel.panel().lead(), size, ink), width + 3 * mm));
            sentences.add(wrapped(
                    Run.of(
                            panel.panel().sentence(),
                            sizes.type().second(),
                            sizes.palette().second()),
                    width + 3 * mm));
        }
        var rule = top + most(heads) * line + 0.6 * mm;
        var second = rule + 0.7 * mm + most(leads) * line;
        var asked = small(spec.askedHead());
        sheet.text(
                asked,
                panels.get(0).axis().zero() - 1.5 * mm,
                Sheet.baseline(rule - 0.6 * mm - line, line, size),
                Mark.Anchor.END);
        for (var i = 0; i < panels.size(); i++) {
            var axis = panels.get(i).axis();
            var x = axis.zero();
            var lines = heads.get(i);
            sheet.lines(lines, x, rule - 0.6 * mm - lines.size() * line, line, Mark.Anchor.START);
            sheet.line(
                    x,
                    rule,
                    axis.hundred(),
                    rule,
                    sizes.palette().rule(),
                    sizes.lines().axis());
            sheet.lines(leads.get(i), x, rule + 0.7 * mm, line, Mark.Anchor.START);
            sheet.lines(sentences.get(i), x, second, line, Mark.Anchor.START);
        }
        return second + most(sentences) * line;
    }

    private List<List<Run>> wrapped(Run run, double width) {
        return run.text().isBlank() ? List.of() : shaper.wrap(List.of(run), width);
    }

    private static int most(List<List<List<Run>>> texts) {
        return texts.stream().mapToInt(List::size).max().orElse(0);
    }

    private double apart(List<Drawn> panels, double top, int first, double right) {
        var mm = sizes.mm();
        var small = sizes.type().small();
        sheet.line(
                sizes.margin(),
                top,
                right,
                top,
                sizes.palette().hairline(),
                sizes.lines().thin());
        var y = top + 1.2 * mm;
        var title = new Run(
                spec.apartTitle(), Run.Face.italic(small), sizes.palette().second());
        sheet.text(title, sizes.margin(), Sheet.baseline(y, LINE * small, small), Mark.Anchor.START);
        y = sizes.snapped(y + LINE * small + 0.8 * mm);
        var rows = placed(spec.panels().get(0).apart(), first, y, panels.get(0).axis());
        var end = bottom(rows, y);
        for (var panel : panels) {
            grid(panel.axis(), y, end);
        }
        draw(panels, rows, true);
        return end;
    }

    private void draw(List<Drawn> panels, List<Placed> rows, boolean apart) {
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var pair = 2 * sizes.bars().height() + sizes.bars().gap();
            var middle = row.top() + row.height() / 2;
            names.draw(row.labels(), panels.get(0).axis().zero() - 1.5 * sizes.mm(), middle);
            for (var panel : panels) {
                var bar = (apart ? panel.panel().apart() : panel.panel().options()).get(i);
                var own = new Placed(row.index(), bar, row.top(), row.height(), row.labels());
                panel.bars().draw(own, sizes.snapped(middle - pair / 2));
            }
        }
    }

    private List<Placed> placed(List<Bar> bars, int first, double top, Axis axis) {
        var placed = new ArrayList<Placed>();
        var y = top;
        var room = axis.zero() - 1.5 * sizes.mm() - sizes.margin() + 0.6; // the axis stands on a whole pixel
        for (var bar : bars) {
            var lines = names.wrap(bar, room);
            var height = sizes.snapped(Math.max(sizes.bars().pitch(), names.height(lines) + sizes.mm()));
            placed.add(new Placed(first + placed.size(), bar, y, height, lines));
            y += height;
        }
        return placed;
    }

    private void grid(Axis axis, double top, double bottom) {
        for (var quarter = 1; quarter <= 4; quarter++) {
            var x = axis.x(quarter / 4.0);
            sheet.line(x, top, x, bottom, sizes.palette().grid(), sizes.lines().thin());
        }
        sheet.line(
                axis.zero(),
                top,
                axis.zero(),
                bottom,
                sizes.palette().rule(),
                sizes.lines().axis());
    }

    private void numbers(Axis axis, double top) {
        var size = sizes.type().small();
        var y = Sheet.baseline(top + 0.8 * sizes.mm(), LINE * size, size);
        sheet.text(small("0"), axis.zero(), y, Mark.Anchor.MIDDLE);
        sheet.text(small("50"), axis.x(0.5), y, Mark.Anchor.MIDDLE);
        var half = shaper.width(small("100")) / 2;
        sheet.text(small(words.word("percent")), axis.hundred() - half, y, Mark.Anchor.START);
    }

    private double legend(double left, double top, double width) {
        var mm = sizes.mm();
        var small = sizes.type().small();
        var height = Math.max(sizes.bars().height(), 1.3 * small);
        var bars =
                new OverlayBars(overlay(ranged()), new Axis(left, left + width, Double.NaN, Double.NaN), sizes, sheet);
        var bottom = bars.legend(left, top, width);
        if (spec.notFoundLegend().isBlank()) {
            return bottom;
        }
        var run = small(spec.notFoundLegend());
        var sample = 5.4 * mm;
        var beside = left
                + 2 * (sample * 1.25 + 2.6 * mm)
                + 13 * mm
                + shaper.width(small(spec.peopleLegend()))
                + shaper.width(small(spec.modelLegend()));
        var fits = bottom - top < 1.5 * height && beside + sample + 2.6 * mm + shaper.width(run) <= left + width;
        var x = fits ? beside : left;
        var y = fits ? top : bottom + 0.6 * mm;
        var h = sizes.bars().height();
        var box = new Rectangle2D.Double(x, y + height / 2 - h / 2, sample, h);
        var color = sizes.palette().model(spec.modelIndex());
        sheet.line(Hatch.lines(box, 0.8 * mm), color, sizes.lines().axis());
        sheet.line(Sheet.outline(box), color, sizes.lines().strong());
        sheet.text(run, x + sample + 1.6 * mm, Sheet.baseline(y, height, small), Mark.Anchor.START);
        return Math.max(bottom, y + height);
    }

    /** A panel that has a range, so that the legend has one. */
    private Panel ranged() {
        return spec.panels().stream()
                .filter(p -> OverlayBars.ranged(overlay(p)))
                .findFirst()
                .orElse(spec.panels().get(0));
    }

    private Run small(String text) {
        return Run.of(text, sizes.type().small(), sizes.palette().second());
    }

    private static double bottom(List<Placed> rows, double otherwise) {
        return rows.isEmpty() ? otherwise : rows.get(rows.size() - 1).bottom();
    }
}
