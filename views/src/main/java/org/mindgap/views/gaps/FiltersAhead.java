package org.mindgap.views.gaps;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.job.Job;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.study.FactsReader;
import org.mindgap.views.kit.study.Workbench;

/**
 * Computes the heatmap that is shown for each topic alone, and where models were asked in several languages for each
 * language alone, while nobody waits: the first choice of one then costs what any other filter costs. The calculator keeps
 * what it found; it keeps so many choices of answers, and no more languages are looked at.
 */
public final class FiltersAhead {
    /** Of a survey with more topics the others cost what they cost. */
    private static final int MOST_TOPICS = 12;

    private final Workbench workbench;
    private final GapsModel model;

    private FiltersAhead(Workbench workbench, GapsModel model) {
        this.workbench = workbench;
        this.model = model;
    }

    /** Looks ahead from each heatmap of a model that stands there with all its numbers. */
    public static void of(Workbench workbench, Tasks tasks, GapsModel model) {
        var filters = new FiltersAhead(workbench, model);
        model.figure().addListener((o, before, now) -> tasks.ahead().ask(filters.pieces(now)));
    }

    private List<Job<HeatmapFigure>> pieces(@Nullable HeatmapFigure shown) {
        var opened = workbench.current();
        var request = model.request();
        if (shown == null || !shown.settled() || opened.isEmpty() || request.isEmpty()) {
            return List.of();
        }
        var study = opened.get().study();
        var survey = opened.get().facts().survey().orElseThrow();
        var query = request.get().query();
        var topics = topics(survey, query).map(topic -> query.topics(Set.of(topic)));
        var languages = languages(opened.get(), query)
                .map(language -> query.with(query.choice().in(language)));
        return Stream.concat(topics, languages)
                .map(other -> with(other, request.get()))
                .<Job<HeatmapFigure>>map(
                        ahead -> context -> study.figures(survey).heatmapAtOnce(ahead, context))
                .toList();
    }

    private static Stream<String> topics(Survey survey, GapQuery query) {
        var all = FactsReader.topics(survey);
        return all.size() < 2
                ? Stream.empty()
                : all.stream().filter(t -> !query.topics().equals(Set.of(t))).limit(MOST_TOPICS);
    }

    private static Stream<String> languages(Workbench.Opened opened, GapQuery query) {
        Set<String> all = new TreeSet<>();
        opened.facts().answers().values().forEach(a -> all.addAll(a.languages()));
        return all.size() < 2
                ? Stream.empty()
                : all.stream()
                        .filter(l -> !query.choice().languages().equals(Set.of(l)))
                        .limit(GapCalculator.CHOICES_KEPT - 1L);
    }

    private static HeatmapRequest with(GapQuery query, HeatmapRequest request) {
        return new HeatmapRequest(query, request.rows(), request.yardsticks(), request.order());
    }
}
