package org.mindgap.cli;

import java.util.List;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Ungrouped;
import org.mindgap.survey.Variable;

/** Says of the variables that a table divides people by who is in none of their groups, and why. */
final class NoGroup {
    private NoGroup() {}

    static void say(Survey survey, List<Variable> variables, Terminal terminal) {
        if (survey.source() instanceof Respondents people) {
            for (var variable : variables) {
                var none = Ungrouped.of(variable, people, i -> true);
                if (none.people() > 0) {
                    terminal.problem(Problem.note("cli.no-group", none.people(), variable.shownName(), none.words()));
                }
            }
        }
    }
}
