package org.mindgap.stereotype;

import java.util.Locale;

/** Whether a row has an amplification, and if not, why. */
public enum AmplificationState {
    /** A number. */
    VALUE,
    /** A number, but effective n of the group or the reference is 10 to 30. */
    FEW_PEOPLE,
    /** People of the group and the reference do not differ beyond sampling: there is nothing to amplify. Raw A stays. */
    NO_DIFFERENCE,
    /** Sampling alone would cause a difference of five points or more: too few people to tell. Raw A stays. */
    TOO_FEW,
    /** Nothing is known of sampling (no replicates, no base): only raw A. */
    NO_SAMPLING,
    /** Effective n of the group or the reference is under 10: hidden. */
    HIDDEN,
    /** The survey did not ask the group or the reference. */
    NOT_ASKED,
    /** The model has no usable answers as the group, or none as the reference. */
    NO_ANSWERS,
    /** The row is the reference. */
    REFERENCE,
    /** No question has ordered options, or none has a difference that can be computed. */
    UNDEFINED;

    /** Whether A may be shown. */
    public boolean hasValue() {
        return this == VALUE || this == FEW_PEOPLE;
    }

    /** Whether raw numbers and single questions may be shown. */
    public boolean hasRaw() {
        return hasValue() || this == NO_DIFFERENCE || this == TOO_FEW || this == NO_SAMPLING;
    }

    /** The word in files: value, few-people, no-difference and so on. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
