package org.mindgap.compare.consistency;

import java.util.Arrays;
import java.util.List;

/**
 * Spearman's correlation over pairs of responses to one question: the same when asked again. Every pair stands twice, once
 * in each order, since neither response is the first; a response never pairs with itself. Sorted once, for any number of
 * draws of questions.
 */
final class Pairs {
    /** By question: of each response the place of its score among all different ones. */
    private final int[][] places;
    /** By question: how many responses in a row do not pair with one another. */
    private final int[][] apart;

    private final int different;
    private final int copies;

    private Pairs(List<List<double[]>> questions, int copies) {
        this.copies = copies;
        var flat = questions.stream()
                .map(q -> q.stream().flatMapToDouble(Arrays::stream).toArray())
                .toList();
        var values = WeightedRanks.different(
                flat.stream().flatMapToDouble(Arrays::stream).toArray());
        different = values.length;
        places = flat.stream().map(q -> WeightedRanks.places(values, q)).toArray(int[][]::new);
        apart = questions.stream()
                .map(q -> q.stream().mapToInt(one -> one.length).toArray())
                .toArray(int[][]::new);
    }

    /**
     * Pairs within questions.
     *
     * @param questions the scores of each question's responses
     * @param copies how often each response is taken to be there: 1. With more, copies pair with each other as though
     *     they were different responses, which is how the published numbers came about (methods.md §5.7, defect 1)
     */
    static Pairs within(List<double[]> questions, int copies) {
        return new Pairs(
                questions.stream()
                        .map(q ->
                                Arrays.stream(q).mapToObj(v -> new double[] {v}).toList())
                        .toList(),
                copies);
    }

    /**
     * Pairs of one response of one language and one of another, of every two languages, in both orders.
     *
     * @param questions for each question the scores of its responses in each language
     */
    static Pairs between(List<List<double[]>> questions) {
        return new Pairs(questions, 1);
    }

    /** The correlation; NaN without a pair, or where all responses that have one are the same. */
    double correlation() {
        var once = new int[places.length];
        Arrays.fill(once, 1);
        return correlation(once);
    }

    /**
     * The same of questions drawn with replacement: one that is drawn twice is two questions.
     *
     * @param times how often each question was drawn
     */
    double correlation(int[] times) {
        var ranks = new double[different];
        for (var q = 0; q < places.length; q++) {
            var at = 0;
            for (var size : apart[q]) {
                var partners = copies * ((double) copies * places[q].length - size);
                for (var end = at + size; at < end; at++) {
                    ranks[places[q][at]] += times[q] * partners;
                }
            }
        }
        var square = WeightedRanks.centre(ranks);
        var product = 0.0;
        for (var q = 0; q < places.length && square > 0; q++) {
            product += times[q] * product(q, ranks);
        }
        return square > 0 ? product / square : Double.NaN;
    }

    /** Over the ordered pairs of a question: the square of the sum, without what does not pair. */
    private double product(int question, double[] ranks) {
        var sum = 0.0;
        var without = 0.0;
        var at = 0;
        for (var size : apart[question]) {
            var own = 0.0;
            for (var end = at + size; at < end; at++) {
                own += ranks[places[question][at]];
            }
            sum += copies * own;
            without += copies * own * own;
        }
        return sum * sum - without;
    }
}
