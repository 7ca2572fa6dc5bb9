package org.mindgap.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mindgap.figure.FigureBuilder;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.Uncertainty;
import org.mindgap.gap.metric.Metrics;
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

    /** One or two; none where nothing divides people. */
    List<HeatmapFigure> all() {
        var rows = builder.usualRows(USUAL);
        if (rows.isEmpty()) {
            return List.of();
        }
        var whole = heatmap(Group.everyone(), rows);
        if (whole.rows().isEmpty()) {
            return List.of();
        }
        if (rows.size() == 1) {
            return Stream.concat(Stream.of(whole), other(rows.get(0)).stream()).toList();
        }
        return comparable(whole)
                ? List.of(whole)
                : Stream.concat(comparableCountry(rows).stream(), Stream.of(whole))
                        .toList();
    }

    /** Where people are known by country and by religion and not by both, religion is a figure of its own. */
    private Optional<HeatmapFigure> other(Variable shown) {
        return survey.withRole(Role.RELIGION)
                .filter(v -> !v.equals(shown))
                .map(v -> heatmap(Group.everyone(), List.of(v)))
                .filter(h -> !h.rows().isEmpty());
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
        var query = GapQuery.of(USUAL.metrics(), List.of())
                .where(where)
                .models(USUAL.models())
                .questions(USUAL.questions())
                .topics(USUAL.topics())
                .with(USUAL.policy())
                .weighted(USUAL.weighted())
                .with(USUAL.scope())
                .with(Uncertainty.USUAL);
        var names = rows.stream().map(Variable::name).toList();
        return builder.heatmap(new HeatmapRequest(query, names, true), JobContext.unwatched());
    }
}
