package org.mindgap.figure.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.mindgap.compare.paired.PairedComparison;
import org.mindgap.compare.paired.PairedRow;
import org.mindgap.compare.paired.PairedTest;
import org.mindgap.compare.paired.Side;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.Model;
import org.mindgap.figure.Caption;
import org.mindgap.figure.ComparisonSpec;
import org.mindgap.figure.ComparisonSpec.Block;
import org.mindgap.figure.ComparisonSpec.Heads;
import org.mindgap.figure.ComparisonSpec.Legend;
import org.mindgap.figure.ComparisonSpec.Row;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.GroupWords;
import org.mindgap.figure.JoinedSpec.Range;
import org.mindgap.figure.MetricScale;
import org.mindgap.figure.TableWords;
import org.mindgap.figure.Words;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.MetricNames;
import org.mindgap.stats.Multiplicity;
import org.mindgap.survey.Group;
import org.mindgap.survey.Survey;

/**
 * Draws paired comparisons: {@link #of} makes of each a dumbbell for each row and the difference beside it. Immutable.
 *
 * <p>A row "differs" where the adjusted p of changed signs is below 0.05, and is "equivalent" where both one-sided t tests
 * against the margin are (the interval of 90 % lies inside it); where both hold it "differs, but little", otherwise it is
 * "undecided".
 */
public final class ComparisonFigures {
    static final double LEVEL = 0.95;

    private final Survey survey;
    private final AnswerSource answers;
    private final Locale locale;

    public ComparisonFigures(Survey survey, AnswerSource answers, Locale locale) {
        this.survey = survey;
        this.answers = answers;
        this.locale = locale;
    }

    /**
     * Two sides and what came of comparing them.
     *
     * @param result its differences are the first side's less the second's: "after" is the first
     * @param first the side from which the other is subtracted
     * @param second the side that is subtracted
     */
    public record Compared(PairedComparison result, Side first, Side second) {}

    /**
     * The figure of two sides.
     *
     * @param query as it was compared
     * @param first the side from which the other is subtracted
     * @param second the side that is subtracted
     * @param margin up to which a difference does not matter, in the metric's unit; NaN for none
     * @param how p was adjusted
     */
    public ComparedFigure<ComparisonSpec> of(
            PairedComparison result, GapQuery query, Side first, Side second, double margin, Multiplicity how) {
        return of(List.of(new Compared(result, first, second)), query, margin, how);
    }

    /**
     * Several pairs of sides below each other, each a block of rows with its own adjusted p, on common axes.
     *
     * @param pairs one or more, compared by the same query
     * @param margin of all, in the metric's unit; NaN for none
     * @param how p was adjusted within each pair
     */
    public ComparedFigure<ComparisonSpec> of(List<Compared> pairs, GapQuery query, double margin, Multiplicity how) {
        var words = new Words(locale);
        var metric = query.metrics().get(0);
        var groups = new GroupWords(survey, words);
        var variables =
                query.by().stream().filter(b -> !b.equals(GapQuery.TOPIC)).toList();
        var numbers = new Numerals(words, new MetricScale(metric).points() ? 1 : 3);
        var data = new ComparisonData(metric, margin, how);
        var drawn = new ArrayList<Drawn>();
        for (var pair : pairs) {
            var sides = new SideWords(
                    words,
                    pair.second(),
                    pair.first(),
                    answers.models(),
                    variables.isEmpty() ? List.of(words.text("variable.group")) : List.of(groups.variables(variables)));
            var rows = new ArrayList<Row>();
            var labels = new ArrayList<String>();
            for (var row : pair.result().rows()) {
                labels.add(label(row, query, groups, words));
                rows.add(row(row, labels.get(labels.size() - 1), margin, numbers, words));
            }
            drawn.add(new Drawn(
                    pair.result(), sides, rows, data.table(pair.result().rows(), labels, rows)));
        }
        return new ComparedFigure<>(spec(drawn, query, metric, margin, how, words), table(drawn));
    }

    /** A pair with its words and rows. */
    private record Drawn(PairedComparison result, SideWords sides, List<Row> rows, DataTable data) {}

    /** Of several pairs each row says which sides it compares. */
    private static DataTable table(List<Drawn> drawn) {
        var data = drawn.get(0).data();
        if (drawn.size() == 1) {
            return data;
        }
        var columns = new ArrayList<>(List.of("sides", "before_is", "after_is"));
        columns.addAll(data.columns());
        var rows = new ArrayList<List<Object>>();
        for (var one : drawn) {
            for (var row : one.data().rows()) {
                var values = new ArrayList<Object>(List.of(
                        one.sides().common(), one.sides().before(), one.sides().after()));
                values.addAll(row);
                rows.add(values);
            }
        }
        return new DataTable(columns, rows);
    }

    private static String label(PairedRow row, GapQuery query, GroupWords groups, Words words) {
        var group = Group.everyone();
        var topic = "";
        for (var by : query.by()) {
            var value = row.keys().getOrDefault(by, "");
            if (by.equals(GapQuery.TOPIC)) {
                topic = value;
            } else {
                group = group.and(by, value);
            }
        }
        if (topic.isEmpty()) {
            return groups.name(group);
        }
        return group.isEveryone() ? topic : words.text("list.comma", groups.name(group), topic);
    }

    private static Row row(PairedRow row, String label, double margin, Numerals numbers, Words words) {
        var dash = words.text("dash");
        var note = row.identical()
                ? words.text("comparison.identical")
                : row.test().isEmpty() ? words.text("comparison.nothing") : "";
        if (row.test().isEmpty() || row.identical()) {
            var none = new Range(Double.NaN, Double.NaN, Double.NaN);
            return new Row(
                    label,
                    "",
                    row.meanSecond(),
                    row.meanFirst(),
                    none,
                    dash,
                    dash,
                    "",
                    note,
                    words.text("comparison.sentence.none", label, note));
        }
        var test = row.test().orElseThrow();
        var half = test.margin(LEVEL);
        var range = new Range(test.mean(), test.mean() - half, test.mean() + half);
        var verdict = words.text("comparison.verdict." + verdict(row, margin));
        return new Row(
                label,
                "",
                row.meanSecond(),
                row.meanFirst(),
                range,
                numbers.signed(test.mean()),
                numbers.range(range.lower(), range.upper()),
                verdict,
                "",
                words.plural(
                        "comparison.sentence",
                        test.count(),
                        label,
                        numbers.plain(row.meanSecond()),
                        numbers.plain(row.meanFirst()),
                        numbers.signed(test.mean()),
                        numbers.range(range.lower(), range.upper()),
                        verdict));
    }

    /** The last part of the word's key; of a single question nothing can be said. */
    static String verdict(PairedRow row, double margin) {
        var test = row.test().orElseThrow();
        if (test.count() < 2) {
            return "none";
        }
        var differs = row.adjusted() < 1 - LEVEL;
        var within = margin > 0 && test.equivalence(margin) < 1 - LEVEL;
        if (within) {
            return differs ? "little" : "equivalent";
        }
        return differs ? "differs" : "undecided";
    }

    private ComparisonSpec spec(
            List<Drawn> drawn, GapQuery query, Metric metric, double margin, Multiplicity how, Words words) {
        var table = new TableWords(survey, locale);
        var rows = drawn.stream().flatMap(d -> d.rows().stream()).toList();
        var shown = new LinkedHashSet<Model>();
        drawn.forEach(d -> shown.addAll(d.sides().shown()));
        var first = drawn.get(0).sides();
        var alone = drawn.size() == 1;
        var alike = drawn.stream().map(d -> d.sides().what()).distinct().count() == 1;
        var what = alike ? first.what() : "several";
        var title = alone || (alike && !what.equals("model"))
                ? words.text("comparison.title." + what, first.before(), first.after())
                : words.text("comparison.title.blocks");
        var name = new MetricNames(locale).name(metric);
        var shared = drawn.stream().map(d -> d.sides().common()).distinct().count() == 1;
        var common = shared ? first.common() : "";
        var subtitle = words.text("comparison.subtitle", name, questions(drawn, words))
                + (common.isEmpty() ? "" : words.text("comparison.subtitle.common", common));
        var known = !Double.isNaN(margin);
        var body = new ArrayList<String>();
        body.add(words.text("comparison.caption"));
        body.add(words.text(known ? "comparison.caption.margin" : "comparison.caption.no-margin"));
        body.add(
                alone
                        ? words.plural("comparison.caption.p", rows.size(), words.text("adjusted." + how.name()))
                        : words.text("comparison.caption.p-blocks", words.text("adjusted." + how.name())));
        body.add(words.text("comparison.caption.metric", name, metric.id()));
        body.addAll(table.notes(query.metrics(List.of()), shown));
        var invented = table.invented(shown);
        var told = rows.stream().map(Row::sentence).limit(8).toList();
        return new ComparisonSpec(
                title,
                subtitle,
                new Caption(words.text("comparison.bold." + what), String.join(" ", body), invented),
                table.watermark(shown),
                (words.text("difference.map.alt", title, subtitle, String.join(" ", told)) + " " + invented).strip(),
                heads(metric, name, words),
                Axes.of(rows.stream().flatMapToDouble(r -> DoubleStream.of(r.before(), r.after())), 0, 5),
                Axes.of(
                        rows.stream()
                                .flatMapToDouble(r -> DoubleStream.of(
                                        r.difference().lower(),
                                        r.difference().upper(),
                                        r.difference().value(),
                                        1.2 * margin,
                                        -1.2 * margin)),
                        0,
                        6),
                margin,
                new Legend(
                        words.text("comparison.legend.sides"),
                        known ? words.text("comparison.legend.margin", Numerals.shortest(margin, words)) : ""),
                drawn.stream().map(d -> block(d, shared, words)).toList());
    }

    private Block block(Drawn drawn, boolean shared, Words words) {
        var sides = drawn.sides();
        var lead = shared || sides.common().isEmpty()
                ? sides.lead()
                : words.text("comparison.lead.block", sides.common(), sides.lead());
        return new Block(
                lead,
                sides.before(),
                sides.after(),
                SideWords.index(answers.models(), sides.beforeId()),
                SideWords.index(answers.models(), sides.afterId()),
                drawn.rows());
    }

    /** "the same 42 questions", with the fewest and the most where rows differ. */
    private static String questions(List<Drawn> drawn, Words words) {
        var counts = drawn.stream()
                .flatMap(d -> d.result().rows().stream())
                .flatMap(r -> r.test().stream())
                .mapToInt(PairedTest::count)
                .summaryStatistics();
        return counts.getCount() == 0 || counts.getMin() == counts.getMax()
                ? words.plural("comparison.questions", counts.getCount() == 0 ? 0 : counts.getMax())
                : words.text("comparison.questions-range", words.count(counts.getMin()), words.count(counts.getMax()));
    }

    private static Heads heads(Metric metric, String name, Words words) {
        var key = switch (metric.direction()) {
            case SMALLER_IS_CLOSER -> List.of("closer", "further");
            case LARGER_IS_CLOSER -> List.of("further", "closer");
            case NEITHER -> List.of("smaller", "larger");
        };
        return new Heads(
                name,
                words.text("comparison.head.difference"),
                words.text("comparison.head." + key.get(0)),
                words.text("comparison.head." + key.get(1)),
                words.text("comparison.head.interval"));
    }
}
