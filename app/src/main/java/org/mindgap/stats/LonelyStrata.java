package org.mindgap.stats;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What is done with a stratum of which a single unit was drawn, so that it tells nothing about the variation within it.
 * The first four go by the names of R's {@code options(survey.lonely.psu)} and give its numbers.
 */
public enum LonelyStrata {
    /** The unit is compared with the mean of all units: cautious, and the default. */
    ADJUST,
    /** The stratum counts as the average of the others. */
    AVERAGE,
    /** The stratum adds nothing. */
    REMOVE,
    /** The unit was certain to be drawn, so that it adds nothing: the same numbers as REMOVE, for another reason. */
    CERTAINTY,
    /** The stratum is joined with the one before it in the file; the first one with the second. */
    COLLAPSE;

    /** The word on the command line: adjust. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LonelyStrata> of(String word) {
        return Arrays.stream(values())
                .filter(l -> l.word().equalsIgnoreCase(word.strip()))
                .findFirst();
    }
}
