package org.mindgap.problem;

/** How much a {@link Problem} matters to the person who reads it. */
public enum Severity {
    /** Worth knowing; nothing was left out. */
    NOTE,
    /** Something was left out or cannot be compared; the rest stands. */
    WARNING,
    /** What was asked for was not done; nothing was changed. */
    ERROR
}
