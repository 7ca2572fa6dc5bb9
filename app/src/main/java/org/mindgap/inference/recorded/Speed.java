package org.mindgap.inference.recorded;

import java.time.Duration;
import java.util.Optional;

/**
 * How fast a recording is played.
 *
 * @param asRecorded whether each answer takes as long as it took
 * @param perSecond answers in a second, 0 for no limit; of no meaning as recorded
 */
public record Speed(boolean asRecorded, double perSecond) {
    public static final Speed AT_ONCE = new Speed(false, 0);
    public static final Speed AS_RECORDED = new Speed(true, 0);
    private static final double MOST = 100_000;

    public static Speed perSecond(double answers) {
        return new Speed(false, answers);
    }

    /** The speed of a word: recorded, at-once, or a number of answers in a second. */
    public static Optional<Speed> named(String word) {
        return switch (word) {
            case "recorded" -> Optional.of(AS_RECORDED);
            case "at-once" -> Optional.of(AT_ONCE);
            default ->
                word.matches("\\d{1,6}(\\.\\d{1,6})?")
                                && Double.parseDouble(word) > 0
                                && Double.parseDouble(word) <= MOST
                        ? Optional.of(perSecond(Double.parseDouble(word)))
                        : Optional.empty();
        };
    }

    /** The time between two answers where a number in a second is wanted. */
    Duration between() {
        return perSecond > 0 ? Duration.ofNanos(Math.round(1e9 / perSecond)) : Duration.ZERO;
    }
}
