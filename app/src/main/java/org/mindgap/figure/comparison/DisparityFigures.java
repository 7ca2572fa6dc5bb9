package org.mindgap.figure.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.mindgap.compare.subgroup.Disparity;
import org.mindgap.compare.subgroup.EqualGroups;
import org.mindgap.compare.subgroup.GroupDisparity;
import org.mindgap.compare.subgroup.SubgroupScore;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AskedAs;
import org.mindgap.figure.Caption;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.DisparitySpec;
import org.mindgap.figure.DisparitySpec.Heads;
import org.mindgap.figure.DisparitySpec.Legend;
import org.mindgap.figure.DisparitySpec.Row;
import org.mindgap.figure.GroupWords;
import org.mindgap.figure.JoinedSpec.Range;
import org.mindgap.figure.TableWords;
import org.mindgap.figure.Words;
import org.mindgap.gap.GapQuery;
import org.mindgap.stats.Seed;
import org.mindgap.survey.Survey;

/**
 * Draws for which groups a model is right more often, or nearer: {@link #of} ranks them beside the band where equal groups
 * would fall. Immutable.
 */
public final class DisparityFigures {
    /** Groups of which there must be so many. */
    public static final int FEWEST = 2;

    private static final double TAIL = 0.025;

    private final Survey survey;
    private final AnswerSource answers;
    private final Locale locale;

    public DisparityFigures(Survey survey, AnswerSource answers, Locale locale) {
        this.survey = survey;
        this.answers = answers;
        this.locale = locale;
    }

    /**
     * The figure of one model, asked in one way, by how often it is right. Groups with answers to fewer than two questions
     * have no interval and are left out; the caption says how many.
     *
     * @param query as the groups were scored
     * @param scores of one column
     * @param fewest people of a group on a question
     * @throws IllegalArgumentException if scores are of several columns, or fewer than two groups can be drawn
     */
    public ComparedFigure<DisparitySpec> of(GapQuery query, List<SubgroupScore> scores, int fewest, Seed seed) {
        return of(GroupDisparity.Kind.ACCURACY, query, scores, fewest, seed);
    }

    /**
     * The same by another number: by the distance of the most common answers (NMAE) the smallest is the best, and there is
     * no simple guess to hold it against.
     *
     * @param number in which groups may differ
     */
    public ComparedFigure<DisparitySpec> of(
            GroupDisparity.Kind number, GapQuery query, List<SubgroupScore> scores, int fewest, Seed seed) {
        if (scores.stream().map(SubgroupScore::column).distinct().count() > 1) {
            throw new IllegalArgumentException("scores of several columns");
        }
        var ranked = drawn(number, scores);
        if (ranked.size() < FEWEST) {
            throw new IllegalArgumentException("groups that can be drawn: " + ranked.size());
        }
        var words = new Words(locale);
        var values = ranked.stream().mapToDouble(s -> value(number, s)).toArray();
        var errors = ranked.stream().mapToDouble(s -> error(number, s)).toArray();
        var best = number == GroupDisparity.Kind.ACCURACY;
        // ranks of equal groups are from the largest down
        var equal = EqualGroups.of(Arrays.stream(values).map(v -> best ? v : -v).toArray(), errors, seed.and("equal"));
        var disparity = Disparity.of(values, errors, best, seed.and(number.word()));
        var groups = new GroupWords(survey, words);
        var rows = new ArrayList<Row>();
        for (var i = 0; i < ranked.size(); i++) {
            rows.add(
                    best
                            ? row(ranked.get(i), i, equal, groups, words)
                            : distance(ranked.get(i), i, equal, groups, words));
        }
        return new ComparedFigure<>(
                spec(number, query, ranked, rows, equal, disparity, fewest, scores.size() - ranked.size(), words),
                best ? table(ranked, rows) : distances(ranked, rows));
    }

    /** The groups of a column that have an interval, the best first. */
    public static List<SubgroupScore> drawn(List<SubgroupScore> scores) {
        return drawn(GroupDisparity.Kind.ACCURACY, scores);
    }

    /** The same by another number. */
    public static List<SubgroupScore> drawn(GroupDisparity.Kind number, List<SubgroupScore> scores) {
        var ascending = Comparator.comparingDouble((SubgroupScore s) -> value(number, s));
        return scores.stream()
                .filter(s -> !Double.isNaN(value(number, s)) && !Double.isNaN(error(number, s)))
                .sorted(number == GroupDisparity.Kind.ACCURACY ? ascending.reversed() : ascending)
                .toList();
    }

    private static double value(GroupDisparity.Kind number, SubgroupScore score) {
        return number == GroupDisparity.Kind.ACCURACY ? score.accuracy() : score.distance();
    }

    private static double error(GroupDisparity.Kind number, SubgroupScore score) {
        return number == GroupDisparity.Kind.ACCURACY ? score.error() : score.distanceError();
    }

    private static Range interval(double value, double error, int questions) {
        var half = TDistribution.of(questions - 1.0).inverseSurvivalProbability(TAIL) * error;
        return new Range(100 * value, 100 * (value - half), 100 * (value + half));
    }

    private Row distance(SubgroupScore score, int rank, EqualGroups equal, GroupWords groups, Words words) {
        var range = interval(score.distance(), score.distanceError(), score.ordered());
        var numbers = new Numerals(words, 1);
        var name = groups.name(score.group());
        var lower = -100 * equal.upper()[rank];
        var upper = -100 * equal.lower()[rank];
        return new Row(
                name,
                "",
                words.count(score.base()),
                range,
                lower,
                upper,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                numbers.plain(range.value()),
                words.plural(
                        "disparity.nmae.sentence",
                        score.ordered(),
                        name,
                        numbers.plain(range.value()),
                        numbers.range(range.lower(), range.upper()),
                        numbers.range(lower, upper)));
    }

    private Row row(SubgroupScore score, int rank, EqualGroups equal, GroupWords groups, Words words) {
        var range = interval(score.accuracy(), score.error(), score.answered());
        var name = groups.name(score.group());
        return new Row(
                name,
                "",
                words.count(score.base()),
                range,
                100 * equal.lower()[rank],
                100 * equal.upper()[rank],
                100 * score.national(),
                100 * score.majority(),
                100 * score.ceiling(),
                words.whole(range.value()),
                words.plural(
                        "disparity.sentence",
                        score.answered(),
                        name,
                        words.whole(range.value()),
                        words.text("range", words.whole(range.lower()), words.whole(range.upper())),
                        words.text(
                                "range",
                                words.whole(100 * equal.lower()[rank]),
                                words.whole(100 * equal.upper()[rank])),
                        words.whole(100 * score.national()),
                        words.whole(100 * score.majority()),
                        words.whole(100 * score.ceiling())));
    }

    private DisparitySpec spec(
            GroupDisparity.Kind number,
            GapQuery query,
            List<SubgroupScore> ranked,
            List<Row> rows,
            EqualGroups equal,
            Disparity disparity,
            int fewest,
            int leftOut,
            Words words) {
        var column = ranked.get(0).column();
        var model = column.model();
        var shown = new LinkedHashSet<>(List.of(model));
        var table = new TableWords(survey, locale);
        var groups = new GroupWords(survey, words);
        var by = groups.variables(query.by());
        var points = new Numerals(words, 1);
        var best = number == GroupDisparity.Kind.ACCURACY;
        var key = best ? "disparity." : "disparity.nmae.";
        var title = words.text(key + "title");
        var subtitle = words.text(
                key + "subtitle",
                model.name(),
                words.text("asked.phrase", asked(column.askedAs(), by, words)),
                questions(number, ranked, words),
                by,
                words.count(fewest));
        var body = new ArrayList<String>();
        body.add(words.text("disparity.caption.corrected", points.plain(100 * disparity.corrected())));
        body.add(words.text(key + "caption"));
        if (rows.stream().anyMatch(r -> r.value().upper() > 100 || r.value().lower() < 0)) {
            body.add(words.text("disparity.caption.past"));
        }
        if (leftOut > 0) {
            body.add(words.plural("disparity.caption.left-out", leftOut));
        }
        body.addAll(table.notes(query.metrics(List.of()), shown));
        var invented = table.invented(shown);
        var lead = best
                ? words.text(
                        "disparity.lead",
                        words.whole(100 * disparity.range()),
                        words.text(
                                "range", words.whole(100 * equal.rangeLower()), words.whole(100 * equal.rangeUpper())))
                : words.text(
                        "disparity.nmae.lead",
                        points.plain(100 * disparity.range()),
                        points.range(100 * equal.rangeLower(), 100 * equal.rangeUpper()));
        var told = rows.stream().map(Row::sentence).limit(6).toList();
        var axis = Axes.of(
                rows.stream()
                        .flatMapToDouble(r -> DoubleStream.of(
                                r.value().lower(),
                                r.value().upper(),
                                r.bandLower(),
                                r.bandUpper(),
                                r.national(),
                                r.majority(),
                                r.ceiling()))
                        .filter(v -> !Double.isNaN(v))
                        .map(v -> Math.max(0, Math.min(100, v))),
                Double.NaN,
                5);
        return new DisparitySpec(
                title,
                subtitle,
                new Caption(lead, String.join(" ", body), invented),
                table.watermark(shown),
                (words.text("difference.map.alt", title, subtitle, lead + " " + String.join(" ", told)) + " "
                                + invented)
                        .strip(),
                new Heads(words.text("disparity.head.people"), words.text(key + "head.values")),
                axis,
                new Legend(
                        words.text("disparity.legend.model", model.name()),
                        words.text("disparity.legend.band"),
                        best ? words.text("disparity.legend.national") : "",
                        best ? words.text("disparity.legend.majority") : "",
                        best ? words.text("disparity.legend.ceiling") : ""),
                SideWords.index(answers.models(), model.id()),
                rows);
    }

    private static String asked(AskedAs asked, String by, Words words) {
        return switch (asked) {
            case NO_ONE -> words.text("asked.none");
            case COUNTRY -> words.text("asked.country");
            case GROUP -> words.text("asked.group", by);
        };
    }

    private static String questions(GroupDisparity.Kind number, List<SubgroupScore> ranked, Words words) {
        var counts = ranked.stream()
                .mapToInt(number == GroupDisparity.Kind.ACCURACY ? SubgroupScore::answered : SubgroupScore::ordered)
                .summaryStatistics();
        return counts.getMin() == counts.getMax()
                ? words.plural("joined.questions", counts.getMax())
                : words.text("range", words.count(counts.getMin()), words.plural("joined.questions", counts.getMax()));
    }

    private DataTable table(List<SubgroupScore> ranked, List<Row> rows) {
        var all = new ArrayList<List<Object>>();
        for (var i = 0; i < rows.size(); i++) {
            var score = ranked.get(i);
            var row = rows.get(i);
            all.add(List.of(
                    score.column().model().name(),
                    score.column().askedAs().word(),
                    row.label(),
                    score.base(),
                    score.questions(),
                    score.answered(),
                    row.value().value(),
                    row.value().lower(),
                    row.value().upper(),
                    100 * score.error(),
                    row.bandLower(),
                    row.bandUpper(),
                    row.national(),
                    row.majority(),
                    row.ceiling(),
                    100 * score.accuracyOfAll()));
        }
        return new DataTable(
                List.of(
                        "model",
                        "asked_as",
                        "group",
                        "n",
                        "n_questions",
                        "n_answered",
                        "accuracy",
                        "lower",
                        "upper",
                        "se",
                        "equal_lower",
                        "equal_upper",
                        "national",
                        "majority",
                        "ceiling",
                        "accuracy_all"),
                all);
    }

    private DataTable distances(List<SubgroupScore> ranked, List<Row> rows) {
        var all = new ArrayList<List<Object>>();
        for (var i = 0; i < rows.size(); i++) {
            var score = ranked.get(i);
            var row = rows.get(i);
            all.add(List.of(
                    score.column().model().name(),
                    score.column().askedAs().word(),
                    row.label(),
                    score.base(),
                    score.ordered(),
                    row.value().value(),
                    row.value().lower(),
                    row.value().upper(),
                    100 * score.distanceError(),
                    row.bandLower(),
                    row.bandUpper()));
        }
        return new DataTable(
                List.of(
                        "model",
                        "asked_as",
                        "group",
                        "n",
                        "n_ordered",
                        "nmae",
                        "lower",
                        "upper",
                        "se",
                        "equal_lower",
                        "equal_upper"),
                all);
    }
}
