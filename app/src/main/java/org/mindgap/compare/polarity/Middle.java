package org.mindgap.compare.polarity;

/** What the middle of a scale with an odd number of steps says (methods.md §5.3: two definitions coexist). */
public enum Middle {
    /** It is against, as study S4 published: for is the first half of the steps, rounded down. */
    AGAINST,
    /** It is neither, and is left out, as an opinion is that a coder finds neither for nor against. */
    NEITHER,
    /** It is half for, half against. */
    HALF
}
