package org.mindgap.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AskedAs;
import org.mindgap.figure.OverlaySpec.Bar;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapQuery;
import org.mindgap.survey.Group;
import org.mindgap.survey.Survey;

/** Puts the ways of asking one question side by side. Every panel is the overlay of that way, told shortly. */
final class MultiplesAssembly {
    private final Survey survey;
    private final OverlayAssembly overlays;
    private final AnswerSource answers;
    private final Words words;

    MultiplesAssembly(Survey survey, OverlayAssembly overlays, AnswerSource answers, Words words) {
        this.survey = survey;
        this.overlays = overlays;
        this.answers = answers;
        this.words = words;
    }

    MultiplesFigure build(String model, Group group, String question, GapQuery query) {
        var figures = new ArrayList<OverlayFigure>();
        for (var way : AskedAs.values()) {
            var figure = overlays.build(model, way, group, question, query);
            var state = figure.comparison().state();
            if (state != CellState.MODEL_NOT_ASKED && state != CellState.DOES_NOT_APPLY) {
                figures.add(figure);
            }
        }
        if (figures.isEmpty()) {
            figures.add(overlays.build(model, AskedAs.NO_ONE, group, question, query));
        }
        return new MultiplesFigure(spec(figures, query), figures);
    }

    private MultiplesSpec spec(List<OverlayFigure> figures, GapQuery query) {
        var first = figures.get(0);
        var one = first.spec();
        var text = new MultiplesWords(survey, figures, query, alarms(figures), answers, words);
        var apart = apartLabels(figures);
        var panels = figures.stream()
                .map(f -> new MultiplesSpec.Panel(
                        text.head(f),
                        text.lead(f),
                        text.sentence(f),
                        f.spec().single(),
                        f.spec().options(),
                        apart.values().stream().map(b -> same(f, b)).toList()))
                .toList();
        var notFound = apart.values().stream().anyMatch(Bar::notFound);
        return new MultiplesSpec(
                one.title(),
                one.secondTitle(),
                text.subtitle(),
                text.caption(),
                one.watermark(),
                text.altText(),
                words.text("multiples.asked"),
                figures.size() == 1 ? one.peopleLegend() : words.text("multiples.people", one.peopleLegend()),
                text.modelLegend(),
                notFound ? words.text("multiples.not-found") : "",
                one.modelIndex(),
                apart.isEmpty() ? "" : words.text("overlay.apart"),
                panels);
    }

    /** What looks wrong in the answers to any way of asking, each once. */
    private List<String> alarms(List<OverlayFigure> figures) {
        return figures.stream()
                .flatMap(f -> overlays.alarms(f.model().id(), f.askedAs()).stream())
                .distinct()
                .toList();
    }

    /** What stands apart in any way of asking, the share not found last. */
    private static Map<String, Bar> apartLabels(List<OverlayFigure> figures) {
        var found = new LinkedHashMap<String, Bar>();
        for (var last : List.of(false, true)) {
            figures.stream()
                    .flatMap(f -> f.spec().apart().stream())
                    .filter(b -> b.notFound() == last)
                    .forEach(b -> found.putIfAbsent(b.label(), b));
        }
        return found;
    }

    /** The bar of that label in a figure; where it has none, the people's alone, since they are the same in all. */
    private static Bar same(OverlayFigure figure, Bar like) {
        var own = figure.spec().apart().stream()
                .filter(b -> b.label().equals(like.label()))
                .collect(Collectors.toList());
        return own.isEmpty()
                ? new Bar(
                        like.label(),
                        like.secondLabel(),
                        like.people(),
                        like.peopleLower(),
                        like.peopleUpper(),
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        like.notFound())
                : own.get(0);
    }
}
