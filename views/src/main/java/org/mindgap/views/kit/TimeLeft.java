package org.mindgap.views.kit;

/**
 * How long one job will still take. What is said comes down as time passes and goes up only where the job turns out to be
 * far slower than was said: parts of a job that go at different speeds do not make it jump. Not safe for many threads.
 */
final class TimeLeft {
    /** Before that much is done, and that long has passed, how long the rest takes is a guess. */
    private static final double LEAST_SHARE = 0.05;

    private static final double LEAST_SECONDS = 3;
    /** So many times what was said has to be left before more is said. */
    private static final double FAR = 1.5;

    private static final double STEP = 10;
    /** Less than this is said without a number. */
    private static final double FEW = 5;

    private double said = Double.NaN;
    private double saidAt;

    /**
     * What to say.
     *
     * @param seconds since the job began
     * @param share of its work that is done
     * @return whole seconds, 0 for "a few", in steps; -1 where nothing can be said
     */
    long at(double seconds, double share) {
        if (share < LEAST_SHARE || share >= 1 || seconds < LEAST_SECONDS) {
            return -1;
        }
        var left = seconds * (1 - share) / share;
        var expected = Math.max(0, said - (seconds - saidAt));
        if (Double.isNaN(said) || left < expected || left > FAR * expected + STEP) {
            said = left;
            saidAt = seconds;
            expected = left;
        }
        return expected <= FEW ? 0 : (long) (Math.ceil(expected / STEP) * STEP);
    }
}
