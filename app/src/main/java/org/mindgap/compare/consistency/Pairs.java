package org.mindgap.compare.consistency;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Spearman's correlation over pairs of responses to one question: the same when asked again. Every pair stands twice, once
 * in each order, since neither response is the first; a response never pairs with itself.
 */
final class Pairs {
    private Pairs() {}

    /**
     * Over pairs within questions.
     *
     * @param questions the scores of each question's responses
     * @param copies how often each response is taken to be there: 1. With more, copies pair with each other as though
     *     they were different responses, which is how the published numbers came about (methods.md §5.7, defect 1)
     * @return NaN without a pair, or where all responses are the same
     */
    static double within(List<double[]> questions, int copies) {
        var total = questions.stream().mapToInt(q -> q.length).sum();
        var values = new double[total];
        var weights = new double[total];
        var at = 0;
        for (var scores : questions) {
            for (var score : scores) {
                values[at] = score;
                weights[at++] = copies * ((double) copies * scores.length - 1);
            }
        }
        var ranks = centred(values, weights);
        var square = 0.0;
        for (var i = 0; i < total; i++) {
            square += weights[i] * ranks[i] * ranks[i];
        }
        var product = 0.0;
        at = 0;
        for (var scores : questions) {
            var sum = 0.0;
            var own = 0.0;
            for (var i = 0; i < scores.length; i++, at++) {
                sum += copies * ranks[at];
                own += copies * ranks[at] * ranks[at];
            }
            product += sum * sum - own;
        }
        return square > 0 && varies(values, weights) ? product / square : Double.NaN;
    }

    /**
     * Over pairs of one response of one language and one of another, of every two languages, in both orders.
     *
     * @param questions for each question the scores of its responses in each language
     */
    static double between(List<List<double[]>> questions) {
        var total = questions.stream()
                .mapToInt(q -> q.stream().mapToInt(l -> l.length).sum())
                .sum();
        var values = new double[total];
        var weights = new double[total];
        var at = 0;
        for (var languages : questions) {
            var all = languages.stream().mapToInt(l -> l.length).sum();
            for (var scores : languages) {
                for (var score : scores) {
                    values[at] = score;
                    weights[at++] = all - scores.length;
                }
            }
        }
        var ranks = centred(values, weights);
        var square = 0.0;
        for (var i = 0; i < total; i++) {
            square += weights[i] * ranks[i] * ranks[i];
        }
        var product = 0.0;
        at = 0;
        for (var languages : questions) {
            var sum = 0.0;
            var within = 0.0;
            for (var scores : languages) {
                var own = 0.0;
                for (var i = 0; i < scores.length; i++) {
                    own += ranks[at++];
                }
                sum += own;
                within += own * own;
            }
            product += sum * sum - within;
        }
        return square > 0 && varies(values, weights) ? product / square : Double.NaN;
    }

    /** Whether any two values that count differ. */
    private static boolean varies(double[] values, double[] weights) {
        return WeightedRanks.varies(IntStream.range(0, values.length)
                .filter(i -> weights[i] > 0)
                .mapToDouble(i -> values[i])
                .toArray());
    }

    private static double[] centred(double[] values, double[] weights) {
        var ranks = WeightedRanks.of(values, weights);
        var all = Arrays.stream(weights).sum();
        var mean = 0.0;
        for (var i = 0; i < ranks.length; i++) {
            mean += weights[i] * ranks[i] / all;
        }
        for (var i = 0; i < ranks.length; i++) {
            ranks[i] -= mean;
        }
        return ranks;
    }
}
