package org.mindgap.elicit.read;

import java.util.Arrays;

/**
 * Where a number that is read from a model's answers varies: between questions, between paraphrases of the same question,
 * between orders of its options, or otherwise (paraphrase and order together, and chance). Sums of squares of a complete
 * table, as shares of the whole; they add up to 1 (methods.md §7 rule 7). The number is one for each answer: the mean
 * place of ordered options, or the share of one option.
 *
 * @param questions between questions
 * @param paraphrases between paraphrases within a question
 * @param orders between orders within a question
 * @param rest what neither explains
 */
public record VarianceShares(double questions, double paraphrases, double orders, double rest) {

    /**
     * The shares of a table.
     *
     * @param values by question, paraphrase, order; complete, at least two values
     * @return all NaN where nothing varies
     */
    public static VarianceShares of(double[][][] values) {
        var paraphrases = values[0].length;
        var orders = values[0][0].length;
        for (var question : values) {
            if (question.length != paraphrases || Arrays.stream(question).anyMatch(p -> p.length != orders)) {
                throw new IllegalArgumentException("the same paraphrases and orders for every question");
            }
        }
        var grand = mean(Arrays.stream(values).flatMap(Arrays::stream).toArray(double[][]::new));
        var between = 0.0;
        var byParaphrase = 0.0;
        var byOrder = 0.0;
        var whole = 0.0;
        for (var question : values) {
            var mean = mean(question);
            between += paraphrases * orders * square(mean - grand);
            for (var paraphrase : question) {
                byParaphrase +=
                        orders * square(Arrays.stream(paraphrase).average().orElseThrow() - mean);
                whole += Arrays.stream(paraphrase).map(v -> square(v - grand)).sum();
            }
            for (var order = 0; order < orders; order++) {
                var at = order;
                byOrder += paraphrases
                        * square(Arrays.stream(question)
                                        .mapToDouble(p -> p[at])
                                        .average()
                                        .orElseThrow()
                                - mean);
            }
        }
        return new VarianceShares(
                between / whole,
                byParaphrase / whole,
                byOrder / whole,
                Math.max(0, whole - between - byParaphrase - byOrder) / whole);
    }

    private static double mean(double[][] values) {
        return Arrays.stream(values).flatMapToDouble(Arrays::stream).average().orElseThrow();
    }

    private static double square(double x) {
        return x * x;
    }
}
