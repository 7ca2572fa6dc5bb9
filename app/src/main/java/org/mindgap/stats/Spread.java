package org.mindgap.stats;

/** How answers spread over k options: shares between 0 and 1 that add up to 1 (methods.md §6.1). NaN shares give NaN. */
public final class Spread {

    private Spread() {}

    /** Entropy in nats, 0 where all are on one option, ln k where all options are alike. */
    public static double entropyNats(double[] shares) {
        var sum = 0.0;
        for (var share : shares) {
            sum -= share == 0 ? 0 : share * Math.log(share);
        }
        // 0 − 0 is 0, not −0, and a share a hair above 1 must not make it negative
        return Double.isNaN(sum) ? Double.NaN : Math.max(0, sum);
    }

    /** Mean place on ordered options, the first at 0, the last at 1; NaN for fewer than two options. */
    public static double mean(double[] shares) {
        if (shares.length < 2) {
            return Double.NaN;
        }
        var sum = 0.0;
        for (var i = 0; i < shares.length; i++) {
            sum += i * shares[i];
        }
        return sum / (shares.length - 1);
    }

    /** Variance of the place on ordered options, the first at 0, the last at 1: 0 to ¼; NaN for fewer than two options. */
    public static double variance(double[] shares) {
        if (shares.length < 2) {
            return Double.NaN;
        }
        var mean = mean(shares);
        var sum = 0.0;
        for (var i = 0; i < shares.length; i++) {
            var deviation = (double) i / (shares.length - 1) - mean;
            sum += shares[i] * deviation * deviation;
        }
        return sum;
    }
}
