package org.mindgap.compare.paired;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;
import org.mindgap.stats.Seed;

/**
 * Differences on the same questions, each counted once (methods.md §9.4). The questions are taken as a sample of questions
 * like these; what the sampling of people does to each is in the differences already and is not told apart.
 *
 * @param count questions
 * @param mean difference, the first side minus the second
 * @param deviation standard deviation of the differences; NaN of one, 0 where all are the same
 * @param flips test by changed signs
 * @param smaller questions on which the first side is smaller
 * @param equal questions on which both are the same
 */
public record PairedTest(int count, double mean, double deviation, SignFlips flips, int smaller, int equal) {
    /** Two values that differ by less than this are the same: the last digits of a sum are none. */
    private static final double SAME = 1e-12;

    /** @param differences at least one, none of them NaN */
    public static PairedTest of(double[] differences, Seed seed) {
        var n = differences.length;
        var mean = Arrays.stream(differences).average().orElseThrow();
        var squares =
                Arrays.stream(differences).map(d -> (d - mean) * (d - mean)).sum();
        var deviation = n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1));
        var largest = Arrays.stream(differences).map(Math::abs).max().orElseThrow();
        return new PairedTest(
                n,
                mean,
                // differences that are all the same differ by their last digits alone
                deviation <= SAME * largest ? 0 : deviation,
                SignFlips.of(differences, seed),
                (int) Arrays.stream(differences).filter(d -> d < -SAME).count(),
                (int) Arrays.stream(differences)
                        .filter(d -> Math.abs(d) <= SAME)
                        .count());
    }

    /** Questions on which the first side is larger. */
    public int larger() {
        return count - smaller - equal;
    }

    public double error() {
        return deviation / Math.sqrt(count);
    }

    /** Mean over its standard error; NaN of one difference, or where all are the same. */
    public double t() {
        return error() > 0 ? mean / error() : Double.NaN;
    }

    /** Of t, two-sided; NaN where there is no t. */
    public double p() {
        return Double.isNaN(t()) ? Double.NaN : 2 * student().survivalProbability(Math.abs(t()));
    }

    /** Mean over standard deviation: Cohen's d_z. */
    public double effect() {
        return deviation > 0 ? mean / deviation : Double.NaN;
    }

    /** Half the width of an interval of a level such as 0.95, of t; NaN where there is no t. */
    public double margin(double level) {
        return error() > 0 ? error() * student().inverseSurvivalProbability((1 - level) / 2) : Double.NaN;
    }

    /**
     * The larger p of two one-sided t tests that the mean is above −margin and below margin (TOST; Schuirmann 1987): if it
     * is below the level, the two sides are equivalent up to the margin. NaN where there is no t.
     *
     * @param margin chosen before looking, above 0
     */
    public double equivalence(double margin) {
        if (Double.isNaN(t())) {
            return Double.NaN;
        }
        var above = student().survivalProbability((mean + margin) / error());
        var below = student().survivalProbability((margin - mean) / error());
        return Math.max(above, below);
    }

    private TDistribution student() {
        return TDistribution.of(count - 1);
    }
}
