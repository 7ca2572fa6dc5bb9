package org.mindgap.stats;

import java.util.Arrays;
import java.util.List;

/**
 * The margins that weights were raked to, as errors need them: where a margin is known, what people of its categories
 * have in common does not vary from sample to sample. The means of the scores in the categories of every margin are
 * taken out of them, one margin after the other until nothing is left to take, as R's {@code svyrecvar} does for what
 * {@code rake} made (which stops after ten rounds). Means are of scores over weights, everybody counting once. Immutable.
 */
public final class RakedMargins {
    private static final int MOST_ROUNDS = 1000;
    private static final double CLOSE = 1e-13;
    private static final int REPLICATE_ROUNDS = 100;
    private static final double REPLICATE_CLOSE = 1e-9;

    private final double[] weights;
    private final int[][] categoryOf;
    private final int[] starts;
    /** People by category and, within it, by category of all margins. */
    private final double[][] counts;
    /** Σ of the weights by category. */
    private final double[] totals;

    /**
     * Weights and margins.
     *
     * @param weights per respondent as they came out of raking, before any is trimmed; NaN for those who have none
     * @param margins per margin and respondent the category from 0, whatever stands where there is no weight; nobody
     *     writes to them
     * @param sizes how many categories each margin has, each with somebody
     */
    public RakedMargins(double[] weights, List<int[]> margins, List<Integer> sizes) {
        this.weights = weights.clone();
        this.categoryOf = margins.toArray(int[][]::new);
        this.starts = new int[categoryOf.length + 1];
        for (var m = 0; m < categoryOf.length; m++) {
            starts[m + 1] = starts[m] + sizes.get(m);
        }
        this.counts = new double[categories()][categories()];
        this.totals = new double[categories()];
        for (var i = 0; i < weights.length; i++) {
            for (var m = 0; m < categoryOf.length && weights[i] > 0; m++) {
                totals[category(m, i)] += weights[i];
                for (var other = 0; other < categoryOf.length; other++) {
                    counts[category(m, i)][category(other, i)]++;
                }
            }
        }
    }

    /** Of all margins together. */
    int categories() {
        return starts[categoryOf.length];
    }

    int margins() {
        return categoryOf.length;
    }

    /** A person's category in a margin, counted over all margins; for people of weight above 0. */
    int category(int margin, int respondent) {
        return starts[margin] + categoryOf[margin][respondent];
    }

    /** A person's weight before trimming. */
    double weight(int respondent) {
        return weights[respondent];
    }

    /** Adds a person's score, over the weight, to the sums of the categories. */
    void add(int respondent, double score, double[] sums, int from) {
        for (var m = 0; m < categoryOf.length; m++) {
            sums[from + category(m, respondent)] += score / weights[respondent];
        }
    }

    /**
     * What is taken out of the scores of people of each category, as a multiple of their weight.
     *
     * @param sums of scores over weights, by category
     */
    double[] effects(double[] sums) {
        var effects = new double[sums.length];
        var largest = Arrays.stream(sums).map(Math::abs).max().orElse(0);
        var change = Double.MAX_VALUE;
        for (var round = 0; round < MOST_ROUNDS && change > CLOSE * largest; round++) {
            change = 0;
            for (var c = 0; c < effects.length; c++) {
                var left = sums[c];
                for (var other = 0; other < effects.length; other++) {
                    left -= counts[c][other] * effects[other];
                }
                change = Math.max(change, Math.abs(left));
                effects[c] += left / counts[c][c];
            }
        }
        return effects;
    }

    /** Takes the effects out of the scores of units. */
    void subtract(double[] effects, SampleDesign design, double[] scores) {
        for (var i = 0; i < weights.length; i++) {
            var unit = design.unitOf(i);
            if (unit >= 0) {
                var sum = 0.0;
                for (var m = 0; m < categoryOf.length; m++) {
                    sum += effects[category(m, i)];
                }
                scores[unit] -= sum * weights[i];
            }
        }
    }

    /**
     * Rakes the weights of a replicate anew, to the same sums: the margins hold in every replicate. What trimming did to
     * somebody's weight stays as it was. A category of which nobody is in the replicate is left empty.
     *
     * @param replicate weights, 0 for those who are not in it; changed in place
     */
    public void again(double[] replicate) {
        var off = Double.MAX_VALUE;
        var sums = new double[categories()];
        for (var round = 0; round < REPLICATE_ROUNDS && off > REPLICATE_CLOSE; round++) {
            off = 0;
            for (var m = 0; m < categoryOf.length; m++) {
                off = Math.max(off, fit(m, replicate, sums));
            }
        }
    }

    private double fit(int margin, double[] replicate, double[] sums) {
        Arrays.fill(sums, 0);
        for (var i = 0; i < replicate.length; i++) {
            if (replicate[i] > 0) {
                sums[category(margin, i)] += replicate[i];
            }
        }
        var off = 0.0;
        for (var c = starts[margin]; c < starts[margin + 1]; c++) {
            var times = sums[c] > 0 ? totals[c] / sums[c] : 1;
            off = Math.max(off, Math.abs(times - 1));
            sums[c] = times;
        }
        for (var i = 0; i < replicate.length; i++) {
            if (replicate[i] > 0) {
                replicate[i] *= sums[category(margin, i)];
            }
        }
        return off;
    }
}
