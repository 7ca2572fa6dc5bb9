package org.mindgap.compare.association;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.mindgap.stats.Interval;

/**
 * Which noncentralities of a chi-squared statistic go with what was seen: those under which a smaller and a larger one are
 * each at least 2.5 in 100 (Smithson 2003, Confidence Intervals, chapter 4; R: {@code pchisq(x, df, ncp)} solved for ncp).
 *
 * @param df degrees of freedom, 1 or more
 */
record Noncentrality(double df) {
    private static final double TAIL = 0.025;
    private static final int HALVINGS = 100;
    private static final double REACH = 10;

    /** Of a statistic that is 0 or more; ends are 0 where no noncentrality is small enough. */
    Interval of(double statistic) {
        return new Interval(solved(statistic, 1 - TAIL), solved(statistic, TAIL));
    }

    private double solved(double statistic, double level) {
        if (probability(statistic, 0) <= level) {
            return 0;
        }
        var low = 0.0;
        var high = statistic + df + 10;
        while (probability(statistic, high) > level) {
            high *= 2;
        }
        for (var i = 0; i < HALVINGS && high - low > 1e-10 * high; i++) {
            var middle = (low + high) / 2;
            if (probability(statistic, middle) > level) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /**
     * Probability of at most a statistic: the mean of central ones of df + 2j degrees of freedom, j Poisson of half the
     * noncentrality (Johnson, Kotz and Balakrishnan 1995, chapter 29).
     */
    double probability(double statistic, double noncentrality) {
        if (statistic <= 0) {
            return 0;
        }
        var half = noncentrality / 2;
        if (half == 0) {
            return ChiSquaredDistribution.of(df).cumulativeProbability(statistic);
        }
        var reach = REACH * Math.sqrt(half) + REACH * 4;
        var first = (int) Math.max(0, Math.floor(half - reach));
        var last = (int) Math.ceil(half + reach);
        var sum = 0.0;
        var central = ChiSquaredDistribution.of(df + 2.0 * first).cumulativeProbability(statistic);
        for (var j = first; j <= last && central > 0; j++) {
            sum += Math.exp(j * Math.log(half) - half - LogGamma.value(j + 1.0)) * central;
            // the next: two degrees of freedom more
            var a = df / 2 + j;
            central -= Math.exp(a * Math.log(statistic / 2) - statistic / 2 - LogGamma.value(a + 1));
        }
        return Math.min(1, sum);
    }
}
