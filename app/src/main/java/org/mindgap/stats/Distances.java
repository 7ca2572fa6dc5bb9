package org.mindgap.stats;

import java.util.Arrays;

/**
 * Distances between two distributions over the same k options (methods.md §6.1). Both arrays have length k, hold
 * shares between 0 and 1 and add up to 1; a NaN share makes the distance NaN.
 */
public final class Distances {

    private Distances() {}

    /** Total variation, ½ Σ|p − q|: the share of people who would have to answer otherwise. 0 to 1. */
    public static double tv(double[] p, double[] q) {
        checkLengths(p, q);
        var sum = 0.0;
        for (var i = 0; i < p.length; i++) {
            sum += Math.abs(p[i] - q[i]);
        }
        return sum / 2;
    }

    /** Jensen–Shannon divergence in nats, 0 to ln 2; 0·log 0 = 0, so it is always finite. Not its root. */
    public static double jsdNats(double[] p, double[] q) {
        checkLengths(p, q);
        var sum = 0.0;
        for (var i = 0; i < p.length; i++) {
            var middle = (p[i] + q[i]) / 2;
            sum += term(p[i], middle) + term(q[i], middle);
        }
        // the sum of terms of both signs can fall below 0 by rounding alone
        return Double.isNaN(sum) ? Double.NaN : Math.max(0, sum / 2);
    }

    /** Jensen–Shannon divergence in bits, 0 to 1. */
    public static double jsdBits(double[] p, double[] q) {
        return jsdNats(p, q) / Math.log(2);
    }

    /**
     * Kullback–Leibler divergence Σ p ln(p/q) in nats, 0 to infinity: infinite where q gives nothing to an option that p
     * has. Not symmetric.
     */
    public static double klNats(double[] p, double[] q) {
        checkLengths(p, q);
        var sum = 0.0;
        for (var i = 0; i < p.length; i++) {
            sum += Double.isNaN(q[i]) ? Double.NaN : term(p[i], q[i]);
        }
        // terms have both signs: rounding must not make the sum negative
        return Double.isNaN(sum) ? Double.NaN : Math.max(0, sum);
    }

    /** Hellinger distance √(½ Σ(√p − √q)²), 0 to 1. */
    public static double hellinger(double[] p, double[] q) {
        checkLengths(p, q);
        var sum = 0.0;
        for (var i = 0; i < p.length; i++) {
            var difference = Math.sqrt(p[i]) - Math.sqrt(q[i]);
            sum += difference * difference;
        }
        return Math.sqrt(sum / 2);
    }

    /**
     * Wasserstein-1 distance of options in their order, one apart each: Σ_{i<k} |F_P(i) − F_Q(i)|, 0 to k − 1. Means
     * something for ordered options only; the caller knows.
     */
    public static double w1(double[] p, double[] q) {
        checkLengths(p, q);
        var sum = 0.0;
        var cumulated = 0.0;
        for (var i = 0; i < p.length - 1; i++) {
            cumulated += p[i] - q[i];
            sum += Math.abs(cumulated);
        }
        return p.length > 0 && Double.isNaN(p[p.length - 1] + q[q.length - 1]) ? Double.NaN : sum;
    }

    /** {@link #w1} divided by the distance of the first from the last option, 0 to 1; NaN for fewer than two options. */
    public static double w1Normalised(double[] p, double[] q) {
        return p.length < 2 ? Double.NaN : w1(p, q) / (p.length - 1);
    }

    /** Kolmogorov–Smirnov distance of options in their order, max |F_P − F_Q|, 0 to 1. Means something for ordered options only. */
    public static double ks(double[] p, double[] q) {
        checkLengths(p, q);
        var largest = 0.0;
        var cumulated = 0.0;
        for (var i = 0; i < p.length; i++) {
            cumulated += p[i] - q[i];
            // Math.max keeps NaN
            largest = Math.max(largest, i < p.length - 1 || Double.isNaN(cumulated) ? Math.abs(cumulated) : 0);
        }
        return largest;
    }

    /**
     * Wasserstein-1 distance of the k shares taken as two samples of k numbers, whichever options they belong to: the
     * mean difference of the sorted shares. It is blind to the order of options; two opposite distributions are 0 apart.
     * What a published script computed (methods.md §2.4), of use for repeating it only.
     */
    public static double valuesW1(double[] p, double[] q) {
        checkLengths(p, q);
        var one = p.clone();
        var other = q.clone();
        Arrays.sort(one);
        Arrays.sort(other);
        var sum = 0.0;
        for (var i = 0; i < one.length; i++) {
            sum += Math.abs(one[i] - other[i]);
        }
        return sum / one.length;
    }

    private static double term(double share, double middle) {
        return share == 0 ? 0 : share * Math.log(share / middle);
    }

    private static void checkLengths(double[] p, double[] q) {
        if (p.length != q.length) {
            throw new IllegalArgumentException(p.length + " options against " + q.length);
        }
    }
}
