package org.mindgap.charts.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mindgap.charts.render.text.Run;
import org.mindgap.charts.render.text.TextShaper;
import org.mindgap.figure.OverlaySpec;
import org.mindgap.figure.OverlaySpec.Bar;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Lays out people and a model on one question, from top to bottom. */
final class OverlayLayout {
    private static final double LINE = 1.25;

    private final OverlaySpec spec;
    private final Sizes sizes;
    private final Sheet sheet;
    private final TextShaper shaper;
    private final BarLabels names;
    private final Words words = new Words();

    OverlayLayout(OverlaySpec spec, Sizes sizes, Sheet sheet) {
        this.spec = spec;
        this.sizes = sizes;
        this.sheet = sheet;
        this.shaper = sheet.shaper();
        this.names = new BarLabels(sizes, sheet);
    }

    /**
     * An option in its place.
     *
     * @param index from 0, counted options first
     * @param labels lines of label and second label
     */
    record Placed(int index, Bar bar, double top, double height, List<List<Run>> labels) {
        double bottom() {
            return top + height;
        }
    }

    /**
     * Where bars and numbers stand.
     *
     * @param zero of the axis
     * @param hundred of the axis
     * @param people right edge of the people's numbers
     * @param model right edge of the model's numbers
     */
    record Axis(double zero, double hundred, double people, double model) {
        double x(double share) {
            return zero + Math.max(0, Math.min(1, share)) * (hundred - zero);
        }
    }

    Drawing layOut() throws ProblemException {
        var mm = sizes.mm();
        var left = sizes.margin();
        var inner = sizes.inner();
        var heading = new Heading(sizes, sheet);
        var y = heading.draw(spec.title(), spec.secondTitle(), spec.subtitle(), left, inner) + 1.6 * mm;
        y = new Sentence(sizes, sheet).draw(spec.sentenceLead(), spec.sentence(), left, y, inner) + 1.4 * mm;
        var axis = axis();
        var bars = new OverlayBars(spec, axis, sizes, sheet);
        y = sizes.page().legend() ? bars.legend(left, y, inner) + mm : y;
        y = heads(axis, y) + 0.5 * mm;
        var options = placed(spec.options(), 0, sizes.snapped(y), axis);
        var optionsEnd = bottom(options, y);
        var apart = List.<Placed>of();
        var end = optionsEnd;
        var apartTop = optionsEnd;
        if (!spec.apart().isEmpty()) {
            apartTop = optionsEnd + 1.2 * mm + apartTitleHeight() + 1.8 * mm;
            apart = placed(spec.apart(), options.size(), sizes.snapped(apartTop), axis);
            end = bottom(apart, apartTop);
        }
        bars.watermark(options.isEmpty() ? y : options.get(0).top(), optionsEnd);
        grid(axis, y, optionsEnd);
        if (!apart.isEmpty()) {
            apartTitle(optionsEnd + 1.2 * mm);
            grid(axis, apartTop, end);
        }
        options.forEach(option -> draw(option, bars, axis));
        apart.forEach(option -> draw(option, bars, axis));
        y = axisNumbers(axis, end);
        if (!sizes.onScreen()) {
            y += 1.6 * mm;
            sheet.line(
                    left,
                    y,
                    left + inner,
                    y,
                    sizes.palette().hairline(),
                    sizes.lines().thin());
            y = heading.captionBelow(spec.caption(), y + 1.2 * mm);
        }
        return sheet.finish(sizes.width(), Math.ceil(y + sizes.margin()));
    }

    /** Labels take what they need up to two fifths; bars must keep a quarter of the width. */
    private Axis axis() throws ProblemException {
        var mm = sizes.mm();
        var all = Stream.concat(spec.options().stream(), spec.apart().stream()).toList();
        var number = numberWidth();
        var model = sizes.margin() + sizes.inner();
        var people = model - number - 2.4 * mm;
        var hundred = people - number - 2.2 * mm;
        var whole = names.whole(all);
        var word = names.widestWord(all);
        var most = 0.36 * sizes.inner();
        var labels = Math.max(Math.min(whole, most), word);
        var zero =
                sizes.onScreen() ? Math.ceil(sizes.margin() + labels + 1.5 * mm) : sizes.margin() + labels + 1.5 * mm;
        if (hundred - zero < 0.25 * sizes.inner() && !sizes.onScreen()) {
            var needed = (labels + 1.5 * mm + sizes.margin() + sizes.width() - hundred) / 0.72;
            throw new ProblemException(Problem.error(
                    "figure.labels-too-wide",
                    Math.round(sizes.width() / Sizes.POINTS_PER_MM),
                    Math.round(Sizes.SMALLEST_TYPE),
                    (int) Math.ceil(needed / Sizes.POINTS_PER_MM)));
        }
        return new Axis(zero, Math.max(hundred, zero + 40), people, model);
    }

    private double numberWidth() {
        return Stream.of(
                        head(words.word("people")),
                        head(words.word("model")),
                        Run.of("100", sizes.type().numeral(), sizes.palette().ink()))
                .mapToDouble(shaper::width)
                .max()
                .orElse(0);
    }

    private double heads(Axis axis, double top) {
        var height = LINE * sizes.type().small();
        var y = Sheet.baseline(top, height, sizes.type().small());
        sheet.text(head(words.word("people")), axis.people(), y, Mark.Anchor.END);
        sheet.text(head(words.word("model")), axis.model(), y, Mark.Anchor.END);
        return top + height;
    }

    private List<Placed> placed(List<Bar> bars, int first, double top, Axis axis) {
        var placed = new ArrayList<Placed>();
        var y = top;
        var room = axis.zero() - 1.5 * sizes.mm() - sizes.margin() + 0.01;
        for (var bar : bars) {
            var lines = names.wrap(bar, room);
            var height = Math.max(sizes.bars().pitch(), names.height(lines) + sizes.mm());
            placed.add(new Placed(first + placed.size(), bar, y, sizes.snapped(height), lines));
            y += sizes.snapped(height);
        }
        return placed;
    }

    private void draw(Placed option, OverlayBars bars, Axis axis) {
        var height = 2 * sizes.bars().height() + sizes.bars().gap();
        var block = Math.max(height, names.height(option.labels()));
        var middle = option.top() + (option.height() - (option.height() - block) * 0.5) / 2;
        names.draw(option.labels(), axis.zero() - 1.5 * sizes.mm(), middle);
        bars.draw(option, sizes.snapped(middle - height / 2));
    }

    private void grid(Axis axis, double top, double bottom) {
        for (var quarter = 1; quarter <= 4; quarter++) {
            var x = crisp(axis.x(quarter / 4.0));
            sheet.line(x, top, x, bottom, sizes.palette().grid(), sizes.lines().thin());
        }
        var zero = crisp(axis.zero());
        sheet.line(
                zero, top, zero, bottom, sizes.palette().rule(), sizes.lines().axis());
    }

    private double axisNumbers(Axis axis, double top) {
        var small = sizes.type().small();
        var height = LINE * small;
        var y = Sheet.baseline(top + 0.8 * sizes.mm(), height, small);
        for (var quarter = 0; quarter <= 3; quarter++) {
            var number =
                    Run.of(String.valueOf(25 * quarter), small, sizes.palette().second());
            sheet.text(number, axis.x(quarter / 4.0), y, Mark.Anchor.MIDDLE);
        }
        // the number stands at its line, the sign of per cent after it
        var last = Run.of(words.word("percent"), small, sizes.palette().second());
        var half = shaper.width(Run.of("100", small, sizes.palette().second())) / 2;
        sheet.text(last, axis.hundred() - half, y, Mark.Anchor.START);
        return top + 0.8 * sizes.mm() + height;
    }

    private double apartTitleHeight() {
        return spec.apartTitle().isBlank()
                ? 0
                : 1.8 * sizes.mm() + LINE * sizes.type().small();
    }

    private void apartTitle(double top) {
        var mm = sizes.mm();
        sheet.line(
                sizes.margin(),
                crisp(top),
                sizes.margin() + sizes.inner(),
                crisp(top),
                sizes.palette().hairline(),
                sizes.lines().thin());
        if (!spec.apartTitle().isBlank()) {
            var small = sizes.type().small();
            var run = new Run(
                    spec.apartTitle(), Run.Face.italic(small), sizes.palette().second());
            sheet.text(run, sizes.margin(), Sheet.baseline(top + 1.8 * mm, LINE * small, small), Mark.Anchor.START);
        }
    }

    private double crisp(double position) {
        return sizes.onScreen() ? Math.floor(position) + 0.5 : position;
    }

    private Run head(String text) {
        return Run.of(text, sizes.type().small(), sizes.palette().second());
    }

    private static double bottom(List<Placed> options, double otherwise) {
        return options.isEmpty() ? otherwise : options.get(options.size() - 1).bottom();
    }
}
