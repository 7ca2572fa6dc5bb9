package org.mindgap.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.Model;
import org.mindgap.gap.CellState;
import org.mindgap.gap.PooledAnswer.ModelShare;
import org.mindgap.gap.QuestionComparison;
import org.mindgap.survey.Group;
import org.mindgap.survey.Survey;

/** The words around ranked questions. */
final class RankedWords {
    private static final int TOLD = 3;

    private final Survey survey;
    private final RankedRequest request;
    private final Who who;
    private final ModelWords models;
    private final GroupWords groups;
    private final SourceWords sources;
    private final MetricWords metric;
    private final IntervalWords intervals;
    private final Words words;

    /** Who answers, and the people, filter included. */
    record Who(Model model, Group people) {}

    /** The answer on which people and model differ most, and by how much, model less people. */
    private record Most(String label, double points) {}

    RankedWords(Survey survey, RankedRequest request, Who who, AnswerSource answers, Words words) {
        this.survey = survey;
        this.request = request;
        this.who = who;
        this.models = new ModelWords(answers, survey.id(), words);
        this.groups = new GroupWords(survey, words);
        this.sources = new SourceWords(survey, words);
        this.metric = new MetricWords(request.query().metrics().get(0), words);
        this.intervals = new IntervalWords(metric, words);
        this.words = words;
    }

    String title() {
        return words.text("ranked.title");
    }

    String subtitle(int shown, int all) {
        return words.text(
                "ranked.subtitle",
                groups.name(who.people()),
                shown == all
                        ? words.plural("ranked.all", all)
                        : words.text("ranked.some", words.count(shown), words.count(all)),
                metric.longName(),
                who.model().kind().yardstick()
                        ? models.name(who.model())
                        : words.text("overlay.model", who.model().name(), asked()),
                sources.counted(request.query(), request.query().questions()));
    }

    private String asked() {
        var variables = survey.dividing().stream()
                .filter(v -> who.people().code(v.name()).isPresent())
                .map(v -> groups.variable(v.name()))
                .toList();
        return models.askedPhrase(
                request.askedAs(), variables.isEmpty() ? List.of(words.text("variable.group")) : variables);
    }

    Caption caption(List<QuestionComparison> all, List<String> alarms) {
        var text = new ArrayList<String>();
        text.add(words.text(
                Ranking.restsOnIntervals(all) ? "ranked.caption.sorted" : "ranked.caption.by-value", metric.id()));
        text.addAll(intervals.caption(all.stream()
                .filter(c -> c.state().hasValue())
                .map(QuestionComparison::interval)
                .toList()));
        if (all.stream().anyMatch(c -> !Double.isNaN(c.interval().ceiling()))) {
            text.add(words.text("ranked.caption.band"));
        }
        text.addAll(alarms);
        text.addAll(sources.survey(List.of()));
        text.add(who.model().kind().yardstick() ? "" : sources.models(List.of(sources.model(who.model()))));
        text.add(models.matched(List.of(who.model())));
        text.add(sources.hash());
        text.removeIf(String::isEmpty);
        return new Caption(
                words.text("ranked.caption-lead"),
                String.join(" ", text),
                sources.inventedSentence(List.of(who.model())));
    }

    String watermark() {
        return sources.watermark(List.of(who.model()));
    }

    RankedSpec.Heads heads(List<RankedAssembly.Ranked> shown) {
        var known = shown.stream().anyMatch(r -> r.comparison().interval().known());
        return new RankedSpec.Heads(
                words.text("ranked.head.question"),
                words.text("ranked.head.people"),
                known ? words.text("ranked.head.interval", metric.scaleTitle()) : metric.scaleTitle(),
                words.text("ranked.head.says"));
    }

    RankedSpec.Legend legend(List<RankedSpec.Row> rows) {
        var name = models.name(who.model());
        var known = rows.stream().anyMatch(r -> !Double.isNaN(r.lower()));
        return new RankedSpec.Legend(
                known ? words.text("ranked.legend.interval", name) : name,
                rows.stream().anyMatch(r -> !Double.isNaN(r.band())) ? words.text("ranked.legend.band") : "",
                rows.stream().anyMatch(r -> !Double.isNaN(r.guess())) ? words.text("ranked.legend.guess") : "");
    }

    /** "1,296", "<10" or a dash. */
    String base(QuestionComparison one) {
        var base = one.people().base();
        if (one.state() == CellState.HIDDEN || (base > 0 && base < GroupWords.FEWEST)) {
            return "<" + GroupWords.FEWEST;
        }
        return base <= 0 ? words.text("dash") : words.count(base);
    }

    /** "few people", or why there is no value. */
    String note(QuestionComparison one) {
        if (one.state() == CellState.FEW_PEOPLE) {
            return words.text("ranked.few");
        }
        return one.state().hasValue() ? "" : reason(one);
    }

    private String reason(QuestionComparison one) {
        return metric.state(one.state(), one.reason(), one.value(), one.model().declined(), one.interval());
    }

    String says(QuestionComparison one) {
        return most(one).map(Most::label).orElse("");
    }

    /** "+41", with the sign of minus. */
    String points(QuestionComparison one) {
        return most(one)
                .map(m -> Math.round(m.points()))
                .map(p -> (p > 0 ? "+" : "") + words.count(p))
                .orElse("");
    }

    String sentence(QuestionComparison one) {
        var question = one.people().question();
        var label = question.label().isEmpty() ? question.text() : question.label();
        return words.text("ranked.sentence", words.stopped(label), words.stopped(reason(one)))
                + most(one)
                        .map(m -> " " + words.text("ranked.sentence.most", m.label(), points(one)))
                        .orElse("");
    }

    String altText(List<RankedSpec.Row> rows, int all) {
        var told = rows.stream().limit(TOLD).map(RankedSpec.Row::sentence).collect(Collectors.joining(" "));
        return (words.text("ranked.alt", title(), subtitle(rows.size(), all), told) + " "
                        + sources.inventedSentence(List.of(who.model())))
                .strip();
    }

    private static Optional<Most> most(QuestionComparison one) {
        if (!one.state().hasValue()) {
            return Optional.empty();
        }
        return one.people().counted().stream()
                .flatMap(o -> one.model().shares().stream()
                        .filter(s -> s.code().equals(o.option().code()))
                        .map(ModelShare::share)
                        .map(s -> new Most(o.option().label(), 100 * (s - o.share()))))
                .filter(m -> !Double.isNaN(m.points()) && Math.round(m.points()) != 0)
                .max(Comparator.comparingLong((Most m) -> Math.round(10 * Math.abs(m.points())))
                        .thenComparingDouble(Most::points));
    }
}
