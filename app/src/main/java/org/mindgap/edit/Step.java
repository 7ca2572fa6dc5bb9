package org.mindgap.edit;

import java.util.List;

/**
 * Edits that were made together and are undone together.
 *
 * @param revision the study's revision when it was made; names the step
 * @param time when, ISO 8601, UTC
 * @param survey id of the survey that it changes
 * @param name what the user did, "Use as", "Wording of 12 questions"
 * @param changes in their order; those that would have changed nothing are not among them
 * @param state whether it counts
 */
public record Step(long revision, String time, String survey, String name, List<Change> changes, State state) {
    /** Whether a step counts. */
    public enum State {
        DONE,
        /** Undone, and can be done again. */
        UNDONE,
        /** Undone, and something else was done since. */
        DROPPED
    }

    public Step {
        changes = List.copyOf(changes);
    }
}
