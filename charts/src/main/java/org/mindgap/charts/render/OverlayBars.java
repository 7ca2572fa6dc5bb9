package org.mindgap.charts.render;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.mindgap.charts.render.OverlayLayout.Axis;
import org.mindgap.charts.render.OverlayLayout.Placed;
import org.mindgap.charts.render.text.Run;
import org.mindgap.figure.OverlaySpec;
import org.mindgap.figure.OverlaySpec.Bar;

/** Bars, intervals, ranges, markers and numbers of an overlay, its legend and its watermark. */
final class OverlayBars {
    private final OverlaySpec spec;
    private final Axis axis;
    private final Sizes sizes;
    private final Sheet sheet;
    private final Color model;
    private final Words words = new Words();

    OverlayBars(OverlaySpec spec, Axis axis, Sizes sizes, Sheet sheet) {
        this.spec = spec;
        this.axis = axis;
        this.sizes = sizes;
        this.sheet = sheet;
        this.model = sizes.palette().model(spec.modelIndex());
    }

    /** Under everything, filled, along the diagonal of the plot. */
    void watermark(double top, double bottom) {
        var plot = new Rectangle2D.Double(axis.zero(), top, axis.hundred() - axis.zero(), bottom - top);
        PaperWatermark.draw(spec.watermark(), plot, sizes, sheet);
    }

    /** Samples of both bars with their words, side by side where they fit; returns the bottom edge. */
    double legend(double left, double top, double width) {
        var mm = sizes.mm();
        var small = sizes.type().small();
        var height = Math.max(sizes.bars().height(), 1.3 * small);
        var sample = 5.4 * mm;
        var people = Run.of(spec.peopleLegend(), small, sizes.palette().second());
        var models = Run.of(spec.modelLegend(), small, sizes.palette().second());
        peopleSample(left, top + height / 2, sample);
        var y = Sheet.baseline(top, height, small);
        var text = left + sample + 2.6 * mm;
        sheet.text(people, text, y, Mark.Anchor.START);
        var second = text + sheet.shaper().width(people) + 4.5 * mm;
        var needed = sample + 2.6 * mm + sheet.shaper().width(models);
        if (second + needed <= left + width) {
            modelSample(second, top + height / 2, sample);
            sheet.text(models, second + sample + 2.6 * mm, y, Mark.Anchor.START);
            return top + height;
        }
        var below = top + height + 0.6 * mm;
        modelSample(left, below + height / 2, sample);
        var lines = sheet.shaper().wrap(List.of(models), width - sample - 2.6 * mm);
        return sheet.lines(lines, text, below, height, Mark.Anchor.START);
    }

    private void peopleSample(double left, double middle, double width) {
        var h = sizes.bars().height();
        sheet.fill(bar(left, middle - h / 2, width, h), sizes.palette().peopleBar());
        interval(left + 0.7 * width, left + 1.25 * width, middle);
    }

    private void modelSample(double left, double middle, double width) {
        var h = sizes.bars().height();
        if (spec.single()) {
            marker(left + width / 2, middle);
            return;
        }
        outline(left, middle - h / 2, width, h);
        if (ranged(spec)) {
            range(left + 0.7 * width, left + 1.25 * width, middle);
        }
    }

    /** Whether orders or wordings made a difference anywhere: only then the legend has a range. */
    static boolean ranged(OverlaySpec spec) {
        return Stream.concat(spec.options().stream(), spec.apart().stream())
                .anyMatch(b -> b.modelHighest() > b.modelLowest());
    }

    /** Both bars of an option and their numbers. */
    void draw(Placed option, double top) {
        var h = sizes.bars().height();
        var second = top + h + sizes.bars().gap();
        var bar = option.bar();
        people(option, top, h);
        if (spec.single()) {
            single(option, second, h);
        } else {
            model(option, second, h);
        }
        if (Double.isNaN(axis.people())) {
            return; // beside other panels there is no room for numbers
        }
        var middle = top + h + sizes.bars().gap() / 2;
        var numeral = sizes.type().numeral();
        var y = Sheet.baseline(middle - numeral / 2, numeral, numeral);
        number(Double.isNaN(bar.people()) ? "" : percent(bar.people()), axis.people(), y, middle);
        number(modelNumber(bar), axis.model(), y, middle);
    }

    private void people(Placed option, double top, double height) {
        var bar = option.bar();
        if (Double.isNaN(bar.people())) {
            return;
        }
        var end = axis.x(bar.people());
        sheet.fill(
                bar(axis.zero(), top, end - axis.zero(), height),
                sizes.palette().peopleBar());
        var middle = top + height / 2;
        var known = !Double.isNaN(bar.peopleLower()) && !Double.isNaN(bar.peopleUpper());
        if (known) {
            interval(axis.x(bar.peopleLower()), axis.x(bar.peopleUpper()), middle);
        }
        var sentence = known
                ? words.sentence(
                        "bar.people",
                        bar.label(),
                        percent(bar.people()),
                        percent(bar.peopleLower()),
                        percent(bar.peopleUpper()))
                : words.sentence("bar.people.alone", bar.label(), percent(bar.people()));
        entity(option, true, top, height, sentence);
    }

    private void model(Placed option, double top, double height) {
        var bar = option.bar();
        if (!bar.modelWord().isEmpty()) {
            word(option, bar.modelWord(), top, height);
            return;
        }
        if (Double.isNaN(bar.model())) {
            return;
        }
        var width = axis.x(bar.model()) - axis.zero();
        if (bar.notFound()) {
            var inside = new Rectangle2D.Double(axis.zero(), top, width, height);
            sheet.line(
                    Hatch.lines(inside, 0.8 * sizes.mm()), model, sizes.lines().axis());
        }
        outline(axis.zero(), top, width, height);
        var known = !Double.isNaN(bar.modelLowest()) && !Double.isNaN(bar.modelHighest());
        if (known && bar.modelHighest() > bar.modelLowest()) {
            range(axis.x(bar.modelLowest()), axis.x(bar.modelHighest()), top + height / 2);
        }
        var sentence = known
                ? words.sentence(
                        "bar.model",
                        bar.label(),
                        percent(bar.model()),
                        percent(bar.modelLowest()),
                        percent(bar.modelHighest()))
                : words.sentence("bar.model.alone", bar.label(), percent(bar.model()));
        entity(option, false, top, height, sentence);
    }

    /** Why there is no bar, where it would begin. */
    private void word(Placed option, String word, double top, double height) {
        var size = sizes.type().small();
        var y = Sheet.baseline(top + height / 2 - size / 2, size, size);
        sheet.text(Run.of(word, size, sizes.palette().second()), axis.zero() + 0.5 * sizes.mm(), y, Mark.Anchor.START);
        entity(
                option,
                false,
                top,
                height,
                words.sentence("bar.word", option.bar().label(), word));
    }

    /** A single answer has a place and no length. */
    private void single(Placed option, double top, double height) {
        if (option.bar().model() > 0) {
            marker(axis.zero() + 1.4 * sizes.bars().marker(), top + height / 2);
            entity(
                    option,
                    false,
                    top,
                    height,
                    words.sentence("bar.single", option.bar().label()));
        }
    }

    private String modelNumber(Bar bar) {
        if (!bar.modelWord().isEmpty()) {
            return " ";
        }
        if (Double.isNaN(bar.model()) || spec.single() && bar.model() == 0) {
            return "";
        }
        return spec.single() ? words.word("single") : percent(bar.model());
    }

    /** A number, or a dash where there is none. */
    private void number(String text, double right, double baseline, double middle) {
        if (!text.isEmpty()) {
            sheet.text(Run.of(text, sizes.type().numeral(), sizes.palette().ink()), right, baseline, Mark.Anchor.END);
            return;
        }
        var half = sizes.type().numeral() * 0.5;
        sheet.line(
                right - half,
                middle,
                right,
                middle,
                sizes.palette().third(),
                sizes.lines().sign());
    }

    private void outline(double left, double top, double width, double height) {
        var line = sizes.lines().strong();
        // the outer edge of the outline ends at the value, however short the bar
        var inside = new Rectangle2D.Double(
                left + line / 2, top + line / 2, Math.max(width - line, 0), Math.max(height - line, 0));
        sheet.line(Sheet.outline(inside), model, line);
    }

    private void interval(double from, double to, double middle) {
        sheet.line(
                from,
                middle,
                to,
                middle,
                sizes.palette().people(),
                sizes.lines().strong());
    }

    private void range(double from, double to, double middle) {
        var tick = 0.65 * sizes.mm();
        var path = new Path2D.Double();
        path.moveTo(from, middle);
        path.lineTo(to, middle);
        path.moveTo(from, middle - tick);
        path.lineTo(from, middle + tick);
        path.moveTo(to, middle - tick);
        path.lineTo(to, middle + tick);
        sheet.line(path, model, sizes.lines().range());
    }

    private void marker(double x, double y) {
        var shape = Markers.shape(spec.modelIndex(), x, y, sizes.bars().marker());
        sheet.fill(shape, sizes.palette().paper());
        sheet.line(shape, model, sizes.lines().strong());
    }

    private void entity(Placed option, boolean people, double top, double height, String sentence) {
        var box = new Rectangle2D.Double(axis.zero(), top, axis.hundred() - axis.zero(), height);
        sheet.entity(new Entity.Bar(option.index(), people, box, sentence));
    }

    private static java.awt.Shape bar(double left, double top, double width, double height) {
        return Sheet.outline(new Rectangle2D.Double(left, top, width, height));
    }

    private static String percent(double share) {
        return String.valueOf(Math.round(100 * share));
    }
}
