package org.mindgap.elicit;

/** How the answer is read. Columns read in different ways carry a badge. */
public enum Reading {
    /** Probabilities of the options, from log-probs. */
    PROBABILITIES,
    /** Draws: the model answered one or more times, each time one option. */
    DRAWS,
    /** The model stated percentages in words (verbalised distribution). */
    STATED,
    /** A yardstick: known exactly, nobody was asked. */
    YARDSTICK
}
