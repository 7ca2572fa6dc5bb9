package org.mindgap.practice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Numbers in files, without a locale and without needless zeros. */
final class Decimals {
    private Decimals() {}

    static BigDecimal of(double number, int places) {
        var rounded = BigDecimal.valueOf(number)
                .setScale(places, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** Shares rounded so that they still add up to 1: the largest takes what is left. */
    static List<BigDecimal> addingUpToOne(double[] shares, int places) {
        var rounded = new ArrayList<BigDecimal>();
        var left = BigDecimal.ONE;
        var largest = 0;
        for (var i = 0; i < shares.length; i++) {
            rounded.add(of(shares[i], places));
            left = left.subtract(rounded.get(i));
            largest = shares[i] > shares[largest] ? i : largest;
        }
        rounded.set(largest, rounded.get(largest).add(left).stripTrailingZeros());
        return rounded;
    }
}
