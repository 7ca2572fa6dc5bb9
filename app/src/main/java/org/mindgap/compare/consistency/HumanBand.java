package org.mindgap.compare.consistency;

import java.util.Arrays;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mindgap.stats.Seed;

/**
 * How alike random groups of people are in the number of which models' consistency is one: a band to draw behind models
 * (methods.md §5.4). Each draw takes two groups of k people who share nobody, by their weights, and correlates the part of
 * each that is for something over the questions; every pair of groups stands twice, once in each order, as pairs of
 * responses do.
 *
 * @param people who can be drawn
 * @param size k
 * @param draws B with a number
 * @param questions mean number of them that both groups have a number on
 * @param lowest Spearman's correlation, smallest of all draws
 * @param median of all draws
 * @param highest of all draws
 * @param linearLowest Pearson's correlation, as published
 * @param linearMedian of all draws
 * @param linearHighest of all draws
 */
public record HumanBand(
        int people,
        int size,
        int draws,
        double questions,
        double lowest,
        double median,
        double highest,
        double linearLowest,
        double linearMedian,
        double linearHighest) {

    /**
     * Draws groups.
     *
     * @param scores by question and respondent: 0 to 1, NaN for neither or no answer
     * @param weights of the respondents; nobody of weight 0 is drawn
     * @param size k, 1 or more; of fewer than 2k people all numbers are NaN
     * @param draws B
     */
    public static HumanBand of(double[][] scores, double[] weights, int size, int draws, Seed seed) {
        var who = IntStream.range(0, weights.length).filter(i -> weights[i] > 0).toArray();
        var random = seed.generator();
        var ranked = new double[draws];
        var linear = new double[draws];
        var questions = 0.0;
        for (var draw = 0; draw < draws; draw++) {
            var drawn = who.length < 2 * size ? new int[0] : drawn(who, weights, 2 * size, random);
            var pairs = Arrays.stream(scores)
                    .map(s -> new double[] {part(s, drawn, 0, size), part(s, drawn, size, 2 * size)})
                    .filter(p -> !Double.isNaN(p[0]) && !Double.isNaN(p[1]))
                    .toList();
            var one = IntStream.range(0, 2 * pairs.size())
                    .mapToDouble(i -> pairs.get(i / 2)[i % 2])
                    .toArray();
            var other = IntStream.range(0, 2 * pairs.size())
                    .mapToDouble(i -> pairs.get(i / 2)[1 - i % 2])
                    .toArray();
            ranked[draw] = WeightedRanks.correlation(WeightedRanks.of(one), WeightedRanks.of(other));
            linear[draw] = WeightedRanks.correlation(one, other);
            questions += (double) pairs.size() / draws;
        }
        var known = known(ranked);
        var straight = known(linear);
        return new HumanBand(
                who.length,
                size,
                known.length,
                questions,
                at(known, 0),
                at(known, 0.5),
                at(known, 1),
                at(straight, 0),
                at(straight, 0.5),
                at(straight, 1));
    }

    /** Different people, one after the other, each time by the weights of those who are left (Efraimidis and Spirakis 2006). */
    private static int[] drawn(int[] who, double[] weights, int count, RandomGenerator random) {
        var keys = new double[who.length];
        for (var i = 0; i < keys.length; i++) {
            keys[i] = -Math.log(1 - random.nextDouble()) / weights[who[i]];
        }
        return IntStream.range(0, who.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> keys[i]))
                .limit(count)
                .mapToInt(i -> who[i])
                .toArray();
    }

    private static double part(double[] scores, int[] drawn, int from, int to) {
        return IntStream.range(Math.min(from, drawn.length), Math.min(to, drawn.length))
                .mapToDouble(i -> scores[drawn[i]])
                .filter(s -> !Double.isNaN(s))
                .average()
                .orElse(Double.NaN);
    }

    private static double[] known(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    }

    private static double at(double[] sorted, double part) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        var at = part * (sorted.length - 1);
        return (sorted[(int) Math.floor(at)] + sorted[(int) Math.ceil(at)]) / 2;
    }
}
