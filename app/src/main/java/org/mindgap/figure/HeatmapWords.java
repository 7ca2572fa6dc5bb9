package org.mindgap.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mindgap.elicit.Model;
import org.mindgap.figure.HeatmapRows.HeatmapRow;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapRow;
import org.mindgap.survey.Pole;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.Survey;

/** Title, subtitle, caption, text alternative and the sentence of each cell of a heatmap. */
final class HeatmapWords {
    private final Survey survey;
    private final HeatmapContent content;
    private final ModelWords models;
    private final GroupWords groups;
    private final SourceWords sources;
    private final MetricWords metric;
    private final IntervalWords intervals;
    private final CellQuestions rest;
    private final CellSentences sentences;
    private final Words words;

    HeatmapWords(Survey survey, HeatmapContent content, ModelWords models, GroupWords groups, Words words) {
        this.survey = survey;
        this.content = content;
        this.models = models;
        this.groups = groups;
        this.sources = new SourceWords(survey, words);
        this.rest = CellQuestions.of(content);
        this.metric = new MetricWords(content.numbers().query().metrics().get(0), words);
        this.intervals = new IntervalWords(metric, words);
        this.sentences = new CellSentences(content, models, groups, metric, intervals, words);
        this.words = words;
    }

    MetricWords metric() {
        return metric;
    }

    /** Steps, ends and, over the scale, where random guess stands. */
    HeatmapSpec.Scale scale() {
        var bracket = span(content.column(Model.Kind.UNIFORM))
                .filter(g -> !metric.scale().twoSided())
                .map(g -> new HeatmapSpec.Bracket(
                        g.getMin(), g.getMax(), words.text("heatmap.guess-here", words.range(g.getMin(), g.getMax()))));
        return new HeatmapSpec.Scale(
                metric.scaleTitle(),
                metric.scale().steps(),
                metric.scale().ends(poles(), words),
                bracket,
                whyUndefined().size() == 1 ? whyUndefined().get(0) : "");
    }

    private List<String> poles() {
        var shown = content.numbers().questions();
        return survey.questions().stream()
                .filter(q -> shown.isEmpty() || shown.contains(q.id()))
                .flatMap(q -> q.pole().stream())
                .map(Pole::name)
                .distinct()
                .toList();
    }

    /** "21 to 27", as a table prints it beside the number; empty where the value is not shown or has none. */
    String interval(GapRow cell) {
        return cell.state().hasValue() ? intervals.range(cell.interval()) : "";
    }

    /** Head of the column of bases: with several questions it is the smallest. */
    String baseHead() {
        return words.text(
                entering(content.numbers().questions().size()) == 1 ? "heatmap.base-head.one" : "heatmap.base-head");
    }

    String title() {
        return words.text(
                content.languageModels().isEmpty() ? "heatmap.title.no-models" : "heatmap.title",
                groups.variables(content.variables()));
    }

    String subtitle() {
        var query = content.numbers().query();
        var readings = models.readings(content.languageModels(), content::readings);
        return words.text(
                "heatmap.subtitle",
                guess().map(g -> words.text("heatmap.guess", metric.longName(), g))
                        .orElse(metric.longName()),
                questions(),
                sources.counted(query, content.numbers().questions()),
                words.sentence(
                        readings.isEmpty()
                                ? words.text("reading.none")
                                : words.text("reading.subtitle", words.list(readings))),
                groups.filter(query) + undefined());
    }

    private String undefined() {
        var reasons = whyUndefined();
        return reasons.isEmpty() ? "" : " " + words.text("heatmap.undefined", String.join("; ", reasons));
    }

    /** Why cells hold "n/a", each reason once, in few words. */
    private List<String> whyUndefined() {
        return content.cells().stream()
                .flatMap(List::stream)
                .filter(c -> c.state() == CellState.UNDEFINED)
                .map(GapRow::reason)
                .distinct()
                .map(r -> words.has("undefined." + r) ? words.text("undefined." + r) : words.text("undefined.other"))
                .distinct()
                .toList();
    }

    Caption caption() {
        var numbers = content.numbers();
        var asked = content.columns().stream()
                .filter(c -> !models.model(c.model()).kind().yardstick())
                .map(c -> c.askedAs())
                .distinct()
                .sorted()
                .map(a -> models.asked(a, rowWords()))
                .toList();
        var readings = models.readings(content.languageModels(), content::readings);
        var text = new ArrayList<String>();
        var m = entering(numbers.questions().size());
        text.add(average(m));
        if (metric.corrected()) {
            text.add(
                    numbers.sameQuestions() && rest.even()
                            ? words.plural("heatmap.caption.corrected", m)
                            : words.text("heatmap.caption.corrected-own"));
        }
        text.addAll(intervals.caption(content.cells().stream()
                .flatMap(List::stream)
                .filter(HeatmapWords::counts)
                .map(GapRow::interval)
                .toList()));
        if (!asked.isEmpty()) {
            text.add(words.text("heatmap.caption.asked", String.join("; ", asked)));
        }
        if (readings.size() > 1) {
            text.add(words.text("heatmap.caption.readings", words.list(readings)));
        }
        text.add(words.text("heatmap.caption.base"));
        if (content.order() == HeatmapOrder.ALIKE) {
            text.add(words.text("heatmap.caption.order-alike"));
        }
        if (content.order() == HeatmapOrder.GAP) {
            text.add(words.text("heatmap.caption.order-gap"));
        }
        text.addAll(alarms());
        text.addAll(sources.survey(shown()));
        text.add(sources.models(
                content.languageModels().stream().map(sources::model).toList()));
        text.add(models.matched(content.languageModels()));
        text.add(sources.hash());
        text.removeIf(String::isEmpty);
        return new Caption(
                words.text(
                        content.languageModels().isEmpty() ? "heatmap.lead.no-models" : "heatmap.lead",
                        groups.variables(content.variables())),
                String.join(" ", text),
                sources.inventedSentence(content.shown()));
    }

    /** What looks wrong in the answers of the columns, each once. */
    private List<String> alarms() {
        return AlarmWords.said(
                content.numbers().notes().stream()
                        .filter(n -> n.code().startsWith("gap.alarm-"))
                        .toList(),
                words);
    }

    private List<PublishedCell> shown() {
        var numbers = content.numbers();
        var where = numbers.query().where();
        var rows = content.rows().stream().map(r -> where.and(r.people())).toList();
        var national = content.shown().stream()
                .anyMatch(m -> m.kind() == Model.Kind.NATIONAL || m.kind() == Model.Kind.MAJORITY);
        return new ShownCells(survey, numbers.query(), numbers.questions()).of(rows, national);
    }

    String watermark() {
        return sources.watermark(content.shown());
    }

    String altText() {
        var details = new ArrayList<String>();
        for (var j = 0; j < content.columns().size(); j++) {
            var column = content.columns().get(j);
            var range = range(j).orElse(words.text("heatmap.alt.nothing"));
            var model = content.model(j);
            details.add(
                    model.kind().yardstick()
                            ? words.text("heatmap.alt.yardstick", models.name(model), range)
                            : words.text(
                                    "heatmap.alt.column",
                                    model.name(),
                                    models.askedPhrase(column.askedAs(), rowWords()),
                                    range));
        }
        largest().ifPresent(s -> details.add(words.text("heatmap.alt.largest", s)));
        var invented = sources.inventedSentence(content.shown());
        if (!invented.isEmpty()) {
            details.add(invented);
        }
        return words.text(
                "heatmap.alt",
                title(),
                words.plural("heatmap.alt.rows", content.rows().size()),
                words.plural("heatmap.alt.columns", content.columns().size()),
                metric.scaleTitle() + ". " + String.join(" ", details));
    }

    private String average(int shared) {
        var how = metric.meanKey();
        if (!content.numbers().sameQuestions()) {
            return words.text("heatmap.caption.average-own", metric.id(), words.text(how));
        }
        return rest.even()
                ? words.plural("heatmap.caption.average", shared, metric.id(), "", words.text(how))
                : words.plural(
                        "heatmap.caption.average-" + rest.key(),
                        shared,
                        metric.id(),
                        words.range(rest.fewest(), rest.most()),
                        words.text(how));
    }

    /** "3,336", "<10", a dash, or nothing where enough were asked and too few count in effect. */
    String base(HeatmapRow row) {
        if (row.hidden()) {
            return row.base() > 0 && row.base() < GroupWords.FEWEST ? words.text("group.base-hidden") : "";
        }
        return row.base() > 0 ? words.count(row.base()) : words.text("dash");
    }

    /** The whole cell as sentences. */
    String sentence(HeatmapRow row, int i, int j) {
        return sentences.sentence(row, i, j);
    }

    private String questions() {
        var numbers = content.numbers();
        if (!numbers.sameQuestions()) {
            return words.plural("heatmap.questions.all", numbers.questionsInAll());
        }
        var shared = entering(numbers.questions().size());
        if (!rest.even()) {
            return words.plural("heatmap.questions." + rest.key(), shared, words.range(rest.fewest(), rest.most()));
        }
        return shared == numbers.questionsInAll()
                ? words.plural("heatmap.questions.same-all", shared)
                : words.plural("heatmap.questions.same", shared, words.count(numbers.questionsInAll()));
    }

    /** Fewer than are shared where the metric cannot be computed on all of them. */
    private int entering(int shared) {
        return content.cells().stream()
                .flatMap(List::stream)
                .filter(HeatmapWords::counts)
                .mapToInt(GapRow::questions)
                .max()
                .orElse(shared);
    }

    private List<String> rowWords() {
        return content.variables().stream().map(groups::variable).toList();
    }

    private Optional<String> guess() {
        return metric.scale().twoSided() ? Optional.empty() : range(content.column(Model.Kind.UNIFORM));
    }

    private Optional<String> range(int column) {
        return span(column).map(s -> words.range(s.getMin(), s.getMax()));
    }

    /** Lowest and highest on the scale of colours, without the cells of few people; nothing without a column. */
    private Optional<DoubleSummaryStatistics> span(int column) {
        if (column < 0) {
            return Optional.empty();
        }
        var values = content.cells().stream()
                .map(r -> r.get(column))
                .filter(HeatmapWords::counts)
                .mapToDouble(c -> metric.onScale(c.value()))
                .summaryStatistics();
        return values.getCount() == 0 ? Optional.empty() : Optional.of(values);
    }

    private Optional<String> largest() {
        record At(int row, int column, double value) {}
        return IntStream.range(0, content.rows().size())
                .boxed()
                .flatMap(i -> IntStream.range(0, content.columns().size())
                        .filter(j -> !content.model(j).kind().yardstick())
                        .filter(j -> counts(content.cells().get(i).get(j)))
                        .mapToObj(j -> new At(
                                i,
                                j,
                                metric.scale()
                                        .away(content.cells().get(i).get(j).value()))))
                .max(Comparator.comparingDouble(At::value))
                .map(a -> sentence(content.rows().get(a.row()), a.row(), a.column()));
    }

    private static boolean counts(GapRow cell) {
        return cell.state() == CellState.VALUE || cell.state() == CellState.NOT_ABOVE_SAMPLING;
    }
}
