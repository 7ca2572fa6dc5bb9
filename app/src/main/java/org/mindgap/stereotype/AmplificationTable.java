package org.mindgap.stereotype;

import java.util.List;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Survey;

/**
 * Amplification of groups by models.
 *
 * @param survey the people
 * @param query as asked for
 * @param dimensions of the rows' keys, those added among them
 * @param contrast the variable whose groups are compared
 * @param rows in the order of models and people
 * @param shared ids of the questions that all rows share, empty where rows have their own
 * @param notes what was decided, left out or looks wrong
 */
public record AmplificationTable(
        Survey survey,
        AmplificationQuery query,
        List<String> dimensions,
        String contrast,
        List<AmplificationRow> rows,
        List<String> shared,
        List<Problem> notes) {
    public AmplificationTable {
        dimensions = List.copyOf(dimensions);
        rows = List.copyOf(rows);
        shared = List.copyOf(shared);
        notes = List.copyOf(notes);
    }
}
