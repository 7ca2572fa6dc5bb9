package org.mindgap.formats.answers.runs;

import java.util.Map;
import java.util.Optional;
import org.mindgap.elicit.AnswerMatcher;
import org.mindgap.elicit.MatchedAnswer;
import org.mindgap.problem.Problem;

/**
 * What became of one answer of a record: it is handed on, or it is said why not.
 *
 * @param record it stands in
 * @param values what the map gave, by target
 * @param found the question and the people, where they were found
 * @param readAs what it was read as, in words: "2 Weekly 71 %, 1 Daily 22 %"; empty where it was not read
 * @param answer nothing where it is left out
 * @param problem what is wrong or doubtful
 */
public record ReadRow(
        RunRecord record,
        Map<String, String> values,
        Optional<AnswerMatcher.Match.Found> found,
        String readAs,
        Optional<MatchedAnswer> answer,
        Optional<Problem> problem) {
    public ReadRow {
        values = Map.copyOf(values);
    }
}
