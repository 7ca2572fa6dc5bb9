package org.mindgap.compare.power;

import java.util.OptionalDouble;
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
 * <p>Where true gaps differ between questions and the finding is to hold for questions like these, the test is a one-sided
 * t test of the corrected squares over the questions: their variance is that of sampling and that of the true squares, which
 * follows from gaps that have a gamma distribution; {@code gap} is then the root of their mean square, as {@code gap.points}
 * of several questions is. Where gaps differ by more than 0.6 of that, squares are so skewed that true power is larger.
 *
 * @param options k, 2 or more
 * @param people effective n on each question; infinite where they are known exactly
 * @param draws N of the model on each question; infinite for probabilities
 * @param variation standard deviation of the true gaps between questions over the root of their mean square, 0 to below 1;
 *     nothing where the questions asked are the only ones that matter
 */
public record GapPower(int options, double people, double draws, OptionalDouble variation) {
    private static final double ONE_SIDED = 0.05;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double CRITICAL = NORMAL.inverseSurvivalProbability(ONE_SIDED);
    private static final double POINTS = 100;

    public GapPower {
        if (options < 2 || !(people > 0) || !(draws > 0)) {
            throw new IllegalArgumentException("two options or more, people and draws above 0");
        }
        if (variation.isPresent() && !(variation.getAsDouble() >= 0 && variation.getAsDouble() < 1)) {
            throw new IllegalArgumentException("a variation from 0 to below 1");
        }
    }

    /** Of these questions alone. */
    public GapPower(int options, double people, double draws) {
        this(options, people, draws, OptionalDouble.empty());
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
        if (variation.isPresent()) {
            return sampled(mean, some, questions);
        }
        if (none == 0) {
            return mean > 0 ? 1 : 0;
        }
        var needed = CRITICAL * Math.sqrt(none / questions);
        return NORMAL.cumulativeProbability((mean - needed) / Math.sqrt(some / questions));
    }

    /** @param sampling variance of one question's corrected square by sampling alone */
    private double sampled(double mean, double sampling, int questions) {
        if (questions < 2 || mean == 0) {
            return mean == 0 && questions > 1 ? ONE_SIDED : 0;
        }
        var variance = sampling + mean * mean * (fourth(variation.orElse(0)) - 1);
        return variance == 0
                ? 1
                : PairedPower.detection(mean * Math.sqrt(questions / variance), questions - 1, 2 * ONE_SIDED);
    }

    /** Fourth moment of a gamma distribution whose mean square is 1. */
    private static double fourth(double deviation) {
        if (deviation == 0) {
            return 1;
        }
        var square = deviation * deviation;
        var shape = (1 - square) / square;
        var scale = square * square / (1 - square);
        return scale * scale * shape * (shape + 1) * (shape + 2) * (shape + 3);
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
        return fewest(n -> new GapPower(options, people, n, variation).power(gap, questions) >= power);
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
