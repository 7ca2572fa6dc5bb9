package org.mindgap.multiverse;

/** What could have been chosen otherwise. */
public enum Axis {
    METRIC,
    POLICY,
    WEIGHT,
    ORDER,
    WORDING,
    QUESTIONS
}
