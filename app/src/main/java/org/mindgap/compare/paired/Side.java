package org.mindgap.compare.paired;

import java.util.Set;
import org.mindgap.elicit.AnswerChoice;
import org.mindgap.elicit.AskedAs;
import org.mindgap.gap.GapQuery;

/**
 * One of two that are compared: a model under a condition.
 *
 * @param model id
 * @param askedAs as whom it was asked
 * @param choice which of its answers: read in a way, in a language
 */
public record Side(String model, AskedAs askedAs, AnswerChoice choice) {
    /** The same answers, corrected for their coder's errors or as they were coded. */
    public Side corrected(boolean now) {
        return new Side(model, askedAs, choice.corrected(now));
    }

    /** The same query for this side alone. */
    public GapQuery in(GapQuery query) {
        return query.models(Set.of(model))
                .narrowed(query.codes(), Set.of(askedAs))
                .with(choice);
    }
}
