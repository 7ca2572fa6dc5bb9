package org.mindgap.figure.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.mindgap.compare.subgroup.Disparity;
import org.mindgap.compare.subgroup.EqualGroups;
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
 * Draws for which groups a model is right more often: {@link #of} ranks them beside the band where equal groups would
 * fall. Immutable.
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
     * The figure of one model, asked in one way. Groups with answers to fewer than two questions have no interval and are
     * left out; the caption says how many.
     *
     * @param query as the groups were scored
     * @param scores of one column
     * @param fewest people of a group on a question
     * @throws IllegalArgumentException if scores are of several columns, or fewer than two groups can be drawn
     */
    public ComparedFigure<DisparitySpec> of(GapQuery query, List<SubgroupScore> scores, int fewest, Seed seed) {
        if (scores.stream().map(SubgroupScore::column).distinct().count() > 1) {
            throw new IllegalArgumentException("scores of several columns");
        }
        var ranked = drawn(scores);
        if (ranked.size() < FEWEST) {
            throw new IllegalArgumentException("groups that can be drawn: " + ranked.size());
        }
        var words = new Words(locale);
        var values = ranked.stream().mapToDouble(SubgroupScore::accuracy).toArray();
        var errors = ranked.stream().mapToDouble(SubgroupScore::error).toArray();
        var equal = EqualGroups.of(values, errors, seed.and("equal"));
        var disparity = Disparity.of(values, errors, true, seed.and("accuracy"));
        var groups = new GroupWords(survey, words);
        var rows = new ArrayList<Row>();
        for (var i = 0; i < ranked.size(); i++) {
            rows.add(row(ranked.get(i), i, equal, groups, words));
        }
        return new ComparedFigure<>(
                spec(query, ranked, rows, equal, disparity, fewest, scores.size() - ranked.size(), words),
                table(ranked, rows));
    }

    /** The groups of a column that have an interval, the best first. */
    public static List<SubgroupScore> drawn(List<SubgroupScore> scores) {
        return scores.stream()
                .filter(s -> !Double.isNaN(s.accuracy()) && !Double.isNaN(s.error()))
                .sorted(Comparator.comparingDouble(SubgroupScore::accuracy).reversed())
                .toList();
    }

    private static Range interval(SubgroupScore score) {
        var half = TDistribution.of(score.answered() - 1.0).inverseSurvivalProbability(TAIL) * score.error();
        return percent(new Range(score.accuracy(), score.accuracy() - half, score.accuracy() + half));
    }

    private static Range percent(Range range) {
        return new Range(100 * range.value(), 100 * range.lower(), 100 * range.upper());
    }

    private Row row(SubgroupScore score, int rank, EqualGroups equal, GroupWords groups, Words words) {
        var range = interval(score);
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
        var title = words.text("disparity.title");
        var subtitle = words.text(
                "disparity.subtitle",
                model.name(),
                words.text("asked.phrase", asked(column.askedAs(), by, words)),
                questions(ranked, words),
                by,
                words.count(fewest));
        var body = new ArrayList<String>();
        body.add(words.text("disparity.caption.corrected", points.plain(100 * disparity.corrected())));
        body.add(words.text("disparity.caption"));
        if (rows.stream().anyMatch(r -> r.value().upper() > 100 || r.value().lower() < 0)) {
            body.add(words.text("disparity.caption.past"));
        }
        if (leftOut > 0) {
            body.add(words.plural("disparity.caption.left-out", leftOut));
        }
        body.addAll(table.notes(query.metrics(List.of()), shown));
        var invented = table.invented(shown);
        var lead = words.text(
                "disparity.lead",
                words.whole(100 * disparity.range()),
                words.text("range", words.whole(100 * equal.rangeLower()), words.whole(100 * equal.rangeUpper())));
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
                new Heads(words.text("disparity.head.people"), words.text("disparity.head.values")),
                axis,
                new Legend(
                        words.text("disparity.legend.model", model.name()),
                        words.text("disparity.legend.band"),
                        words.text("disparity.legend.national"),
                        words.text("disparity.legend.majority"),
                        words.text("disparity.legend.ceiling")),
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

    private static String questions(List<SubgroupScore> ranked, Words words) {
        var counts = ranked.stream().mapToInt(SubgroupScore::answered).summaryStatistics();
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
}
