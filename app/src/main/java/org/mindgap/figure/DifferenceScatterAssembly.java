package org.mindgap.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.figure.DifferenceScatterFigure.Behind;
import org.mindgap.figure.DifferenceScatterSpec.Panel;
import org.mindgap.figure.DifferenceScatterSpec.Point;
import org.mindgap.figure.DifferenceScatterSpec.Reading;
import org.mindgap.figure.DifferenceScatterSpec.Slope;
import org.mindgap.stereotype.AmplificationItem;
import org.mindgap.stereotype.AmplificationRow;
import org.mindgap.stereotype.AmplificationTable;
import org.mindgap.stereotype.Scale;

/** Puts a scatter of differences together: a point for every answer of every question, one panel for each row. */
final class DifferenceScatterAssembly {
    private static final double[] STEPS = {1, 2, 5, 10, 20, 25, 50, 100};
    /** Numbers on one side of zero. */
    private static final double MOST_NUMBERS = 4;

    private static final double LEAST_REACH = 5;
    /** Names in a figure of one panel, and in each of several. */
    private static final int NAMED = 5;

    private static final int NAMED_AMONG = 2;
    /** Distance of named points, as a share of the furthest from zero. */
    private static final double APART = 0.2;
    /** Letters of a name of question and answer. */
    private static final int LONGEST = 52;

    private static final int LONGEST_AMONG = 30;
    /** Of a standard error: 95 times in 100. */
    private static final double SURE = 1.959964;

    private final AmplificationTable table;
    private final DifferenceWords text;
    private final Words words;

    DifferenceScatterAssembly(AmplificationTable table, AnswerSource answers, Words words) {
        this.table = table;
        this.text = new DifferenceWords(table, answers, words);
        this.words = words;
    }

    DifferenceScatterFigure build(List<AmplificationRow> rows) {
        var points = rows.stream().map(this::behind).toList();
        var panels = new ArrayList<Panel>();
        for (var i = 0; i < rows.size(); i++) {
            panels.add(panel(rows, i, points.get(i)));
        }
        var shown = text.models(rows);
        var spec = new DifferenceScatterSpec(
                words.text(rows.size() == 1 ? "difference.scatter.title" : "difference.scatters.title"),
                subtitle(rows),
                caption(rows),
                text.sources().watermark(shown),
                altText(rows),
                words.text(ordinal() ? "difference.scatter.across-ordinal" : "difference.scatter.across"),
                words.text(ordinal() ? "difference.scatter.up-ordinal" : "difference.scatter.up"),
                legend(panels),
                axis(panels),
                panels);
        return new DifferenceScatterFigure(spec, rows, points, table);
    }

    private boolean ordinal() {
        return table.query().scale() == Scale.ORDINAL;
    }

    private List<Behind> behind(AmplificationRow row) {
        var all = new ArrayList<Behind>();
        for (var item : row.items()) {
            if (item.shown().isEmpty()) {
                all.add(new Behind(item, -1));
            } else {
                for (var i = 0; i < item.options().size(); i++) {
                    all.add(new Behind(item, i));
                }
            }
        }
        return all;
    }

    private static double people(Behind b) {
        return b.option() < 0 ? b.item().x() : 100 * b.item().h().get(b.option());
    }

    private static double model(Behind b) {
        return b.option() < 0 ? b.item().y() : 100 * b.item().m().get(b.option());
    }

    private Panel panel(List<AmplificationRow> rows, int at, List<Behind> points) {
        var row = rows.get(at);
        var alone = rows.size() == 1;
        var named = named(points, alone ? NAMED : NAMED_AMONG);
        return new Panel(
                alone ? "" : head(rows, row),
                "",
                text.models().index(text.models().model(row.model())),
                reading(row, alone),
                slope(row),
                points.stream().map(p -> point(row, p, named, alone)).toList());
    }

    /** What tells the panels apart: group, country and model as far as they differ. */
    private String head(List<AmplificationRow> rows, AmplificationRow row) {
        var parts = new ArrayList<String>();
        if (rows.stream().map(AmplificationRow::group).distinct().count() > 1) {
            parts.add(text.group(row));
            var where = text.where(row.group());
            if (!where.isEmpty()
                    && rows.stream().map(r -> text.where(r.group())).distinct().count() > 1) {
                parts.add(where);
            }
        }
        if (rows.stream().map(AmplificationRow::model).distinct().count() > 1 || parts.isEmpty()) {
            parts.add(text.models().name(text.models().model(row.model())));
        }
        return String.join(", ", parts);
    }

    private Reading reading(AmplificationRow row, boolean alone) {
        var state = DifferenceWords.state(row);
        if (!state.hasValue()) {
            return new Reading("", words.text("difference.said." + state.name()), "");
        }
        var r = text.agreement(row.agreement());
        var factor = text.factor(DifferenceWords.value(row));
        var uncorrected = state == DifferenceState.UNCORRECTED;
        return new Reading(
                factor,
                alone
                        ? words.text(uncorrected ? "difference.scatter.uncorrected" : "difference.scatter.meaning")
                        : uncorrected ? words.text("difference.said.UNCORRECTED") : "",
                uncorrected ? "" : words.text(alone ? "difference.scatter.agreement" : "difference.r", r));
    }

    private static Slope slope(AmplificationRow row) {
        var ends = DifferenceWords.ends(row.interval().set());
        var valued = row.state().hasValue();
        return new Slope(
                DifferenceWords.state(row).hasValue() ? DifferenceWords.value(row) : Double.NaN,
                valued ? ends[0] : Double.NaN,
                valued ? ends[1] : Double.NaN,
                sampling(row.items().stream().mapToDouble(AmplificationItem::xError)),
                sampling(row.items().stream().mapToDouble(AmplificationItem::yError)));
    }

    /** The root mean square of what is known, as far as sampling alone would reach 95 times in 100; NaN for none. */
    private static double sampling(DoubleStream errors) {
        var mean = errors.filter(e -> !Double.isNaN(e)).map(e -> e * e).average();
        return mean.isEmpty() || mean.getAsDouble() == 0 ? Double.NaN : SURE * Math.sqrt(mean.getAsDouble());
    }

    /** The points furthest from zero, one of each question and none beside another; among equals the first. */
    private static Set<Behind> named(List<Behind> points, int most) {
        var named = new ArrayList<Behind>();
        var questions = new HashSet<String>();
        var far = points.stream()
                .mapToDouble(p -> Math.hypot(people(p), model(p)))
                .max()
                .orElse(0);
        var sorted = points.stream()
                .sorted(Comparator.comparingDouble((Behind p) -> Math.hypot(people(p), model(p)))
                        .reversed())
                .toList();
        for (var point : sorted) {
            var clear = named.stream()
                    .allMatch(n -> Math.hypot(people(n) - people(point), model(n) - model(point)) > APART * far);
            if (named.size() < most && clear && questions.add(point.item().question())) {
                named.add(point);
            }
        }
        return Set.copyOf(named);
    }

    private Point point(AmplificationRow row, Behind behind, Set<Behind> named, boolean alone) {
        var x = people(behind);
        var y = model(behind);
        var item = behind.item();
        var reverses = x * y < 0 && Math.abs(x) > sure(item.xError()) && Math.abs(y) > LEAST_REACH;
        return new Point(
                item.question(),
                x,
                y,
                named.contains(behind) ? label(behind, alone) : "",
                "",
                named.contains(behind) && reverses && alone ? words.text("difference.scatter.reverses") : "",
                sentence(row, behind, x, y));
    }

    private static double sure(double error) {
        return Double.isNaN(error) ? Double.MAX_VALUE : SURE * error;
    }

    /** Question and answer as far as they are short: "Yes" alone says nothing, a whole question covers the plot. */
    private String label(Behind behind, boolean alone) {
        var question = question(behind);
        if (behind.option() < 0) {
            return question;
        }
        var option = option(behind);
        var both = words.text("difference.point.label", question, option);
        return both.length() <= (alone ? LONGEST : LONGEST_AMONG) ? both : option;
    }

    private String question(Behind behind) {
        return table.survey()
                .question(behind.item().question())
                .map(q -> q.label().isEmpty() ? q.text() : q.label())
                .orElse(behind.item().question());
    }

    private String option(Behind behind) {
        var code = behind.item().options().get(behind.option());
        return table.survey()
                .question(behind.item().question())
                .flatMap(q ->
                        q.options().stream().filter(o -> o.code().equals(code)).findFirst())
                .map(o -> o.label())
                .orElse(code);
    }

    private String sentence(AmplificationRow row, Behind behind, double x, double y) {
        var group = text.group(row);
        return words.text(
                behind.option() < 0 ? "difference.point.mean" : "difference.point",
                words.stopped(question(behind)),
                behind.option() < 0 ? "" : option(behind),
                group,
                signed(x),
                signed(y),
                text.models().name(text.models().model(row.model())));
    }

    private String signed(double points) {
        var whole = Math.round(points);
        return (whole > 0 ? "+" : "") + words.count(whole);
    }

    private DifferenceScatterSpec.Legend legend(List<Panel> panels) {
        var sampled = panels.stream()
                .anyMatch(p -> p.slope().samplingAcross() > 0 || p.slope().samplingUp() > 0);
        var lines = panels.stream().anyMatch(p -> !Double.isNaN(p.slope().a()));
        var intervals = panels.stream().anyMatch(p -> Double.isFinite(p.slope().lower()));
        return new DifferenceScatterSpec.Legend(
                words.text("difference.scatter.beside"),
                sampled ? words.text("difference.scatter.sampling") : "",
                lines ? words.text(intervals ? "difference.scatter.line" : "difference.scatter.line-alone") : "",
                words.text("difference.scatter.diagonal"));
    }

    /** A little beyond the largest difference, with round numbers. */
    private static DifferenceScatterSpec.Axis axis(List<Panel> panels) {
        var most = panels.stream()
                .flatMap(p -> p.points().stream())
                .flatMapToDouble(p -> DoubleStream.of(Math.abs(p.people()), Math.abs(p.model())))
                .filter(Double::isFinite)
                .max()
                .orElse(LEAST_REACH);
        var reach = 1.05 * Math.max(LEAST_REACH, most);
        var step = STEPS[STEPS.length - 1];
        for (var candidate : STEPS) {
            if (reach / candidate < MOST_NUMBERS) {
                step = candidate;
                break;
            }
        }
        return new DifferenceScatterSpec.Axis(reach, step);
    }

    private String subtitle(List<AmplificationRow> rows) {
        var query = table.query().gaps();
        var questions =
                rows.stream().mapToInt(AmplificationRow::questions).max().orElse(0);
        var first = rows.get(0);
        var who = rows.size() == 1
                ? words.text("difference.scatter.who", text.group(first), text.against(first), where(first))
                : words.text("difference.scatters.who", text.reference());
        var models = rows.stream().map(AmplificationRow::model).distinct().toList();
        var model = models.size() > 1
                ? ""
                : " "
                        + words.text(
                                "difference.scatter.model",
                                text.models().name(text.models().model(models.get(0))),
                                text.asked(first.askedAs()));
        return words.text(
                "difference.scatter.subtitle",
                who,
                words.text(ordinal() ? "difference.scatter.point-ordinal" : "difference.scatter.point"),
                model,
                words.plural("difference.scatter.questions", questions),
                text.sources().counted(query, table.shared()),
                text.groups().filter(query));
    }

    private String where(AmplificationRow row) {
        var where = text.where(row.group());
        return where.isEmpty() ? "" : ", " + where;
    }

    private Caption caption(List<AmplificationRow> rows) {
        var body = new ArrayList<String>();
        body.add(words.text("difference.scatter.caption"));
        body.addAll(
                text.intervals(rows.stream().filter(r -> r.state().hasValue()).toList()));
        body.addAll(text.declared(rows));
        body.add(words.text("difference.describes"));
        body.addAll(text.end(text.models(rows)));
        return new Caption(lead(rows), String.join(" ", body), text.sources().inventedSentence(text.models(rows)));
    }

    private String lead(List<AmplificationRow> rows) {
        var row = rows.get(0);
        if (rows.size() > 1 || !row.state().hasValue()) {
            return words.text("difference.scatter.lead-plain");
        }
        var interval = text.interval(row);
        return words.text(
                interval.isEmpty() ? "difference.scatter.lead-no-interval" : "difference.scatter.lead",
                text.factor(row.amplification()),
                interval,
                text.agreement(row.agreement()));
    }

    private String altText(List<AmplificationRow> rows) {
        var told = rows.stream().map(text::sentence).collect(Collectors.joining(" "));
        return (words.text("difference.scatter.alt", words.text("difference.scatter.title"), subtitle(rows), told) + " "
                        + words.text("difference.describes") + " "
                        + text.sources().inventedSentence(text.models(rows)))
                .strip();
    }
}
