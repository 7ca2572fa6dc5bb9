package org.mindgap.compare.consistency;

import java.util.Arrays;

/** Ranks of values that count several times each, ties at their mean rank. */
final class WeightedRanks {
    private WeightedRanks() {}

    /**
     * The ranks.
     *
     * @param weights how often each value counts, not below 0
     */
    static double[] of(double[] values, double[] weights) {
        var different = different(values);
        var together = new double[different.length];
        var places = new int[values.length];
        for (var i = 0; i < values.length; i++) {
            places[i] = Arrays.binarySearch(different, values[i] + 0.0);
            together[places[i]] += weights[i];
        }
        var before = 0.0;
        for (var place = 0; place < different.length; place++) {
            var own = together[place];
            together[place] = before + (own + 1) / 2;
            before += own;
        }
        var ranks = new double[values.length];
        Arrays.setAll(ranks, i -> together[places[i]]);
        return ranks;
    }

    /** The values that there are, from the least on, each once; a bootstrap sorts thousands of times. */
    private static double[] different(double[] values) {
        var sorted = new double[values.length];
        Arrays.setAll(sorted, i -> values[i] + 0.0); // of two zeros one
        Arrays.sort(sorted);
        var count = 0;
        for (var value : sorted) {
            if (count == 0 || value != sorted[count - 1]) {
                sorted[count++] = value;
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    static double[] of(double[] values) {
        var ones = new double[values.length];
        Arrays.fill(ones, 1);
        return of(values, ones);
    }

    /** Pearson's correlation; NaN where one side is the same throughout, or of fewer than two. */
    static double correlation(double[] one, double[] other) {
        var meanOne = Arrays.stream(one).average().orElse(Double.NaN);
        var meanOther = Arrays.stream(other).average().orElse(Double.NaN);
        var product = 0.0;
        var squareOne = 0.0;
        var squareOther = 0.0;
        for (var i = 0; i < one.length; i++) {
            product += (one[i] - meanOne) * (other[i] - meanOther);
            squareOne += (one[i] - meanOne) * (one[i] - meanOne);
            squareOther += (other[i] - meanOther) * (other[i] - meanOther);
        }
        return squareOne > 0 && squareOther > 0 && varies(one) && varies(other)
                ? product / Math.sqrt(squareOne * squareOther)
                : Double.NaN;
    }

    /** Whether any two values differ: squares about a mean are not 0 where they do not, but its last digits. */
    static boolean varies(double[] values) {
        return Arrays.stream(values).anyMatch(v -> v != values[0]);
    }
}
