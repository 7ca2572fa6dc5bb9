package org.mindgap.practice;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers in files, without a locale and without needless zeros. */
final class Decimals {
    private Decimals() {}

    static BigDecimal of(double number, int places) {
        var rounded = BigDecimal.valueOf(number)
                .setScale(places, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
