package org.mindgap.formats.table;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.compare.consistency.Consistency;
import org.mindgap.compare.consistency.Response;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * Responses of a file of scores, and what is to be told of them.
 *
 * @param responses in the order of the rows
 * @param notes what was left out, and what leaves a number out of a table
 */
public record Scores(List<Response> responses, List<Problem> notes) {
    public Scores {
        responses = List.copyOf(responses);
        notes = List.copyOf(notes);
    }

    /**
     * Of a table.
     *
     * @throws ProblemException if a column is not there, is no number, or has a number that is no part
     */
    public static Scores of(ObservationsCsv.Read rows, ResponsesCsv columns) throws ProblemException {
        var notes = new ArrayList<>(rows.of(List.of(columns.score(), columns.truth())));
        var read = columns.of(rows.data());
        var responses = read.responses();
        if (read.otherLanguage() > 0) {
            notes.add(Problem.note("compare.other-language", read.otherLanguage()));
        }
        if (read.without() > 0) {
            notes.add(Problem.warning("compare.responses-left-out", read.without()));
        }
        var unknown = responses.stream().filter(r -> Double.isNaN(r.truth())).count();
        if (unknown > 0 && !columns.truth().isEmpty()) {
            notes.add(Problem.note("compare.people-unknown", unknown, responses.size(), columns.truth()));
        }
        if (Consistency.askedOnce(responses)) {
            notes.add(Problem.note("compare.asked-once"));
        }
        var constant = Consistency.constant(responses);
        if (constant > 0) {
            notes.add(Problem.note("compare.constant-scores", constant));
        }
        return new Scores(responses, notes);
    }
}
