package org.mindgap.charts.render;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.mindgap.charts.render.text.Run;
import org.mindgap.charts.render.text.TextShaper;
import org.mindgap.figure.CurveSpec;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Lays out a number under every choice: dots from the smallest on, and beneath them a matrix of settings. */
final class CurveLayout {
    private static final double LINE = 1.28;

    private final CurveSpec spec;
    private final Sizes sizes;
    private final Sheet sheet;
    private final TextShaper shaper;

    CurveLayout(CurveSpec spec, Sizes sizes, Sheet sheet) {
        this.spec = spec;
        this.sizes = sizes;
        this.sheet = sheet;
        this.shaper = sheet.shaper();
    }

    /** Where the dots stand. */
    private record Plot(double left, double right, double top, double bottom) {}

    Drawing layOut() throws ProblemException {
        var mm = sizes.mm();
        var left = sizes.margin();
        var right = left + sizes.inner();
        var heading = new Heading(sizes, sheet);
        var y = heading.draw(spec.title(), "", spec.subtitle(), left, sizes.inner()) + 2 * mm;
        y = sizes.page().legend() ? legend(left, y, right) + mm : y;
        var from = left + labels() + 2 * mm;
        var axisTitle = shaper.wrap(List.of(small(spec.axisTitle())), right - from);
        y = sheet.lines(axisTitle, from, y, LINE * sizes.type().small(), Mark.Anchor.START) + mm;
        var plot = new Plot(from, right - mm, y, y + Math.min(45 * mm, 0.36 * sizes.width()));
        PaperWatermark.draw(
                spec.watermark(),
                new Rectangle2D.Double(plot.left(), plot.top(), plot.right() - plot.left(), plot.bottom() - plot.top()),
                sizes,
                sheet);
        axis(plot);
        dots(plot);
        y = matrix(plot, plot.bottom() + 3 * mm);
        if (!sizes.onScreen()) {
            y += 1.6 * mm;
            sheet.line(
                    left, y, right, y, sizes.palette().hairline(), sizes.lines().thin());
            y = heading.captionBelow(spec.caption(), y + 1.2 * mm);
        }
        return sheet.finish(sizes.width(), Math.ceil(y + sizes.margin()));
    }

    /** Names of settings take what they need, on paper two fifths in several lines; the dots must keep half. */
    private double labels() throws ProblemException {
        var room = sizes.onScreen() ? Double.MAX_VALUE : 0.4 * sizes.inner();
        var widest = 0.0;
        for (var setting : spec.settings()) {
            for (var line : shaper.wrap(List.of(name(setting)), Math.max(room, word(setting)))) {
                widest = Math.max(widest, shaper.width(line));
            }
        }
        if (widest > 0.5 * sizes.inner() && !sizes.onScreen()) {
            throw new ProblemException(Problem.error(
                    "figure.labels-too-wide",
                    Math.round(sizes.width() / Sizes.POINTS_PER_MM),
                    Math.round(Sizes.SMALLEST_TYPE),
                    (int) Math.ceil((2 * widest + 2 * sizes.margin()) / Sizes.POINTS_PER_MM)));
        }
        return widest;
    }

    private double word(CurveSpec.Setting setting) {
        return shaper.widestWord(List.of(name(setting)));
    }

    private void axis(Plot plot) {
        var axis = spec.axis();
        var size = sizes.type().small();
        for (var value = axis.from(); value <= axis.to() + 1e-9; value += axis.step()) {
            var y = y(plot, value);
            sheet.line(
                    plot.left(),
                    y,
                    plot.right(),
                    y,
                    sizes.palette().grid(),
                    sizes.lines().thin());
            sheet.text(
                    small(RankedLayout.number(value)),
                    plot.left() - 1.2 * sizes.mm(),
                    Sheet.baseline(y - size / 2, size, size),
                    Mark.Anchor.END);
        }
        var claim = y(plot, axis.same());
        sheet.line(
                plot.left(),
                claim,
                plot.right(),
                claim,
                sizes.palette().second(),
                sizes.lines().range());
        var text = small(spec.legend().claim());
        // dots stand lowest at the left: the words keep to the other side of the line
        var above = spec.dots().isEmpty() || spec.dots().get(0).value() <= axis.same();
        var baseline = claim + (above ? -0.5 * sizes.mm() : size + 0.3 * sizes.mm());
        sheet.text(text, plot.left() + sizes.mm(), baseline, Mark.Anchor.START);
    }

    private void dots(Plot plot) {
        var r = radius(plot);
        var holds = new Path2D.Double();
        var notAsked = new Path2D.Double();
        for (var i = 0; i < spec.dots().size(); i++) {
            var dot = spec.dots().get(i);
            var x = x(plot, i);
            var y = y(plot, dot.value());
            if (dot.usual()) {
                sheet.line(
                        circle(x, y, 2 * r),
                        sizes.palette().ink(),
                        sizes.lines().sign());
            }
            switch (dot.claim()) {
                case HOLDS -> holds.append(circle(x, y, r), false);
                case DOES_NOT -> hollow(x, y, r);
                case NOT_ASKED -> notAsked.append(circle(x, y, r), false);
            }
        }
        sheet.fill(notAsked, sizes.palette().rule());
        sheet.fill(holds, sizes.palette().people());
    }

    private void hollow(double x, double y, double r) {
        sheet.fill(circle(x, y, r), sizes.palette().paper());
        sheet.line(circle(x, y, r), sizes.palette().people(), sizes.lines().range());
    }

    private double matrix(Plot plot, double top) {
        var size = sizes.type().small();
        var height = Math.max(1.35 * size, 0.7 * sizes.bars().dots());
        var r = 0.75 * radius(plot);
        var on = new Path2D.Double();
        var off = new Path2D.Double();
        var y = top;
        var subject = "";
        for (var row = 0; row < spec.settings().size(); row++) {
            var setting = spec.settings().get(row);
            if (!setting.subject().equals(subject)) {
                y += row == 0 ? 0 : sizes.mm();
                subject = setting.subject();
                sheet.text(subject(setting), sizes.margin(), Sheet.baseline(y, height, size), Mark.Anchor.START);
                y += height;
            }
            var labels = plot.left() - 2 * sizes.mm();
            var lines = shaper.wrap(List.of(name(setting)), labels - sizes.margin() + 0.01);
            var words = sheet.height(lines, LINE * size);
            var tall = Math.max(height, words);
            sheet.lines(lines, labels, y + (tall - words) / 2, LINE * size, Mark.Anchor.END);
            for (var i = 0; i < spec.dots().size(); i++) {
                var chosen = spec.dots().get(i).settings().contains(row);
                (chosen ? on : off).append(circle(x(plot, i), y + tall / 2, chosen ? r : 0.3 * r), false);
            }
            y += tall;
        }
        sheet.fill(off, sizes.palette().rule());
        sheet.fill(on, sizes.palette().people());
        return y;
    }

    private double legend(double left, double top, double right) {
        var r = 0.75 * sizes.mm();
        var height = LINE * sizes.type().small();
        var x = left;
        var y = top;
        var legend = spec.legend();
        var words = List.of(legend.holds(), legend.not(), legend.usual(), legend.other());
        for (var i = 0; i < words.size(); i++) {
            if (words.get(i).isEmpty()) {
                continue;
            }
            var text = small(words.get(i));
            var width = 4 * sizes.mm() + shaper.width(text);
            if (x > left && x + width > right) {
                x = left;
                y += height + 0.4 * sizes.mm();
            }
            sample(i, x + 1.6 * sizes.mm(), y + height / 2, r);
            sheet.text(
                    text,
                    x + 4 * sizes.mm(),
                    Sheet.baseline(y, height, sizes.type().small()),
                    Mark.Anchor.START);
            x += width + 4 * sizes.mm();
        }
        return y + height;
    }

    private void sample(int which, double x, double y, double r) {
        Color people = sizes.palette().people();
        if (which == 1) {
            hollow(x, y, r);
        } else {
            sheet.fill(circle(x, y, r), which == 3 ? sizes.palette().rule() : people);
        }
        if (which == 2) {
            sheet.line(circle(x, y, 2 * r), sizes.palette().ink(), sizes.lines().sign());
        }
    }

    /** As large as a marker, smaller where many stand side by side. */
    private double radius(Plot plot) {
        var room = (plot.right() - plot.left()) / Math.max(1, spec.dots().size());
        return Math.max(0.25 * sizes.mm(), Math.min(0.8 * sizes.bars().marker(), 0.42 * room));
    }

    private double x(Plot plot, int place) {
        var edge = 2 * sizes.bars().marker();
        var all = spec.dots().size();
        var share = all == 1 ? 0.5 : (double) place / (all - 1);
        return plot.left() + edge + share * (plot.right() - plot.left() - 2 * edge);
    }

    private double y(Plot plot, double value) {
        var axis = spec.axis();
        return plot.bottom() - (value - axis.from()) / (axis.to() - axis.from()) * (plot.bottom() - plot.top());
    }

    private static Ellipse2D circle(double x, double y, double r) {
        return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    }

    private Run name(CurveSpec.Setting setting) {
        return Run.of(setting.name(), sizes.type().small(), sizes.palette().ink());
    }

    private Run subject(CurveSpec.Setting setting) {
        return Run.of(setting.subject(), sizes.type().small(), sizes.palette().third());
    }

    private Run small(String text) {
        return Run.of(text, sizes.type().small(), sizes.palette().second());
    }
}
