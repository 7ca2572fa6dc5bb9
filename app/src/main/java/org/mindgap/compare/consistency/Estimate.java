package org.mindgap.compare.consistency;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A correlation with the interval of 95 % that drawing other questions gives, corrected for what a bootstrap gets wrong with
 * few questions: a question drawn twice makes the drawn ones more alike, and the spread hangs on the value (BCa; Efron 1987,
 * Better bootstrap confidence intervals).
 *
 * @param value NaN where there is none
 * @param lower NaN where there is no interval
 * @param upper NaN where there is no interval
 */
public record Estimate(double value, double lower, double upper) {
    private static final double TAIL = 0.025;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * The interval; a draw without a number has too few questions that differ, and those that have one make it.
     *
     * @param drawn the number of questions drawn with replacement
     * @param without the number without each of the questions
     */
    static Estimate of(double value, double[] drawn, double[] without) {
        var sorted = Arrays.stream(drawn).filter(v -> !Double.isNaN(v)).sorted().toArray();
        if (sorted.length < 1 / TAIL || Double.isNaN(value)) {
            return new Estimate(value, Double.NaN, Double.NaN);
        }
        var bias = bias(value, sorted);
        var acceleration = acceleration(without);
        return new Estimate(
                value,
                quantile(sorted, part(TAIL, bias, acceleration)),
                quantile(sorted, part(1 - TAIL, bias, acceleration)));
    }

    /** The place of the value among the draws, as a quantile of the normal distribution; ties count half. */
    private static double bias(double value, double[] sorted) {
        var below = 0.0;
        for (var one : sorted) {
            below += one < value ? 1 : one == value ? 0.5 : 0;
        }
        var edge = 0.5 / sorted.length;
        return NORMAL.inverseCumulativeProbability(Math.max(edge, Math.min(1 - edge, below / sorted.length)));
    }

    /** A sixth of the skewness of what leaving a question out does. */
    private static double acceleration(double[] without) {
        var known = Arrays.stream(without).filter(v -> !Double.isNaN(v)).toArray();
        var mean = Arrays.stream(known).average().orElse(0);
        var squares = Arrays.stream(known).map(v -> (mean - v) * (mean - v)).sum();
        var cubes = Arrays.stream(known)
                .map(v -> (mean - v) * (mean - v) * (mean - v))
                .sum();
        return squares > 0 ? cubes / (6 * Math.pow(squares, 1.5)) : 0;
    }

    private static double part(double tail, double bias, double acceleration) {
        var moved = bias + NORMAL.inverseCumulativeProbability(tail);
        var shrunk = 1 - acceleration * moved;
        return shrunk > 0 ? NORMAL.cumulativeProbability(bias + moved / shrunk) : tail;
    }

    /** R's type 7. */
    private static double quantile(double[] sorted, double part) {
        var at = part * (sorted.length - 1);
        var low = (int) Math.floor(at);
        var high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }
}
