package org.mindgap.report;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.figure.DataTable;
import org.mindgap.survey.Estimate;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaseline;
import org.mindgap.survey.HumanBaselines;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/**
 * What people answered: everyone, by country, by religion, by both. Few people are hidden, as in the heatmap.
 */
final class SharesTable {
    private static final double HIDDEN_BELOW = 10;

    private final List<Variable> variables;
    private final HumanBaseline baseline;

    SharesTable(Survey survey) {
        this.variables = survey.dividing().stream()
                .filter(v -> v.role() != Role.GROUP || survey.dividing().size() == 1)
                .toList();
        this.baseline = HumanBaselines.of(survey, Group.everyone(), true, OptionPolicy.SUBSTANTIVE);
    }

    DataTable of(List<Question> questions) {
        var columns =
                new ArrayList<String>(variables.stream().map(Variable::name).toList());
        columns.addAll(List.of("question", "code", "label", "n", "n_eff", "share", "se", "lower", "upper"));
        var rows = new ArrayList<List<Object>>();
        for (var question : questions) {
            rows(question, Group.everyone(), rows);
            for (var variable : variables) {
                baseline.groups(List.of(variable)).forEach(g -> rows(question, g, rows));
            }
            if (variables.size() > 1) {
                baseline.groups(variables).forEach(g -> rows(question, g, rows));
            }
        }
        return new DataTable(columns, rows);
    }

    private void rows(Question question, Group group, List<List<Object>> rows) {
        Estimate estimate = baseline.estimate(question, group);
        if (!estimate.answered() || estimate.effectiveBase() < HIDDEN_BELOW) {
            return;
        }
        for (var option : estimate.counted()) {
            var interval = estimate.interval(option);
            var row = new ArrayList<Object>();
            variables.forEach(v -> row.add(group.code(v.name()).map(v::labelOf).orElse("")));
            row.addAll(List.of(
                    question.shownName(),
                    option.option().code(),
                    option.option().label()));
            row.add(estimate.base() > 0 ? (Object) estimate.base() : (Object) Double.NaN);
            row.addAll(List.of(estimate.effectiveBase(), option.share(), option.standardError()));
            row.addAll(List.of(interval.lower(), interval.upper()));
            rows.add(row);
        }
    }
}
