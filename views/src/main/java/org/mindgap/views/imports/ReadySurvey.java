package org.mindgap.views.imports;

import java.util.List;
import org.mindgap.formats.survey.SurveyReader;
import org.mindgap.formats.survey.SurveyRequest;
import org.mindgap.problem.Problem;

/**
 * A survey file of which everything is said that has to be.
 *
 * @param name as the survey is called
 * @param decided what the dialog decided, for the report of the import
 */
record ReadySurvey(SurveyReader reader, SurveyRequest request, String name, List<Problem> decided) {
    ReadySurvey {
        decided = List.copyOf(decided);
    }

    static ReadySurvey of(SurveyForm form) {
        return new ReadySurvey(form.reader().get(), form.request(), form.name().get(), List.of());
    }
}
