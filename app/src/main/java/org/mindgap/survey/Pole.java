package org.mindgap.survey;

/**
 * What one end of a question's ordered options stands for, so that signed differences of several questions can be
 * averaged.
 *
 * @param name what is more at that end: "religious", "trusting"
 * @param end whether it is the last option or the first
 */
public record Pole(String name, End end) {
    /** Which end of the options. */
    public enum End {
        FIRST,
        LAST
    }
}
