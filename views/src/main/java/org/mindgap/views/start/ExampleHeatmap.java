package org.mindgap.views.start;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.Metrics;
import org.mindgap.gap.Uncertainty;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.views.kit.study.Studies;

/** The example's heatmap: its countries and religions with the default number. */
public final class ExampleHeatmap implements StartModel.ExampleFigure {
    private final Studies studies;

    public ExampleHeatmap(Studies studies) {
        this.studies = studies;
    }

    @Override
    public HeatmapFigure run(JobContext context) throws Exception {
        try (var study = studies.example(context)) {
            var survey = study.surveys().stream()
                    .findFirst()
                    .flatMap(s -> study.survey(s.id()))
                    .orElseThrow(() -> new IllegalStateException("the example holds no survey"));
            var rows = Stream.of(Role.COUNTRY, Role.RELIGION)
                    .map(survey::withRole)
                    .flatMap(Optional::stream)
                    .map(Variable::name)
                    .toList();
            return study.figures(survey).heatmap(request(survey, rows), context);
        }
    }

    /** The first country alone, so that the picture fits beside the buttons. */
    private static HeatmapRequest request(Survey survey, List<String> rows) {
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
