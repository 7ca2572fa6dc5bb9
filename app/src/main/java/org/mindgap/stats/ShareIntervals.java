package org.mindgap.stats;

import java.util.Locale;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Intervals of a share from a sample survey at a given level (methods.md §8.4). What cannot be computed is
 * {@link Interval#UNKNOWN}, never an interval of width 0.
 *
 * @param level confidence level between 0 and 1
 */
public record ShareIntervals(double level) {

    /** How an interval is computed. */
    public enum Kind {
        XLOGIT,
        WILSON,
        KORN_GRAUBARD;

        /** The word in files: xlogit, wilson, korn-graubard. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The usual 95 %. */
    public static final ShareIntervals USUAL = new ShareIntervals(0.95);

    public ShareIntervals {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a level is between 0 and 1, not " + level);
        }
    }

    /**
     * Logit interval with t, expit(logit p ± t·se/(p(1−p))); R's {@code svyciprop(method = "xlogit")}.
     *
     * @param share p, strictly between 0 and 1: the logit of 0 and 1 does not exist, see {@link #kornGraubard}
     * @param standardError design-based
     * @param degreesOfFreedom of the design, at least 1
     */
    public Interval xlogit(double share, double standardError, double degreesOfFreedom) {
        if (!(share > 0 && share < 1) || !(standardError > 1e-12) || !(degreesOfFreedom >= 1)) {
            return Interval.UNKNOWN;
        }
        var logit = Math.log(share / (1 - share));
        var width = t(degreesOfFreedom) * standardError / (share * (1 - share));
        return new Interval(expit(logit - width), expit(logit + width));
    }

    /**
     * Wilson's score interval.
     *
     * @param effectiveBase sample size, or effective n; above 0
     */
    public Interval wilson(double share, double effectiveBase) {
        if (!(share >= 0 && share <= 1) || !(effectiveBase > 0)) {
            return Interval.UNKNOWN;
        }
        var z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
        var denominator = 1 + z * z / effectiveBase;
        var centre = (share + z * z / (2 * effectiveBase)) / denominator;
        var half = z
                * Math.sqrt(share * (1 - share) / effectiveBase + z * z / (4 * effectiveBase * effectiveBase))
                / denominator;
        // exact at the ends, where rounding would leave a hair
        return new Interval(share == 0 ? 0 : centre - half, share == 1 ? 1 : centre + half);
    }

    /**
     * Clopper–Pearson on n* = p(1−p)/var, times the squared ratio of t values; R's {@code svyciprop(method = "beta")}.
     * For shares of 0 and 1, where R gives NaN, n* is Kish's effective n times that ratio.
     *
     * @param variance design-based, above 0 unless the share is 0 or 1
     * @param size respondents of the design, at least 2
     * @param degreesOfFreedom of the design, at least 1
     * @param kish effective n, used for shares of 0 and 1 only
     */
    public Interval kornGraubard(double share, double variance, int size, double degreesOfFreedom, double kish) {
        if (!(share >= 0 && share <= 1) || size < 2 || !(degreesOfFreedom >= 1)) {
            return Interval.UNKNOWN;
        }
        var ratio = t(size - 1) / t(degreesOfFreedom);
        var plain = share == 0 || share == 1 ? kish : share * (1 - share) / variance;
        var n = plain * ratio * ratio;
        if (!(n > 0) || Double.isInfinite(n)) {
            return Interval.UNKNOWN;
        }
        var tail = (1 - level) / 2;
        var hits = n * share;
        var lower = hits == 0 ? 0 : BetaDistribution.of(hits, n - hits + 1).inverseCumulativeProbability(tail);
        var upper = n - hits == 0 ? 1 : BetaDistribution.of(hits + 1, n - hits).inverseSurvivalProbability(tail);
        return new Interval(lower, upper);
    }

    private double t(double degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability((1 - level) / 2);
    }

    private static double expit(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
