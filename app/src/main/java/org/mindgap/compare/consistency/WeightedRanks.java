package org.mindgap.compare.consistency;

import java.util.Arrays;

/** Ranks of values that count several times each, ties at their mean rank. */
final class WeightedRanks {
    private WeightedRanks() {}

    /** The ranks; ties share the mean of theirs. */
    static double[] of(double[] values) {
        var different = different(values);
        var places = places(different, values);
        var ranks = new double[different.length];
        for (var place : places) {
            ranks[place]++;
        }
        rank(ranks);
        return Arrays.stream(places).mapToDouble(p -> ranks[p]).toArray();
    }

    /** The values that there are, from the least on, each once. */
    static double[] different(double[] values) {
        return Arrays.stream(values).map(v -> v + 0.0).sorted().distinct().toArray(); // of two zeros one
    }

    /** Of each value its place among the different ones. */
    static int[] places(double[] different, double[] values) {
        return Arrays.stream(values)
                .mapToInt(v -> Arrays.binarySearch(different, v + 0.0))
                .toArray();
    }

    /**
     * Puts ranks less their mean in the place of weights.
     *
     * @param weights by place: how often each of the different values counts, not below 0; overwritten
     * @return the weighted sum of their squares: 0 where no two values that count differ
     */
    static double centre(double[] weights) {
        var ranks = weights.clone();
        var mean = (rank(ranks) + 1) / 2;
        var square = 0.0;
        for (var place = 0; place < weights.length; place++) {
            ranks[place] -= mean;
            square += weights[place] * ranks[place] * ranks[place];
        }
        System.arraycopy(ranks, 0, weights, 0, ranks.length);
        return square;
    }

    /** @return the sum of the weights */
    private static double rank(double[] weights) {
        var before = 0.0;
        for (var place = 0; place < weights.length; place++) {
            var own = weights[place];
            weights[place] = before + (own + 1) / 2;
            before += own;
        }
        return before;
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
