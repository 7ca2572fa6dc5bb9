package org.mindgap.compare.consistency;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Ranks of values that count several times each, ties at their mean rank. */
final class WeightedRanks {
    private WeightedRanks() {}

    /**
     * The ranks.
     *
     * @param weights how often each value counts, not below 0
     */
    static double[] of(double[] values, double[] weights) {
        var order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        var ranks = new double[values.length];
        var before = 0.0;
        for (var from = 0; from < order.length; ) {
            var to = from;
            var together = 0.0;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                together += weights[order[to++]];
            }
            for (var i = from; i < to; i++) {
                ranks[order[i]] = before + (together + 1) / 2;
            }
            before += together;
            from = to;
        }
        return ranks;
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
