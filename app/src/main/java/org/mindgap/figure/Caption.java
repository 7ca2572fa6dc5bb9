package org.mindgap.figure;

/**
 * Words below a figure.
 *
 * @param lead bold first sentence
 * @param text what a mark is, what the interval contains, survey, dates, weight, models, file hash
 * @param invented bold last sentence where something is invented, or empty
 */
public record Caption(String lead, String text, String invented) {
    /** The same where nobody computes any more what sampling alone would do. */
    Caption stopped(Words words) {
        return new Caption(
                lead, text.replace(words.text("interval.pending"), words.text("interval.stopped")), invented);
    }

    /** As plain text. */
    public String plain() {
        return (lead + " " + text + " " + invented).strip();
    }
}
