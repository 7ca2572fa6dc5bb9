package org.mindgap.edit;

import java.util.List;
import java.util.Optional;
import org.mindgap.problem.Problem;
import org.mindgap.survey.OddNumbers;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Ungrouped;

/** What somebody who cuts a number into groups has to know of it. */
public final class BandFacts {
    private BandFacts() {}

    /** Numbers that look like no values and are not declared missing: they would be cut into a group. Slow. */
    public static Optional<Problem> odd(Survey survey, String variable) {
        if (!(survey.source() instanceof Respondents people)
                || survey.variable(variable).isEmpty()) {
            return Optional.empty();
        }
        var odd = OddNumbers.of(people.column(variable));
        return odd.none()
                ? Optional.empty()
                : Optional.of(Problem.error("edit.band-odd", variable, odd.words(), odd.others(), odd.numbers()));
    }

    /** Who lacks the number, and is in no group for it: by the values that are missing. Slow. */
    public static Ungrouped none(Survey survey, String variable) {
        return survey.source() instanceof Respondents people
                ? Ungrouped.of(survey.variable(variable).orElseThrow(), people, i -> true)
                : new Ungrouped(List.of());
    }
}
