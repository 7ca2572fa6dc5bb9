package org.mindgap.gap.metric;

import java.util.Arrays;

/**
 * Whether the model's most common answer is the people's (methods.md §4.2). Ties: where several options are the
 * people's most common, any of them is right; where several are the model's, the value is the chance of being right if
 * one of these is taken at random. Shares closer than 1e-9 are tied, since weighted sums differ by rounding.
 */
public final class ModalHit {
    private static final double TIE = 1e-9;

    private ModalHit() {}

    /** Between 0 and 1; NaN where a share is. */
    static double of(Metric.Item item) {
        var top = max(item.people());
        var modelTop = max(item.model());
        if (Double.isNaN(top) || Double.isNaN(modelTop)) {
            return Double.NaN;
        }
        var hits = 0;
        var modes = 0;
        for (var i = 0; i < item.model().length; i++) {
            if (item.model()[i] >= modelTop - TIE) {
                modes++;
                hits += item.people()[i] >= top - TIE ? 1 : 0;
            }
        }
        return modes == 0 ? Double.NaN : (double) hits / modes;
    }

    /** The most common answers, each with the same share; NaN where a share is unknown. */
    static double[] modes(double[] shares) {
        var top = max(shares);
        var at = Arrays.stream(shares).map(s -> s >= top - TIE ? 1 : 0).toArray();
        var modes = Arrays.stream(at).sum();
        return Arrays.stream(at).map(a -> modes == 0 ? Double.NaN : a / modes).toArray();
    }

    private static double max(double[] shares) {
        var max = Double.NEGATIVE_INFINITY;
        for (var share : shares) {
            max = Math.max(max, share);
        }
        return max;
    }
}
