package org.mindgap.compare.subgroup;

import java.util.BitSet;

/** The most common option; several where shares are the same. */
final class Mode {
    /** Sums of weights differ in their last digits though they are of the same people. */
    private static final double SAME = 1e-12;

    private Mode() {}

    /** Positions of the largest shares. */
    static BitSet of(double[] shares) {
        var largest = Double.NEGATIVE_INFINITY;
        for (var share : shares) {
            largest = Math.max(largest, share);
        }
        var modes = new BitSet(shares.length);
        for (var i = 0; i < shares.length; i++) {
            modes.set(i, shares[i] >= largest - SAME);
        }
        return modes;
    }

    /** The rule for ties where one option has to stand for all: the first in the order of the options. */
    static int first(double[] shares) {
        return of(shares).nextSetBit(0);
    }

    /** Part of the model's modes that are modes of people: 1 or 0 unless the model's are tied. */
    static double hit(double[] people, double[] model) {
        var common = of(model);
        double count = common.cardinality();
        common.and(of(people));
        return common.cardinality() / count;
    }
}
