package org.mindgap.views.start;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.Uncertainty;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.views.kit.study.Figures;
import org.mindgap.views.kit.study.OpenStudy;
import org.mindgap.views.kit.study.Studies;

/** The example's heatmap: its countries and religions with the default number. */
public final class ExampleHeatmap implements StartModel.ExampleFigure {
    private final Studies studies;
    /** What found the values: it goes on from them. Held weakly, for a start that is left is not gone on with. */
    private WeakReference<@Nullable Figures> begun = new WeakReference<>(null);

    public ExampleHeatmap(Studies studies) {
        this.studies = studies;
    }

    @Override
    public synchronized HeatmapFigure values(JobContext context) throws Exception {
        try (var study = studies.example(context)) {
            var survey = survey(study);
            var figures = study.figures(survey);
            begun = new WeakReference<>(figures);
            return figures.heatmapAtOnce(request(survey), context);
        }
    }

    @Override
    public synchronized HeatmapFigure whole(JobContext context) throws Exception {
        try (var study = studies.example(context)) {
            var survey = survey(study);
            var known = begun.get();
            return (known == null ? study.figures(survey) : known).heatmap(request(survey), context);
        }
    }

    private static Survey survey(OpenStudy study) {
        return study.surveys().stream()
                .findFirst()
                .flatMap(s -> study.survey(s.id()))
                .orElseThrow(() -> new IllegalStateException("the example holds no survey"));
    }

    /** The first country alone, so that the picture fits beside the buttons. */
    private static HeatmapRequest request(Survey survey) {
        var rows = Stream.of(Role.COUNTRY, Role.RELIGION)
                .map(survey::withRole)
                .flatMap(Optional::stream)
                .map(Variable::name)
                .toList();
        var divided = rows.isEmpty()
                ? survey.dividing().stream().limit(1).map(Variable::name).toList()
                : rows;
        Map<String, Set<String>> first = new HashMap<>();
        survey.withRole(Role.COUNTRY)
                .ifPresent(c -> c.values().stream().limit(1).forEach(v -> first.put(c.name(), Set.of(v.code()))));
        var query = GapQuery.of(List.of(Metrics.GAP_POINTS), divided)
                .narrowed(first, Set.of())
                .with(Uncertainty.USUAL);
        return new HeatmapRequest(query, divided, true);
    }
}
