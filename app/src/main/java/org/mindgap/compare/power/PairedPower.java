package org.mindgap.compare.power;

import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Power of a paired comparison of two conditions over questions, each with one difference, normal with the standard
 * deviation {@code deviation}: Student's t (noncentral t, as R's {@code power.t.test(type = "paired")}, where a wrong sign
 * is not found) and two one-sided tests of equivalence (Phillips 1990). Exact up to rounding, not simulated.
 *
 * @param deviation of the differences between questions, in the metric's unit; above 0
 * @param alpha level of the test; 0.05 as a rule
 */
public record PairedPower(double deviation, double alpha) {
    /** No study has more questions. */
    public static final int MOST = 1_000_000;

    /** Variance of one draw of a share of one half, in squared points. */
    private static final double HALF = 2500;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    public PairedPower {
        if (!(deviation > 0) || !(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("deviation above 0, level between 0 and 1");
        }
    }

    /**
     * Of answers that are drawn: each of the two sides adds the variance of a share of one half of N draws, 100²·¼/N in
     * squared points.
     *
     * @param between standard deviation of the true differences between questions, in points
     * @param draws N on either side; infinite for probabilities
     */
    public static PairedPower drawn(double between, double draws, double alpha) {
        return new PairedPower(Math.hypot(between, Math.sqrt(2 * HALF / draws)), alpha);
    }

    /**
     * Probability that a two-sided t test finds a difference, with its sign.
     *
     * @param difference true mean, in the same unit
     * @param questions 2 or more
     */
    public double power(double difference, int questions) {
        return detection(Math.abs(difference) * Math.sqrt(questions) / deviation, questions - 1, alpha);
    }

    /**
     * Probability that t is beyond its two-sided critical value, on the side of the difference.
     *
     * @param ncp difference over its standard error
     */
    static double detection(double ncp, double df, double alpha) {
        var critical = TDistribution.of(df).inverseSurvivalProbability(alpha / 2);
        return new ScaledChi(df).mean(s -> NORMAL.cumulativeProbability(ncp - critical * s), Double.POSITIVE_INFINITY);
    }

    /**
     * Probability that two one-sided t tests say that the mean is within ±margin.
     *
     * @param difference true mean; 0 as a rule
     * @param margin above 0
     * @param questions 2 or more
     */
    public double equivalence(double difference, double margin, int questions) {
        return equivalence(difference, margin, deviation / Math.sqrt(questions), questions - 1, alpha);
    }

    static double equivalence(double difference, double margin, double error, double df, double alpha) {
        var critical = TDistribution.of(df).inverseSurvivalProbability(alpha);
        DoubleUnaryOperator inside = s -> Math.max(
                0,
                NORMAL.cumulativeProbability((margin - difference) / error - critical * s)
                        - NORMAL.cumulativeProbability((-margin - difference) / error + critical * s));
        return new ScaledChi(df).mean(inside, margin / (error * critical));
    }

    /** Fewest questions that find a difference with some power; nothing where more than {@link #MOST} would be needed. */
    public OptionalInt questions(double difference, double power) {
        return fewest(n -> power(difference, n), power);
    }

    /** The same for equivalence. */
    public OptionalInt questionsForEquivalence(double difference, double margin, double power) {
        return Math.abs(difference) < margin
                ? fewest(n -> equivalence(difference, margin, n), power)
                : OptionalInt.empty();
    }

    /** The smallest difference that some questions find with some power. */
    public double smallest(int questions, double power) {
        var low = 0.0;
        var high = deviation;
        while (power(high, questions) < power) {
            high *= 2;
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

    private static OptionalInt fewest(IntToDoubleFunction powerOf, double wanted) {
        var high = 2;
        while (powerOf.applyAsDouble(high) < wanted) {
            if (high >= MOST) {
                return OptionalInt.empty();
            }
            high = Math.min(MOST, high * 2);
        }
        var low = 1;
        while (high - low > 1) {
            var middle = (low + high) / 2;
            if (powerOf.applyAsDouble(middle) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalInt.of(high);
    }
}
