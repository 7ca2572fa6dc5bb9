package org.mindgap.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;

/** Saying of labels that they are how the questions were asked. Never done unasked. */
public final class Confirmation {
    private Confirmation() {}

    /** Questions without a confirmed wording that have a label, in the survey's order. */
    public static List<Question> open(Survey survey) {
        return survey.questions().stream()
                .filter(q -> !q.confirmed() && !q.label().isBlank())
                .toList();
    }

    /** Edits that make the label of each of these questions its wording; those that are confirmed are left as they are. */
    public static List<Edit> edits(Survey survey, Collection<String> questions) {
        var edits = new ArrayList<Edit>();
        for (var question : open(survey)) {
            if (questions.contains(question.id())) {
                edits.add(new Edit.WordingText(question.id(), question.label()));
            }
        }
        return edits;
    }
}
