package org.mindgap.gap;

import java.util.List;
import org.mindgap.problem.Problem;
import org.mindgap.stats.Multiplicity;
import org.mindgap.survey.Survey;

/**
 * Gaps by the dimensions of a query.
 *
 * @param survey the survey compared with
 * @param query what was asked for, its scope as it was in the end used
 * @param dimensions of the rows, the query's and those added so that nothing is pooled
 * @param rows in the order of models, then variables' codes, then questions, then metrics
 * @param sharedQuestions ids of the questions that every row rests on; empty with scope ALL
 * @param questionsInAll number of questions that anybody was asked in this filter
 * @param notes what was added, left out or could not be compared
 */
public record GapTable(
        Survey survey,
        GapQuery query,
        List<String> dimensions,
        List<GapRow> rows,
        List<String> sharedQuestions,
        int questionsInAll,
        List<Problem> notes) {

    public GapTable {
        dimensions = List.copyOf(dimensions);
        rows = List.copyOf(rows);
        sharedQuestions = List.copyOf(sharedQuestions);
        notes = List.copyOf(notes);
    }

    /** The same with the p-values of its differences adjusted in this way, each metric's being one family. */
    public GapTable adjusted(Multiplicity how) {
        return query.minus().isEmpty()
                ? this
                : new GapTable(
                        survey, query, dimensions, Adjusted.of(rows, how), sharedQuestions, questionsInAll, notes);
    }
}
