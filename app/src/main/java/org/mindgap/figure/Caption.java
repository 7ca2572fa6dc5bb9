package org.mindgap.figure;

/**
 * Words below a figure.
 *
 * @param lead bold first sentence
 * @param text what a mark is, what the interval contains, survey, dates, weight, models, file hash
 * @param invented bold last sentence where something is invented, or empty
 */
public record Caption(String lead, String text, String invented) {
    /** As plain text. */
    public String plain() {
        return (lead + " " + text + " " + invented).strip();
    }
}
