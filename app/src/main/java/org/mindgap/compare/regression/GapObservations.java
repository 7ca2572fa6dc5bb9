package org.mindgap.compare.regression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.mindgap.compare.formula.Observations;
import org.mindgap.compare.formula.Series;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.GapRow;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** The gaps of a study as a table: a row for each question, group of people, model and way of asking. */
public final class GapObservations {
    private GapObservations() {}

    /**
     * Reads them. Rows without a value are not among them, nor those of few people.
     *
     * @param models names by ids
     * @param query one metric, rows of people, models; without questions
     * @throws ProblemException if there is none
     */
    public static Observations of(
            GapCalculator gaps, Survey survey, Map<String, String> models, GapQuery query, JobContext context)
            throws ProblemException {
        var by = new ArrayList<>(List.of(GapQuery.MODEL, GapQuery.ASKED_AS));
        by.addAll(query.by());
        by.add(GapQuery.QUESTION);
        var table = gaps.table(query.by(by).with(GapQuery.Scope.ALL).withoutIntervals(), context);
        var rows = table.rows().stream()
                .filter(r -> r.state() == CellState.VALUE || r.state() == CellState.NOT_ABOVE_SAMPLING)
                .toList();
        if (rows.isEmpty()) {
            throw new ProblemException(
                    table.notes().isEmpty() ? List.of(Problem.error("compare.no-gaps")) : table.notes());
        }
        var columns = new LinkedHashMap<String, Series>();
        columns.put(
                "gap",
                new Series.Numbers(rows.stream().mapToDouble(GapRow::value).toArray()));
        columns.put("model", texts(rows, r -> models.getOrDefault(r.model(), r.model())));
        columns.put("asked_as", texts(rows, r -> r.askedAs().word()));
        for (var name : query.by()) {
            var variable = survey.variable(name).orElseThrow();
            columns.put(
                    word(variable, columns.keySet()),
                    texts(rows, r -> variable.distinctLabelOf(r.keys().getOrDefault(name, ""))));
        }
        columns.put(
                "question",
                texts(rows, r -> question(survey, r).map(Question::shownName).orElse("")));
        columns.put(
                "topic",
                texts(rows, r -> question(survey, r).map(Question::topic).orElse("")));
        columns.put(
                "n", new Series.Numbers(rows.stream().mapToDouble(GapRow::base).toArray()));
        return new Observations(columns);
    }

    /** Country and religion by these names, others by their own. */
    private static String word(Variable variable, Set<String> taken) {
        var word = variable.role() == Role.COUNTRY
                ? "country"
                : variable.role() == Role.RELIGION ? "religion" : variable.name();
        return taken.contains(word) ? word + "_of_people" : word;
    }

    private static java.util.Optional<Question> question(Survey survey, GapRow row) {
        return survey.question(row.keys().getOrDefault(GapQuery.QUESTION, ""));
    }

    private static Series texts(List<GapRow> rows, Function<GapRow, String> of) {
        return Series.Categories.of(rows.stream().map(of).toList());
    }
}
