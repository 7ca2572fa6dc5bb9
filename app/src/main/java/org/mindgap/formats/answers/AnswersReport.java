package org.mindgap.formats.answers;

import java.util.List;
import java.util.Map;
import org.mindgap.problem.Problem;

/**
 * What came of reading a file of answers.
 *
 * @param rows rows or lines that hold an answer
 * @param matched those that were matched to a question and handed on
 * @param problems kept problems, at most 100 of each code
 * @param counts how often each code came
 */
public record AnswersReport(long rows, long matched, List<Problem> problems, Map<String, Integer> counts) {
    public AnswersReport {
        problems = List.copyOf(problems);
        counts = Map.copyOf(counts);
    }
}
