package org.mindgap.report;

import java.util.List;
import java.util.stream.Stream;
import org.mindgap.figure.FigureBuilder;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Group;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/**
 * The heatmaps of a survey's report. Where no question was asked of all rows, so that they may not be compared, the
 * country with the most groups that do share questions comes first.
 */
final class Heatmaps {
    private static final int FEWEST_ROWS = 3;
    private static final GapQuery USUAL = GapQuery.of(List.of(Metrics.GAP_POINTS), List.of());

    private final Survey survey;
    private final FigureBuilder builder;

    Heatmaps(Survey survey, FigureBuilder builder) {
        this.survey = survey;
        this.builder = builder;
    }

    /** Country and religion, or the first variable that divides people, or none. */
    static List<Variable> rows(Survey survey) {
        var usual = Stream.of(Role.COUNTRY, Role.RELIGION)
                .flatMap(r -> survey.withRole(r).stream())
                .toList();
        return usual.isEmpty() ? survey.dividing().stream().limit(1).toList() : usual;
    }

    /** One or two; none where nothing divides people. */
    List<HeatmapFigure> all() {
        var rows = rows(survey);
        if (rows.isEmpty()) {
            return List.of();
        }
        var whole = heatmap(Group.everyone(), rows);
        if (whole.rows().isEmpty()) {
            return List.of();
        }
        return rows.size() == 1 || comparable(whole)
                ? List.of(whole)
                : Stream.concat(comparableCountry(rows).stream(), Stream.of(whole))
                        .toList();
    }

    private List<HeatmapFigure> comparableCountry(List<Variable> rows) {
        HeatmapFigure best = null;
        for (var value : rows.get(0).values()) {
            var one = heatmap(Group.of(rows.get(0).name(), value.code()), rows);
            if (comparable(one)
                    && one.rows().size() >= FEWEST_ROWS
                    && (best == null || one.rows().size() > best.rows().size())) {
                best = one;
            }
        }
        return best == null ? List.of() : List.of(best);
    }

    private static boolean comparable(HeatmapFigure heatmap) {
        return heatmap.query().scope() == GapQuery.Scope.SAME_IN_ALL_ROWS;
    }

    private HeatmapFigure heatmap(Group where, List<Variable> rows) {
        var query = new GapQuery(
                USUAL.metrics(),
                List.of(),
                where,
                USUAL.models(),
                USUAL.questions(),
                USUAL.topics(),
                USUAL.policy(),
                USUAL.weighted(),
                USUAL.scope());
        var names = rows.stream().map(Variable::name).toList();
        return builder.heatmap(new HeatmapRequest(query, names, true), JobContext.unwatched());
    }
}
