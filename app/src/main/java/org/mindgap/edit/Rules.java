package org.mindgap.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Option;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** What no edit may make of a survey. What was imported that way is let be. */
final class Rules {
    private static final List<Role> ONCE = List.of(Role.COUNTRY, Role.RELIGION, Role.CLUSTER);

    private Rules() {}

    /**
     * Why a survey cannot be used after edits.
     *
     * @param draft the survey with these edits
     * @param before the survey without them
     * @param step the edits; a second weight may come only where all weights are named together
     */
    static List<Problem> broken(SurveyDraft draft, Survey before, List<Edit> step) throws ProblemException {
        var imported = draft.imported();
        var after = draft.build();
        var found = new ArrayList<Problem>();
        for (var role : ONCE) {
            var now = with(after, role);
            if (now.size() > 1 && now.size() > with(before, role).size()) {
                found.add(Problem.error("edit.role-once", names(now), EditWords.of(role)));
            }
        }
        weights(before, after, step, found);
        if (imported.source() instanceof Respondents) {
            for (var weight : with(after, Role.WEIGHT)) {
                if (!isWeight(before, weight) && !isWeight(imported, weight) && !draft.computed(weight.name())) {
                    var missing = draft.variable(weight.name()).missing();
                    Columns.uselessWeight(weight.name(), draft.column(weight.name()), missing)
                            .ifPresent(found::add);
                }
            }
        }
        for (var question : after.questions()) {
            var known = before.question(question.id());
            if (question.options().stream().noneMatch(Option::substantive)
                    && (known.isEmpty() || known.get().options().stream().anyMatch(Option::substantive))) {
                found.add(Problem.error("edit.no-options", question.id()));
            }
        }
        if (after.questions().isEmpty() && !before.questions().isEmpty()) {
            found.add(Problem.error("edit.no-questions", after.name()));
        }
        return found;
    }

    private static boolean isWeight(Survey survey, Variable variable) {
        return survey.variable(variable.name())
                .filter(v -> v.role() == Role.WEIGHT)
                .isPresent();
    }

    private static void weights(Survey before, Survey after, List<Edit> step, List<Problem> found) {
        var now = with(after, Role.WEIGHT);
        var earlier = with(before, Role.WEIGHT);
        var together = now.stream().allMatch(v -> step.contains(new Edit.UseAs(v.name(), Role.WEIGHT)));
        if (now.size() > 1
                && now.size() > earlier.size()
                && (!together || after.replicates().isPresent())) {
            found.add(Problem.error("edit.second-weight", names(now)));
        }
        if (now.isEmpty() && after.replicates().isPresent() && !earlier.isEmpty()) {
            found.add(Problem.error("edit.weight-of-replicates", names(earlier)));
        }
    }

    private static List<Variable> with(Survey survey, Role role) {
        return survey.variables().stream().filter(v -> v.role() == role).toList();
    }

    private static String names(List<Variable> variables) {
        return variables.stream().map(Variable::name).collect(Collectors.joining(", "));
    }
}
