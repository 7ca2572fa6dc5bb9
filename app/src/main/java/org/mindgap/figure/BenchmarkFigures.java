package org.mindgap.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.figure.BenchmarkSpec.Row;
import org.mindgap.figure.BenchmarkSpec.Score;
import org.mindgap.stereotype.benchmark.BenchmarkScore;
import org.mindgap.stereotype.benchmark.BenchmarkSeries;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.stereotype.benchmark.Measure;
import org.mindgap.stereotype.benchmark.ReliabilityWarning;

/** Builds figures of benchmark scores by category and model. Immutable. */
public final class BenchmarkFigures {
    /** There is no seventh colour. */
    public static final int MOST_SERIES = 6;

    /** Categories of fewer items are counted in the note. */
    private static final int FEW_ITEMS = 160;

    private static final int TOLD = 4;

    private final AnswerSource answers;
    private final Locale locale;

    /**
     * A builder.
     *
     * @param answers models of the study, which say who is invented and who has which colour
     * @param locale of words and numbers
     */
    public BenchmarkFigures(AnswerSource answers, Locale locale) {
        this.answers = answers;
        this.locale = locale;
    }

    /**
     * Scores by category.
     *
     * @param set the benchmark
     * @param measure what is drawn
     * @param whole scores over all items, of one to six series; other measures are left out
     * @param parts the same by category
     */
    public BenchmarkFigure of(
            BenchmarkSet set, Measure measure, List<BenchmarkScore> whole, List<BenchmarkScore> parts) {
        return new Assembly(set, measure, whole, parts, answers, new Words(locale)).build();
    }

    /** One figure. */
    private static final class Assembly {
        private final BenchmarkSet set;
        private final Measure measure;
        private final List<BenchmarkScore> all;
        private final List<BenchmarkScore> parts;
        private final List<BenchmarkSeries> series;
        private final BenchmarkWords text;
        private final Words words;

        Assembly(
                BenchmarkSet set,
                Measure measure,
                List<BenchmarkScore> all,
                List<BenchmarkScore> parts,
                AnswerSource answers,
                Words words) {
            this.set = set;
            this.measure = measure;
            this.all = all;
            this.parts = parts;
            this.series = all.stream().map(BenchmarkScore::series).distinct().toList();
            this.text = new BenchmarkWords(set, measure, answers, words);
            this.words = words;
            if (series.isEmpty() || series.size() > MOST_SERIES) {
                throw new IllegalArgumentException(series.size() + " series");
            }
        }

        BenchmarkFigure build() {
            var rows = new ArrayList<Row>();
            if (categories().size() != 1) {
                rows.add(row(text.form("benchmark.all"), true, all)); // one category is all of them
            }
            categories().forEach(c -> rows.add(row(c, false, of(c))));
            var scores = new ArrayList<>(measured(all));
            scores.addAll(measured(parts));
            var axis = BenchmarkAxis.of(
                    measure,
                    rows.stream()
                            .flatMap(r -> r.scores().stream())
                            .flatMapToDouble(s ->
                                    DoubleStream.of(s.value(), s.lower(), s.upper(), s.tick(), s.least(), s.most())));
            var spec = new BenchmarkSpec(
                    text.form("benchmark.title"),
                    subtitle(),
                    caption(scores),
                    text.watermark(series),
                    altText(scores),
                    new BenchmarkSpec.Heads(text.form("benchmark.head"), text.none(), words.text(valueHead())),
                    axis,
                    legend(rows),
                    care(),
                    rows);
            return new BenchmarkFigure(spec, scores);
        }

        private String valueHead() {
            return measure.highest() == 100 && measure.lowest() == 0
                    ? "benchmark.head.percent"
                    : "benchmark.head.score";
        }

        private List<BenchmarkScore> measured(List<BenchmarkScore> scores) {
            return scores.stream().filter(s -> s.measure() == measure).toList();
        }

        private List<BenchmarkScore> of(String category) {
            return parts.stream()
                    .filter(s -> s.slice().category().equals(category))
                    .toList();
        }

        /** The largest first. */
        private List<String> categories() {
            return measured(parts).stream()
                    .filter(s -> !s.slice().category().isEmpty()) // those without one are in the row of all
                    .collect(Collectors.groupingBy(
                            s -> s.slice().category(),
                            java.util.TreeMap::new,
                            Collectors.summingLong(BenchmarkScore::items)))
                    .entrySet()
                    .stream()
                    .sorted(Comparator.comparing(
                            java.util.Map.Entry<String, Long>::getValue, Comparator.reverseOrder()))
                    .map(java.util.Map.Entry::getKey)
                    .toList();
        }

        private Row row(String label, boolean whole, List<BenchmarkScore> scores) {
            var shown = label.replace('_', ' ').replace("-", " ");
            return new Row(
                    whole ? label : shown,
                    "",
                    whole,
                    series.stream().map(s -> score(s, label, scores)).toList());
        }

        private static Optional<BenchmarkScore> find(BenchmarkSeries of, Measure measure, List<BenchmarkScore> scores) {
            return scores.stream()
                    .filter(s -> s.series().equals(of) && s.measure() == measure)
                    .findFirst();
        }

        private Score score(BenchmarkSeries of, String part, List<BenchmarkScore> scores) {
            var found = find(of, measure, scores);
            if (found.isEmpty()) {
                var none = words.text("benchmark.state.NO_ANSWERS");
                return new Score(
                        words.text("dash"),
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        "",
                        none,
                        none);
            }
            var one = found.get();
            var interval = one.certainty().interval();
            // of several models the ticks of each would stand between the markers of the others
            var tick = series.size() > 1 || measure != Measure.PREFERS_STEREOTYPE
                    ? Double.NaN
                    : find(of, Measure.PREFERS_STEREOTYPE_ANTI, scores)
                            .map(BenchmarkScore::value)
                            .orElse(Double.NaN);
            return new Score(
                    words.count(one.items()),
                    one.defined() ? one.value() : Double.NaN,
                    interval.lower(),
                    interval.upper(),
                    tick,
                    -one.maximum(),
                    one.maximum(),
                    text.value(one.value()),
                    one.defined() ? "" : text.state(one),
                    text.sentence(one, part, series));
        }

        private BenchmarkSpec.Legend legend(List<Row> rows) {
            var places = series.stream().map(text::place).toList();
            var known = places.stream().allMatch(p -> p >= 0)
                    && places.stream().distinct().count() == places.size();
            var models = new ArrayList<BenchmarkSpec.Model>();
            for (var i = 0; i < series.size(); i++) {
                models.add(new BenchmarkSpec.Model(text.name(series.get(i), series), known ? places.get(i) : i));
            }
            var scores = rows.stream().flatMap(r -> r.scores().stream()).toList();
            return new BenchmarkSpec.Legend(
                    models,
                    scores.stream().anyMatch(s -> s.upper() > s.lower()) ? words.text("benchmark.legend.interval") : "",
                    scores.stream().anyMatch(s -> !Double.isNaN(s.tick())) ? words.text("benchmark.legend.anti") : "",
                    scores.stream().anyMatch(s -> !Double.isNaN(s.most()))
                            ? words.text("benchmark.legend.bounds")
                            : "");
        }

        /** What the literature found, and how many categories rest on few items. */
        private BenchmarkSpec.Care care() {
            var warning = new ArrayList<String>();
            ReliabilityWarning.of(set.kind()).ifPresent(warning::add);
            var categories = categories();
            var few = categories.stream()
                    .filter(c -> measured(of(c)).stream()
                                    .mapToLong(BenchmarkScore::items)
                                    .max()
                                    .orElse(0)
                            < FEW_ITEMS)
                    .count();
            if (few > 0) {
                warning.add(words.plural(
                        "benchmark.few",
                        categories.size(),
                        words.count(few),
                        words.count(FEW_ITEMS),
                        text.form("benchmark.head")));
            }
            return warning.isEmpty()
                    ? new BenchmarkSpec.Care("", "")
                    : new BenchmarkSpec.Care(words.text("benchmark.care"), String.join(" ", warning));
        }

        private String subtitle() {
            var items = measured(all).stream()
                    .mapToLong(BenchmarkScore::items)
                    .max()
                    .orElse(0);
            var names = series.size() == 1 ? text.name(series.get(0), series) + "; " : "";
            return words.text(
                    "benchmark.subtitle",
                    set.name(),
                    words.stopped(measure.title()),
                    words.sentence(names + text.methods(series)),
                    text.items(items));
        }

        private Caption caption(List<BenchmarkScore> scores) {
            var body = new ArrayList<String>();
            if (!Double.isNaN(measure.neutral())) {
                body.add(words.text("benchmark.caption.none", text.value(measure.neutral())));
            }
            body.add(text.certainty(scores));
            if (scores.stream().anyMatch(s -> !Double.isNaN(s.maximum()))) {
                body.add(words.text("benchmark.caption.bounds"));
            }
            body.add(words.text("benchmark.describes"));
            body.addAll(text.sources(series));
            return new Caption(text.form("benchmark.lead"), String.join(" ", body), text.inventedSentence(series));
        }

        private String altText(List<BenchmarkScore> scores) {
            var told = scores.stream()
                    .limit(TOLD + series.size())
                    .map(s -> text.sentence(
                            s,
                            s.slice().category().isEmpty()
                                    ? text.form("benchmark.all")
                                    : s.slice().category(),
                            series))
                    .collect(Collectors.joining(" "));
            return (words.text("benchmark.alt", text.form("benchmark.title"), subtitle(), told) + " "
                            + words.text("benchmark.describes") + " " + text.inventedSentence(series))
                    .strip();
        }
    }
}
