package org.mindgap.elicit;

import java.util.List;

/**
 * What a position says of one label.
 *
 * @param label as the prompt had it
 * @param state what is known
 * @param probability sum over its spellings; 0 where impossible; NaN where unknown or not listed
 * @param lower smallest probability that it can have
 * @param upper largest
 * @param spellings tokens that were read as this label, as they came
 */
public record LabelProbability(
        String label, State state, double probability, double lower, double upper, List<String> spellings) {

    /** What is known of a label. The last three are never the same thing. */
    public enum State {
        GIVEN,
        /** Listed with minus infinity, or the number that stands for it: known to be 0. */
        IMPOSSIBLE,
        /** Listed without a number. */
        UNKNOWN,
        /** Not listed: at most as likely as the least likely token that is. */
        NOT_LISTED
    }

    public LabelProbability {
        spellings = List.copyOf(spellings);
    }

    /** Whether there is a number. */
    public boolean known() {
        return state == State.GIVEN || state == State.IMPOSSIBLE;
    }
}
