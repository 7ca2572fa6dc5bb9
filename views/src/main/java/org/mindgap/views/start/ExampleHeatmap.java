package org.mindgap.views.start;

import java.util.Optional;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.Metrics;
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
            var rows = java.util.stream.Stream.of(Role.COUNTRY, Role.RELIGION)
                    .map(survey::withRole)
                    .flatMap(Optional::stream)
                    .map(Variable::name)
                    .toList();
            return study.figures(survey).heatmap(request(survey, rows), context);
        }
    }

    private static HeatmapRequest request(Survey survey, java.util.List<String> rows) {
        var query = GapQuery.of(java.util.List.of(Metrics.GAP_POINTS), rows);
        var divided = rows.isEmpty()
                ? survey.dividing().stream().limit(1).map(Variable::name).toList()
                : rows;
        return new HeatmapRequest(query, divided, true);
    }
}
