package org.mindgap.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.Reading;
import org.mindgap.gap.GapQuery;
import org.mindgap.survey.Survey;

/** The words around one question asked in several ways. */
final class MultiplesWords {
    private final Survey survey;
    private final List<OverlayFigure> figures;
    private final OverlayFigure first;
    private final GapQuery query;
    private final OverlayWords overlay;
    private final ModelWords models;
    private final GroupWords groups;
    private final SourceWords sources;
    private final MetricWords metric;
    private final IntervalWords intervals;
    private final AnswerSource answers;
    private final Words words;

    MultiplesWords(
            Survey survey,
            List<OverlayFigure> figures,
            GapQuery query,
            List<String> alarms,
            AnswerSource answers,
            Words words) {
        this.survey = survey;
        this.figures = figures;
        this.first = figures.get(0);
        this.query = query;
        this.overlay = new OverlayWords(survey, content(first, query), answers, alarms, words);
        this.models = new ModelWords(answers, survey.id(), words);
        this.groups = new GroupWords(survey, words);
        this.sources = new SourceWords(survey, words);
        this.metric = new MetricWords(query.metrics().get(0), words);
        this.intervals = new IntervalWords(metric, words);
        this.answers = answers;
        this.words = words;
    }

    private static OverlayContent content(OverlayFigure figure, GapQuery query) {
        return new OverlayContent(
                figure.comparison(),
                figure.model(),
                figure.askedAs(),
                figure.group(),
                query,
                figure.spec().options(),
                figure.spec().apart());
    }

    /** "someone from the country". */
    String head(OverlayFigure figure) {
        var variables = survey.dividing().stream()
                .filter(v -> figure.group().code(v.name()).isPresent())
                .map(v -> groups.variable(v.name()))
                .toList();
        return models.asked(figure.askedAs(), variables.isEmpty() ? List.of(words.text("variable.group")) : variables);
    }

    /** "12 points", or that there is no gap beyond sampling, or nothing. */
    String lead(OverlayFigure figure) {
        var comparison = figure.comparison();
        return switch (comparison.state()) {
            case VALUE, FEW_PEOPLE -> intervals.beside(comparison.value(), comparison.interval());
            case NOT_ABOVE_SAMPLING -> words.text("multiples.not-above");
            default -> "";
        };
    }

    /** The option that differs most, or why there is no number. */
    String sentence(OverlayFigure figure) {
        if (!figure.comparison().state().hasValue()) {
            return figure.spec().sentence();
        }
        return figure.spec().options().stream()
                .filter(b -> !Double.isNaN(b.people()) && !Double.isNaN(b.model()))
                .max(Comparator.comparingDouble(b -> Math.abs(b.model() - b.people())))
                .filter(b -> Math.round(100 * (b.model() - b.people())) != 0)
                .map(b -> {
                    var points = Math.round(100 * (b.model() - b.people()));
                    return words.plural(points > 0 ? "multiples.more" : "multiples.less", Math.abs(points), b.label());
                })
                .orElseGet(() -> words.text("overlay.equal"));
    }

    String subtitle() {
        return words.text(
                "overlay.subtitle",
                groups.name(first.group()),
                overlay.base(first.comparison().people()),
                sources.counted(
                        query, List.of(first.comparison().people().question().id())),
                models.name(first.model()),
                overlay.language() + reading());
    }

    /** How the answers were read, where all were read in one way. */
    private String reading() {
        var readings = figures.stream()
                .map(f -> new OverlayWords(survey, content(f, query), answers, List.of(), words).reading())
                .distinct()
                .toList();
        return readings.size() == 1 ? readings.get(0) : words.text("multiples.readings");
    }

    String modelLegend() {
        var ranged =
                figures.stream().map(f -> f.comparison().model()).anyMatch(m -> m.orders() > 1 || m.wordings() > 1);
        return words.text(ranged ? "overlay.model.range" : "overlay.model.plain");
    }

    Caption caption() {
        var own = overlay.caption();
        var lead = words.plural("multiples.caption-lead", figures.size());
        var draws = figures.stream()
                .filter(f -> f.comparison().model().reading() == Reading.DRAWS)
                .mapToInt(f -> f.comparison().model().draws())
                .summaryStatistics();
        var text = new ArrayList<String>();
        text.add(own.text());
        if (draws.getCount() > 1 && draws.getMin() != draws.getMax()) {
            text.add(words.text("multiples.caption.draws", words.count(draws.getMin()), words.count(draws.getMax())));
        }
        return new Caption(lead, String.join(" ", text), own.invented());
    }

    String altText() {
        var ways = figures.stream()
                .map(f -> words.text(
                        "multiples.alt.way",
                        words.sentence(head(f)),
                        words.stopped((lead(f) + (lead(f).isEmpty() ? "" : ": ") + sentence(f)).strip())))
                .collect(Collectors.joining(" "));
        var invented = sources.inventedSentence(List.of(first.model()));
        return (words.text(
                                "multiples.alt",
                                first.comparison().people().question().text(),
                                subtitle(),
                                ways)
                        + " " + invented)
                .strip();
    }
}
