package org.mindgap.views.gaps;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.Uncertainty;
import org.mindgap.survey.Group;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.views.kit.study.Filters;
import org.mindgap.views.kit.study.RowsChoice;
import org.mindgap.views.kit.study.Workbench;

/** Turns what was chosen on the screen into a request for a heatmap. */
public final class HeatmapAsk {

    /** The request, for a survey that is there. */
    HeatmapRequest request(Survey survey, Asked.Choices choices) {
        var filters = choices.filters();
        var rows = choices.rows();
        var where = Group.everyone();
        Map<String, Set<String>> codes = new HashMap<>();
        for (var role : List.of(Role.COUNTRY, Role.RELIGION)) {
            var chosen = role == Role.COUNTRY ? filters.countries() : filters.religions();
            var variable = survey.withRole(role);
            if (chosen.isEmpty() || variable.isEmpty()) {
                continue;
            }
            var name = variable.get().name();
            if (chosen.size() == 1 && !rows.variables().contains(name)) {
                where = where.and(name, chosen.iterator().next());
            } else {
                codes.put(name, chosen);
            }
        }
        // where there is no weight, nothing is weighted, and that is said
        var query = GapQuery.of(List.of(choices.metric()), rows.variables())
                .where(where)
                .models(filters.models())
                .topics(filters.topics())
                .with(choices.same() ? GapQuery.Scope.SAME_IN_ALL_ROWS : GapQuery.Scope.ALL)
                .byPopulation(choices.byPopulation())
                .narrowed(codes, filters.askedAs())
                .with(filters.answers())
                .with(Uncertainty.USUAL);
        return new HeatmapRequest(query, rows.variables(), true, choices.order());
    }

    /**
     * Where several religions are chosen and the rows are not divided by religion, they narrow nothing: people of
     * several religions are no group whose shares could be known. Then the rows under which they would count, which keep
     * what divides the rows now if there are such.
     */
    public static Optional<RowsChoice> widening(
            Survey survey, Filters.Choice filters, @Nullable RowsChoice rows, List<RowsChoice> choices) {
        var religion = survey.withRole(Role.RELIGION).map(Variable::name);
        if (rows == null
                || religion.isEmpty()
                || filters.religions().size() < 2
                || rows.variables().contains(religion.get())) {
            return Optional.empty();
        }
        var dividing = choices.stream()
                .filter(c -> c.variables().contains(religion.get()))
                .toList();
        return dividing.stream()
                .filter(c -> c.variables().containsAll(rows.variables()))
                .findFirst()
                .or(() -> dividing.stream().findFirst());
    }

    /** Whether a study has what the metrics compare that studies got wrong: ordered questions, and a model's answers. */
    static boolean rankable(Workbench workbench) {
        return workbench
                .current()
                .filter(o -> o.facts().answered())
                .flatMap(o -> o.facts().survey())
                .stream()
                .flatMap(s -> s.questions().stream())
                .anyMatch(q -> q.measure().ordered());
    }
}
