package org.mindgap.charts.render;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mindgap.charts.render.text.Run;
import org.mindgap.charts.render.text.TextShaper;
import org.mindgap.figure.OverlaySpec;
import org.mindgap.figure.OverlaySpec.Bar;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Lays out people and a model on a question of many answers: a dot, a marker and a bar between them for each. */
final class DumbbellLayout {
    /** From so many answers on, pairs of bars are longer than a reader's patience. */
    private static final int MANY = 8;

    private static final double LINE = 1.25;
    /** Differences from here on are set bold. */
    private static final double LARGE = 0.095;

    private final OverlaySpec spec;
    private final Sizes sizes;
    private final Sheet sheet;
    private final TextShaper shaper;
    private final Words words = new Words();
    private double zero;
    private double hundred;

    DumbbellLayout(OverlaySpec spec, Sizes sizes, Sheet sheet) {
        this.spec = spec;
        this.sizes = sizes;
        this.sheet = sheet;
        this.shaper = sheet.shaper();
    }

    /** Whether a question has so many answers; a single answer of the model is no point on an axis. */
    static boolean suits(OverlaySpec spec) {
        return spec.options().size() >= MANY && !spec.single();
    }

    /** A row in its place. */
    private record Placed(int index, Bar bar, double top, double height, List<List<Run>> label) {
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
        var inner = sizes.inner();
        var right = left + inner;
        var heading = new Heading(sizes, sheet);
        var y = heading.draw(spec.title(), spec.secondTitle(), spec.subtitle(), left, inner) + 1.6 * mm;
        y = new Sentence(sizes, sheet).draw(spec.sentenceLead(), spec.sentence(), left, y, inner) + 1.4 * mm;
        y = sizes.page().legend() ? legend(left, y, inner) + mm : y;
        measure();
        var small = sizes.type().small();
        head(words.word("difference"), right, y);
        y = sizes.snapped(y + LINE * small + 0.5 * mm);
        var options = placed(spec.options(), 0, y);
        var end = bottom(options, y);
        PaperWatermark.draw(spec.watermark(), new Rectangle2D.Double(zero, y, hundred - zero, end - y), sizes, sheet);
        grid(y, end);
        options.forEach(o -> draw(o, right));
        if (!spec.apart().isEmpty()) {
            end = apart(end + 1.2 * mm, options.size(), right);
        }
        y = axisNumbers(end);
        if (!sizes.onScreen()) {
            y += 1.6 * mm;
            sheet.line(
                    left, y, right, y, sizes.palette().hairline(), sizes.lines().thin());
            y = heading.captionBelow(spec.caption(), y + 1.2 * mm);
        }
        return sheet.finish(sizes.width(), Math.ceil(y + sizes.margin()));
    }

    private double apart(double top, int first, double right) {
        var mm = sizes.mm();
        var small = sizes.type().small();
        sheet.line(
                sizes.margin(),
                top,
                right,
                top,
                sizes.palette().hairline(),
                sizes.lines().thin());
        var y = top + 1.8 * mm;
        var title = new Run(
                spec.apartTitle(), Run.Face.italic(small), sizes.palette().second());
        if (!title.text().isBlank()) {
            sheet.text(title, sizes.margin(), Sheet.baseline(y, LINE * small, small), Mark.Anchor.START);
        }
        head(words.word("people.model"), right, y);
        y = sizes.snapped(y + LINE * small + 0.5 * mm);
        var rows = placed(spec.apart(), first, y);
        var end = bottom(rows, y);
        grid(y, end);
        rows.forEach(o -> draw(o, right));
        return end;
    }

    /** Labels take what they need up to two fifths; the axis must keep a quarter of the width. */
    private void measure() throws ProblemException {
        var mm = sizes.mm();
        var all = Stream.concat(spec.options().stream(), spec.apart().stream()).toList();
        var numbers = Stream.of(small(words.word("difference")), small(words.word("people.model")))
                .mapToDouble(shaper::width)
                .max()
                .orElse(0);
        hundred = sizes.margin() + sizes.inner() - Math.max(0.62 * numbers, 8 * mm) - 2 * mm;
        var whole = all.stream().mapToDouble(b -> shaper.width(label(b))).max().orElse(0);
        var word =
                all.stream().mapToDouble(b -> shaper.widestWord(label(b))).max().orElse(0);
        var labels = Math.max(Math.min(whole, 0.4 * sizes.inner()), word);
        zero = sizes.snapped(sizes.margin() + labels + 1.5 * mm);
        if (hundred - zero < 0.25 * sizes.inner() && !sizes.onScreen()) {
            var needed = (labels + 1.5 * mm + sizes.margin() + sizes.width() - hundred) / 0.72;
            throw new ProblemException(Problem.error(
                    "figure.labels-too-wide",
                    Math.round(sizes.width() / Sizes.POINTS_PER_MM),
                    Math.round(Sizes.SMALLEST_TYPE),
                    (int) Math.ceil(needed / Sizes.POINTS_PER_MM)));
        }
        hundred = Math.max(hundred, zero + 40);
    }

    private List<Placed> placed(List<Bar> bars, int first, double top) {
        var placed = new ArrayList<Placed>();
        var y = top;
        var room = zero - 1.5 * sizes.mm() - sizes.margin() + 0.01;
        for (var bar : bars) {
            var lines = shaper.wrap(label(bar), room);
            var height = Math.max(sizes.bars().dots(), sheet.height(lines, line()) + 0.8 * sizes.mm());
            placed.add(new Placed(first + placed.size(), bar, y, sizes.snapped(height), lines));
            y += sizes.snapped(height);
        }
        return placed;
    }

    private void draw(Placed row, double right) {
        var bar = row.bar();
        var lines = row.label();
        var top = row.middle() - sheet.height(lines, line()) / 2;
        sheet.lines(lines, zero - 1.5 * sizes.mm(), top, line(), Mark.Anchor.END);
        var people = !Double.isNaN(bar.people());
        var model = !Double.isNaN(bar.model());
        var counted = row.index() < spec.options().size();
        var apart = 0.75 * sizes.mm();
        if (counted && people && model) {
            sheet.line(
                    x(bar.people()),
                    row.middle(),
                    x(bar.model()),
                    row.middle(),
                    sizes.palette().hairline(),
                    sizes.lines().dumbbell());
        }
        if (people) {
            people(row, row.middle() - (model ? apart : 0));
        }
        if (model && bar.notFound()) {
            notFound(row);
        } else if (model) {
            model(row, row.middle() + (people ? apart : 0));
        }
        number(row, counted, right);
    }

    private void people(Placed row, double y) {
        var bar = row.bar();
        var known = !Double.isNaN(bar.peopleLower()) && !Double.isNaN(bar.peopleUpper());
        if (known) {
            interval(x(bar.peopleLower()), x(bar.peopleUpper()), y);
        }
        dot(x(bar.people()), y);
        var sentence = known
                ? words.sentence(
                        "bar.people",
                        bar.label(),
                        percent(bar.people()),
                        percent(bar.peopleLower()),
                        percent(bar.peopleUpper()))
                : words.sentence("bar.people.alone", bar.label(), percent(bar.people()));
        entity(row, true, sentence);
    }

    private void model(Placed row, double y) {
        var bar = row.bar();
        var known = !Double.isNaN(bar.modelLowest()) && !Double.isNaN(bar.modelHighest());
        if (known && bar.modelHighest() > bar.modelLowest()) {
            range(x(bar.modelLowest()), x(bar.modelHighest()), y);
        }
        marker(x(bar.model()), y);
        var sentence = known
                ? words.sentence(
                        "bar.model",
                        bar.label(),
                        percent(bar.model()),
                        percent(bar.modelLowest()),
                        percent(bar.modelHighest()))
                : words.sentence("bar.model.alone", bar.label(), percent(bar.model()));
        entity(row, false, sentence);
    }

    /** The share that was not found is no answer and so no point: a hatched bar. */
    private void notFound(Placed row) {
        var color = sizes.palette().model(spec.modelIndex());
        var h = sizes.bars().height();
        var line = sizes.lines().strong();
        var box = new Rectangle2D.Double(zero, row.middle() - h / 2, x(row.bar().model()) - zero, h);
        sheet.line(Hatch.lines(box, 0.8 * sizes.mm()), color, sizes.lines().axis());
        var inside = new Rectangle2D.Double(
                box.getX() + line / 2,
                box.getY() + line / 2,
                Math.max(0, box.getWidth() - line),
                Math.max(0, box.getHeight() - line));
        sheet.line(Sheet.outline(inside), color, line);
        entity(
                row,
                false,
                words.sentence(
                        "bar.model.alone", row.bar().label(), percent(row.bar().model())));
    }

    private void number(Placed row, boolean counted, double right) {
        var bar = row.bar();
        var size = sizes.type().numeral();
        var text = counted ? difference(bar) : pair(bar);
        var large = counted && Math.abs(bar.model() - bar.people()) >= LARGE;
        var run = large
                ? Run.bold(text, size, sizes.palette().ink())
                : Run.of(text, size, sizes.palette().ink());
        sheet.text(run, right, Sheet.baseline(row.middle() - size / 2, size, size), Mark.Anchor.END);
    }

    private static String difference(Bar bar) {
        if (Double.isNaN(bar.people()) || Double.isNaN(bar.model())) {
            return "–";
        }
        var points = Math.round(100 * (bar.model() - bar.people()));
        return points > 0 ? "+" + points : String.valueOf(points).replace('-', '\u2212');
    }

    private static String pair(Bar bar) {
        return number(bar.people()) + " : " + number(bar.model());
    }

    private static String number(double share) {
        return Double.isNaN(share) ? "–" : percent(share);
    }

    private double legend(double left, double top, double width) {
        var mm = sizes.mm();
        var small = sizes.type().small();
        var height = Math.max(2.4 * mm, 1.3 * small);
        var sample = 4 * mm;
        var people = small(spec.peopleLegend());
        var models = small(spec.modelLegend());
        var y = top + height / 2;
        interval(left, left + sample, y);
        dot(left + sample / 2, y);
        var text = left + sample + 1.6 * mm;
        sheet.text(people, text, Sheet.baseline(top, height, small), Mark.Anchor.START);
        var second = text + shaper.width(people) + 5 * mm;
        if (second + sample + 1.6 * mm + shaper.width(models) > left + width) {
            second = left;
            y += height + 0.6 * mm;
        }
        if (OverlayBars.ranged(spec)) {
            range(second, second + sample, y);
        }
        marker(second + sample / 2, y);
        sheet.text(
                models, second + sample + 1.6 * mm, Sheet.baseline(y - height / 2, height, small), Mark.Anchor.START);
        return y + height / 2;
    }

    private void grid(double top, double bottom) {
        for (var quarter = 1; quarter <= 4; quarter++) {
            var x = x(quarter / 4.0);
            sheet.line(x, top, x, bottom, sizes.palette().grid(), sizes.lines().thin());
        }
        sheet.line(
                zero, top, zero, bottom, sizes.palette().rule(), sizes.lines().axis());
    }

    private double axisNumbers(double top) {
        var small = sizes.type().small();
        var height = LINE * small;
        var y = Sheet.baseline(top + 0.8 * sizes.mm(), height, small);
        for (var quarter = 0; quarter <= 3; quarter++) {
            sheet.text(small(String.valueOf(25 * quarter)), x(quarter / 4.0), y, Mark.Anchor.MIDDLE);
        }
        // the number stands at its line, the sign of per cent after it
        var half = shaper.width(small("100")) / 2;
        sheet.text(small(words.word("percent")), hundred - half, y, Mark.Anchor.START);
        return top + 0.8 * sizes.mm() + height;
    }

    private void head(String text, double right, double top) {
        var small = sizes.type().small();
        sheet.text(small(text), right, Sheet.baseline(top, LINE * small, small), Mark.Anchor.END);
    }

    private void dot(double x, double y) {
        var r = 0.92 * sizes.bars().marker();
        sheet.fill(
                new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r),
                sizes.palette().people());
    }

    private void interval(double from, double to, double y) {
        sheet.line(from, y, to, y, sizes.palette().people(), sizes.lines().strong());
    }

    private void range(double from, double to, double y) {
        var tick = 0.65 * sizes.mm();
        var path = new Path2D.Double();
        path.moveTo(from, y);
        path.lineTo(to, y);
        path.moveTo(from, y - tick);
        path.lineTo(from, y + tick);
        path.moveTo(to, y - tick);
        path.lineTo(to, y + tick);
        sheet.line(path, sizes.palette().model(spec.modelIndex()), sizes.lines().range());
    }

    private void marker(double x, double y) {
        var shape = Markers.shape(spec.modelIndex(), x, y, sizes.bars().marker());
        sheet.fill(shape, sizes.palette().paper());
        sheet.line(
                shape, sizes.palette().model(spec.modelIndex()), sizes.lines().strong());
    }

    private void entity(Placed row, boolean people, String sentence) {
        var half = row.height() / 2;
        var box = new Rectangle2D.Double(zero, row.top() + (people ? 0 : half), hundred - zero, half);
        sheet.entity(new Entity.Bar(row.index(), people, box, sentence));
    }

    private List<Run> label(Bar bar) {
        var first = Run.of(bar.label(), sizes.type().label(), sizes.palette().ink());
        return bar.secondLabel().isBlank()
                ? List.of(first)
                : List.of(
                        first,
                        Run.of(
                                "  " + bar.secondLabel(),
                                sizes.type().second(),
                                sizes.palette().third()));
    }

    private double line() {
        return 1.3 * sizes.type().label();
    }

    private Run small(String text) {
        return Run.of(text, sizes.type().small(), sizes.palette().second());
    }

    private double x(double share) {
        return zero + Math.max(0, Math.min(1, share)) * (hundred - zero);
    }

    private static double bottom(List<Placed> rows, double otherwise) {
        return rows.isEmpty() ? otherwise : rows.get(rows.size() - 1).bottom();
    }

    private static String percent(double share) {
        return String.valueOf(Math.round(100 * share));
    }
}
