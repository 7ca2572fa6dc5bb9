package org.mindgap.formats.survey;

import java.util.List;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Survey;

/**
 * A survey read from a file, and what was decided or left out on the way.
 *
 * @param survey complete
 * @param report in the order of the file
 */
public record SurveyImport(Survey survey, List<Problem> report) {
    public SurveyImport {
        report = List.copyOf(report);
    }
}
