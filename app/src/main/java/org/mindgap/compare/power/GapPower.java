package org.mindgap.compare.power;

import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Power to see that a model is farther from people than sampling alone explains, by {@code gap.points} (methods.md §6.11):
 * the mean over questions of ½(|p − q|² − its expectation under sampling), tested one-sided at 5 %. A normal
 * approximation: shares are normal, people's answers uniform over k options (where shares vary most), questions
 * independent of each other; with few people and questions it is rough. Var(½|e|²) = ½c² tr Σ² and that of the cross
 * term c δ'Σδ, with c = 1/n + 1/N, Σ = (I − 11'/k)/k.
 *
 * @param options k, 2 or more
 * @param people effective n on each question; infinite where they are known exactly
 * @param draws N of the model on each question; infinite for probabilities
 */
public record GapPower(int options, double people, double draws) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double CRITICAL = NORMAL.inverseSurvivalProbability(0.05);
    private static final double POINTS = 100;

    public GapPower {
        if (options < 2 || !(people > 0) || !(draws > 0)) {
            throw new IllegalArgumentException("two options or more, people and draws above 0");
        }
    }

    /**
     * Probability that a gap is seen.
     *
     * @param gap true, in points
     * @param questions 1 or more
     */
    public double power(double gap, int questions) {
        var c = 1 / people + 1 / draws;
        var mean = gap * gap / (POINTS * POINTS);
        var none = c * c * (options - 1) / (2.0 * options * options);
        var some = none + c * 2 * mean / options;
        if (none == 0) {
            return mean > 0 ? 1 : 0;
        }
        var needed = CRITICAL * Math.sqrt(none / questions);
        return NORMAL.cumulativeProbability((mean - needed) / Math.sqrt(some / questions));
    }

    /** The smallest gap that some questions show with some power, in points. */
    public double smallest(int questions, double power) {
        var low = 0.0;
        var high = POINTS;
        if (power(high, questions) < power) {
            return Double.NaN;
        }
        for (var i = 0; i < 60; i++) {
            var middle = (low + high) / 2;
            if (power(middle, questions) < power) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Fewest questions that show a gap with some power. */
    public OptionalInt questions(double gap, double power) {
        return fewest(n -> power(gap, n) >= power);
    }

    /**
     * Fewest draws on each question that show a gap with some power; nothing where no number of draws does, since people
     * are too few.
     */
    public OptionalInt drawsNeeded(double gap, int questions, double power) {
        return fewest(n -> new GapPower(options, people, n).power(gap, questions) >= power);
    }

    private static OptionalInt fewest(IntPredicate enough) {
        var high = 1;
        while (!enough.test(high)) {
            if (high >= PairedPower.MOST) {
                return OptionalInt.empty();
            }
            high = Math.min(PairedPower.MOST, high * 2);
        }
        var low = 0;
        while (high - low > 1) {
            var middle = (low + high) / 2;
            if (enough.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalInt.of(high);
    }
}
