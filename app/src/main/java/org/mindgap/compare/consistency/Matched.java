package org.mindgap.compare.consistency;

import java.util.Arrays;
import java.util.List;

/**
 * Spearman's correlation of scores with the people's numbers of their questions. Sorted once, for any number of draws of
 * questions.
 */
final class Matched {
    /** By question, as {@link Pairs} has them; none where nobody knows the people's number. */
    private final int[][] scores;

    private final int[] truths;
    private final int differentScores;
    private final int differentTruths;

    /**
     * Scores beside numbers.
     *
     * @param scores by question
     * @param truths by question; NaN where nobody knows, and the question does not count
     */
    Matched(List<double[]> scores, double[] truths) {
        var known = new double[truths.length][];
        Arrays.setAll(known, q -> Double.isNaN(truths[q]) ? new double[0] : scores.get(q));
        var values = WeightedRanks.different(
                Arrays.stream(known).flatMapToDouble(Arrays::stream).toArray());
        var numbers = WeightedRanks.different(
                Arrays.stream(truths).filter(t -> !Double.isNaN(t)).toArray());
        this.scores =
                Arrays.stream(known).map(q -> WeightedRanks.places(values, q)).toArray(int[][]::new);
        this.truths = WeightedRanks.places(
                numbers, Arrays.stream(truths).map(t -> Double.isNaN(t) ? 0 : t).toArray());
        differentScores = values.length;
        differentTruths = numbers.length;
    }

    /** The correlation; NaN where one side is the same throughout. */
    double correlation() {
        var once = new int[scores.length];
        Arrays.fill(once, 1);
        return correlation(once);
    }

    /**
     * The same of questions drawn with replacement: one that is drawn twice is two questions.
     *
     * @param times how often each question was drawn
     */
    double correlation(int[] times) {
        var ranks = new double[differentScores];
        var of = new double[differentTruths];
        for (var q = 0; q < scores.length; q++) {
            for (var place : scores[q]) {
                ranks[place] += times[q];
                of[truths[q]] += times[q];
            }
        }
        var squares = WeightedRanks.centre(ranks) * WeightedRanks.centre(of);
        var product = 0.0;
        for (var q = 0; q < scores.length; q++) {
            for (var place : scores[q]) {
                product += times[q] * ranks[place] * of[truths[q]];
            }
        }
        return squares > 0 ? product / Math.sqrt(squares) : Double.NaN;
    }
}
