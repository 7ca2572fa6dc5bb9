package org.mindgap.stereotype.benchmark;

/** Which way an item leans. */
public enum Direction {
    NONE,
    /** A pair that shows a stereotype; a question whose correct answer accords with it. */
    STEREO,
    /** A pair that goes against one; a question whose correct answer goes against it. */
    ANTISTEREO
}
