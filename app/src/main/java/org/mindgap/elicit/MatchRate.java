package org.mindgap.elicit;

/**
 * How much of the files behind some models' answers fits a question of the study.
 *
 * @param answers rows or lines of these files that hold an answer
 * @param matched those of them that are in the study
 */
public record MatchRate(long answers, long matched) {
    /** Nothing is known of files. */
    public static final MatchRate UNKNOWN = new MatchRate(0, 0);

    /** Whether some were left out. */
    public boolean partial() {
        return matched < answers;
    }
}
