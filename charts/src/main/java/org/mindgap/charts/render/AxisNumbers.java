package org.mindgap.charts.render;

import java.util.Locale;

/** Numbers along an axis, with as many decimals as its step needs and minus as a sign of its own. */
final class AxisNumbers {
    private AxisNumbers() {}

    static String text(double value, double step) {
        var decimals = 0;
        for (var scaled = step; decimals < 3 && Math.abs(scaled - Math.rint(scaled)) > 1e-9; scaled *= 10) {
            decimals++;
        }
        var text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return (text.matches("-0\\.?0*") ? text.substring(1) : text).replace('-', '\u2212');
    }
}
