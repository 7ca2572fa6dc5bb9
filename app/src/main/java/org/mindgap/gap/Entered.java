package org.mindgap.gap;

import java.util.Arrays;
import java.util.List;
import org.mindgap.gap.metric.Metric;

/**
 * What entered a value, as a key: the very same things compared, with the same weights. Told apart by identity, since
 * equal numbers of other people are something else.
 */
final class Entered {
    private final Metric.Item[] pairs;
    private final double[] weights;
    private final int hash;

    private Entered(Metric.Item[] pairs, double[] weights) {
        this.pairs = pairs;
        this.weights = weights;
        var sum = 1;
        for (var pair : pairs) {
            sum = 31 * sum + System.identityHashCode(pair);
        }
        this.hash = sum;
    }

    static Entered of(List<RowItem> items) {
        var pairs = new Metric.Item[items.size()];
        var weights = new double[items.size()];
        for (var i = 0; i < pairs.length; i++) {
            pairs[i] = items.get(i).pair();
            weights[i] = items.get(i).weight();
        }
        return new Entered(pairs, weights);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // see above
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof Entered entered)
                || hash != entered.hash
                || pairs.length != entered.pairs.length
                || !Arrays.equals(weights, entered.weights)) {
            return false;
        }
        for (var i = 0; i < pairs.length; i++) {
            if (pairs[i] != entered.pairs[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
