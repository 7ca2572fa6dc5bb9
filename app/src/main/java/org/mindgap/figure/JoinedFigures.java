package org.mindgap.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.Model;
import org.mindgap.figure.JoinedFigure.Pair;
import org.mindgap.figure.JoinedSpec.Panel;
import org.mindgap.figure.JoinedSpec.Range;
import org.mindgap.stereotype.AmplificationRow;
import org.mindgap.stereotype.AmplificationState;
import org.mindgap.stereotype.AmplificationTable;
import org.mindgap.stereotype.benchmark.BenchmarkScore;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.stereotype.benchmark.Measure;

/**
 * Joins amplification in opinions with scores of a benchmark about the same groups: by the group's label and the model's
 * name, case apart. Immutable.
 */
public final class JoinedFigures {
    private final AnswerSource answers;
    private final Locale locale;

    public JoinedFigures(AnswerSource answers, Locale locale) {
        this.answers = answers;
        this.locale = locale;
    }

    /**
     * Both in one figure; nothing where no group and no model is in both.
     *
     * @param table of amplification, by country and group and model, or by group and model
     * @param set the benchmark
     * @param measure of it
     * @param scores of the benchmark by group ({@link org.mindgap.stereotype.benchmark.Slice.By#GROUP}), one series for
     *     each model; of several series of a model the first counts
     */
    public Optional<JoinedFigure> of(
            AmplificationTable table, BenchmarkSet set, Measure measure, List<BenchmarkScore> scores) {
        var words = new Words(locale);
        var text = new DifferenceWords(table, answers, words);
        var bench = new BenchmarkWords(set, measure, answers, words);
        var panels = new ArrayList<Panel>();
        var pairs = new ArrayList<List<Pair>>();
        for (var group :
                table.rows().stream().map(AmplificationRow::group).distinct().toList()) {
            var rows = table.rows().stream()
                    .filter(r -> r.group().equals(group) && r.state() != AmplificationState.REFERENCE)
                    .toList();
            var own = new ArrayList<Pair>();
            var notes = new ArrayList<String>();
            for (var row : rows) {
                var model = text.models().model(row.model());
                find(scores, measure, text.group(row), model).ifPresent(score -> {
                    var state = DifferenceWords.state(row);
                    if (row.state().hasValue() && score.defined()) {
                        own.add(new Pair(row, score));
                    } else {
                        notes.add(words.text(
                                "joined.note",
                                model.name(),
                                row.state().hasValue()
                                        ? bench.state(score)
                                        : words.text("difference.said." + state.name())));
                    }
                });
            }
            if (!own.isEmpty()) {
                panels.add(panel(text, bench, own, notes, oneWhere(table, text)));
                pairs.add(own);
            }
        }
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(new JoinedFigure(spec(table, set, measure, text, bench, panels, pairs), pairs));
    }

    private static Optional<BenchmarkScore> find(
            List<BenchmarkScore> scores, Measure measure, String group, Model model) {
        return scores.stream()
                .filter(s -> s.measure() == measure)
                .filter(s -> s.slice().group().equalsIgnoreCase(group))
                .filter(s -> s.series().model().equalsIgnoreCase(model.name())
                        || s.series().model().equals(model.id()))
                .findFirst();
    }

    private Panel panel(
            DifferenceWords text, BenchmarkWords bench, List<Pair> own, List<String> notes, boolean oneWhere) {
        var words = text.words();
        var row = own.get(0).opinions();
        var where = oneWhere ? "" : text.where(row.group());
        var marks = own.stream().map(p -> mark(text, bench, p)).toList();
        return new Panel(
                where.isEmpty() ? text.group(row) : text.group(row) + ", " + where,
                "",
                items(own, words, bench),
                marks,
                notes);
    }

    /** Whether a filter chose the country of all groups: the subtitle names it then, once. */
    private static boolean oneWhere(AmplificationTable table, DifferenceWords text) {
        var chosen = text.where(table.query().gaps().where());
        return !chosen.isEmpty()
                && table.rows().stream().allMatch(r -> text.where(r.group()).equals(chosen));
    }

    /** "42 questions, 122 pairs"; the fewest and the most where models differ. */
    private static String items(List<Pair> own, Words words, BenchmarkWords bench) {
        var questions = own.stream().mapToInt(p -> p.opinions().questions()).summaryStatistics();
        var items = own.stream().mapToLong(p -> p.benchmark().items()).summaryStatistics();
        var asked = words.plural("joined.questions", questions.getMax());
        var pairs = bench.items(items.getMax());
        return words.text(
                "joined.items",
                questions.getMin() == questions.getMax()
                        ? asked
                        : words.text("range", words.count(questions.getMin()), asked),
                items.getMin() == items.getMax() ? pairs : words.text("range", words.count(items.getMin()), pairs));
    }

    private static JoinedSpec.Mark mark(DifferenceWords text, BenchmarkWords bench, Pair pair) {
        var row = pair.opinions();
        var score = pair.benchmark();
        var ends = DifferenceWords.ends(row.interval().set());
        var interval = score.certainty().interval();
        return new JoinedSpec.Mark(
                text.models().index(text.models().model(row.model())),
                new Range(row.amplification(), ends[0], ends[1]),
                new Range(score.value(), interval.lower(), interval.upper()),
                text.sentence(row) + " " + bench.sentence(score, score.slice().group(), List.of(score.series())));
    }

    private static JoinedSpec spec(
            AmplificationTable table,
            BenchmarkSet set,
            Measure measure,
            DifferenceWords text,
            BenchmarkWords bench,
            List<Panel> panels,
            List<List<Pair>> pairs) {
        var words = text.words();
        var rows = pairs.stream().flatMap(List::stream).map(Pair::opinions).toList();
        var scores = pairs.stream().flatMap(List::stream).map(Pair::benchmark).toList();
        var series = scores.stream().map(BenchmarkScore::series).distinct().toList();
        var shown = text.models(rows);
        var subtitle = words.text(
                "joined.subtitle",
                text.reference(),
                set.name(),
                words.stopped(measure.title()),
                text.groups().filter(table.query().gaps()));
        var body = new ArrayList<String>();
        body.add(words.text("joined.caption"));
        body.addAll(text.intervals(rows));
        body.add(bench.certainty(scores));
        body.add(words.text("joined.describes"));
        body.addAll(text.end(shown));
        body.addAll(bench.sources(series));
        var told = panels.stream()
                .flatMap(p -> p.marks().stream())
                .map(JoinedSpec.Mark::sentence)
                .limit(6)
                .toList();
        var title = words.text("joined.title");
        var invented = text.sources().inventedSentence(shown);
        return new JoinedSpec(
                title,
                subtitle,
                new Caption(words.text("joined.lead"), String.join(" ", body), invented),
                text.sources().watermark(shown),
                (words.text("difference.map.alt", title, subtitle, String.join(" ", told)) + " "
                                + words.text("joined.describes") + " " + invented)
                        .strip(),
                words.text("joined.across"),
                measure.title(),
                across(panels),
                BenchmarkAxis.of(
                        measure,
                        panels.stream()
                                .flatMap(p -> p.marks().stream())
                                .flatMapToDouble(m -> DoubleStream.of(m.up().value(), m.up().lower(), m.up().upper()))),
                new JoinedSpec.Legend(
                        shown.stream()
                                .map(m -> new BenchmarkSpec.Model(
                                        m.name(), text.models().index(m)))
                                .toList(),
                        words.text("joined.legend.interval"),
                        words.text("joined.legend.similar")),
                panels);
    }

    /** From a little under the smallest amplification to a little over the largest; intervals may run out of it. */
    private static RankedSpec.Axis across(List<Panel> panels) {
        var values = panels.stream()
                .flatMap(p -> p.marks().stream())
                .flatMapToDouble(m -> DoubleStream.of(
                        m.across().value(),
                        bounded(m.across().lower()),
                        bounded(m.across().upper())))
                .filter(Double::isFinite)
                .summaryStatistics();
        var low = Math.min(0, values.getMin());
        var high = Math.max(2, values.getMax());
        var step = high - low > 16 ? 5 : high - low > 8 ? 2 : 1;
        return new RankedSpec.Axis(low - 0.4, high + 0.4, step, 1);
    }

    /** An interval that is very long does not rule the axis. */
    private static double bounded(double end) {
        return Math.abs(end) > 8 ? Double.NaN : end;
    }
}
