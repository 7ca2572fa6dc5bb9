package org.mindgap.views.gaps;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.gap.GapCalculator;
import org.mindgap.job.Job;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.study.Workbench;

/**
 * Where models were asked in several languages, computes the heatmap that is shown for each language alone while nobody
 * waits: the first choice of a language then costs what any other filter costs. The calculator keeps what it found; it
 * keeps so many choices of answers, and no more languages are looked at.
 */
public final class LanguagesAhead {
    private final Workbench workbench;
    private final GapsModel model;

    private LanguagesAhead(Workbench workbench, GapsModel model) {
        this.workbench = workbench;
        this.model = model;
    }

    /** Looks ahead from each heatmap of a model that stands there with all its numbers. */
    public static void of(Workbench workbench, Tasks tasks, GapsModel model) {
        var languages = new LanguagesAhead(workbench, model);
        model.figure().addListener((o, before, now) -> tasks.ahead().ask(languages.pieces(now)));
    }

    private List<Job<HeatmapFigure>> pieces(@Nullable HeatmapFigure shown) {
        var opened = workbench.current();
        var request = model.request();
        if (shown == null || !shown.settled() || opened.isEmpty() || request.isEmpty()) {
            return List.of();
        }
        var study = opened.get().study();
        var survey = opened.get().facts().survey().orElseThrow();
        return languages(opened.get(), request.get()).stream()
                .map(language -> in(language, request.get()))
                .<Job<HeatmapFigure>>map(
                        ahead -> context -> study.figures(survey).heatmapAtOnce(ahead, context))
                .toList();
    }

    private static List<String> languages(Workbench.Opened opened, HeatmapRequest request) {
        Set<String> all = new TreeSet<>();
        opened.facts().answers().values().forEach(a -> all.addAll(a.languages()));
        if (all.size() < 2) {
            return List.of();
        }
        return all.stream()
                .filter(l -> !request.query().choice().languages().equals(Set.of(l)))
                .limit(GapCalculator.CHOICES_KEPT - 1L)
                .toList();
    }

    private static HeatmapRequest in(String language, HeatmapRequest request) {
        var query = request.query();
        return new HeatmapRequest(
                query.with(query.choice().in(language)), request.rows(), request.yardsticks(), request.order());
    }
}
