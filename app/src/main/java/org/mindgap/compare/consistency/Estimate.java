package org.mindgap.compare.consistency;

import java.util.Arrays;

/**
 * A correlation with the interval of 95 % that drawing other questions gives.
 *
 * @param value NaN where there is none
 * @param lower NaN where there is no interval
 * @param upper NaN where there is no interval
 */
public record Estimate(double value, double lower, double upper) {
    private static final double TAIL = 0.025;

    /** A draw without a number has too few questions that differ; those that have one make the interval. */
    static Estimate of(double value, double[] drawn) {
        var sorted = Arrays.stream(drawn).filter(v -> !Double.isNaN(v)).sorted().toArray();
        if (sorted.length < 1 / TAIL || Double.isNaN(value)) {
            return new Estimate(value, Double.NaN, Double.NaN);
        }
        return new Estimate(value, quantile(sorted, TAIL), quantile(sorted, 1 - TAIL));
    }

    /** R's type 7. */
    private static double quantile(double[] sorted, double part) {
        var at = part * (sorted.length - 1);
        var low = (int) Math.floor(at);
        var high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }
}
