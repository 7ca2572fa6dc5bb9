package org.mindgap.gap;

/** Whether a cell of a gap table holds a number, and if not, why (experience.md §4). */
public enum CellState {
    /** A number. */
    VALUE,
    /** A number, and it is not above what sampling alone would cause (a corrected value of 0 or below). */
    NOT_ABOVE_SAMPLING,
    /** A number, but effective n is 10 to 30: outside scale, ranking and averages. */
    FEW_PEOPLE,
    /** Effective n under 10: hidden. */
    HIDDEN,
    /** The survey did not ask these people (in scope: no question left for the row). */
    NOT_ASKED,
    /** The model was not asked. */
    MODEL_NOT_ASKED,
    /** Little found on the options, a probability missing, identical answers, order unknown. */
    FAILED_CHECKS,
    /** The model declined in over half. */
    DECLINED,
    /** The metric is not defined here: it needs ordered answers, or a base. */
    UNDEFINED,
    /** Asked as a group does not apply to everyone. */
    DOES_NOT_APPLY,
    /** One answer per question is not a distribution. */
    SINGLE_ANSWER;

    /** Whether {@link GapRow#value()} may be shown. */
    public boolean hasValue() {
        return this == VALUE || this == NOT_ABOVE_SAMPLING || this == FEW_PEOPLE;
    }
}
