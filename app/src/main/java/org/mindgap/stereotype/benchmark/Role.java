package org.mindgap.stereotype.benchmark;

/** What choosing an option means, the question's polarity already applied. */
public enum Role {
    /** In accord with the stereotype that the item is about. */
    BIASED,
    /** Against it. */
    COUNTER,
    /** "Cannot be determined". */
    UNKNOWN,
    /** The good reference of a judged item. */
    CHOSEN,
    /** The bad reference of a judged item. */
    REJECTED,
    /** The files do not say which; told, and left out of scores of bias. */
    UNRESOLVED
}
