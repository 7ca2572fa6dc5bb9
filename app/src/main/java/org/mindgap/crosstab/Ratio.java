package org.mindgap.crosstab;

import java.util.BitSet;

/**
 * The weight of some cells of a table in that of others.
 *
 * @param hits cells that are counted
 * @param of cells that they are counted among; all hits are
 */
record Ratio(BitSet hits, BitSet of) {
    /** The share by these sums, one per cell; NaN where nobody is there. */
    double of(double[] totals) {
        return sum(totals, hits) / sum(totals, of);
    }

    static double sum(double[] values, BitSet cells) {
        var sum = 0.0;
        for (var i = cells.nextSetBit(0); i >= 0; i = cells.nextSetBit(i + 1)) {
            sum += values[i];
        }
        return sum;
    }
}
