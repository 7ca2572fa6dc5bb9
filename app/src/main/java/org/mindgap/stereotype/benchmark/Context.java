package org.mindgap.stereotype.benchmark;

/** How much the text before the question says. */
public enum Context {
    /** There is none (pairs, judged items). */
    NONE,
    /** It does not tell; "unknown" is correct. */
    AMBIGUOUS,
    /** It tells who. */
    DISAMBIGUATED
}
