package org.mindgap.views.compare;

import org.mindgap.views.kit.Texts;

/** Numbers as tables write them: a dash where there is none, a minus sign that is one. */
final class Written {
    private static final String NONE = "–";
    private static final double SMALL = 0.0005;

    private final Texts texts;

    Written(Texts texts) {
        this.texts = texts;
    }

    String number(double value, int decimals) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        var text = texts.number(value, decimals);
        // what rounds to nothing has no sign
        return text.startsWith("-") ? text.matches("-0[.0]*") ? text.substring(1) : "−" + text.substring(1) : text;
    }

    /** With the sign of what is above 0, too. */
    String signed(double value, int decimals) {
        return value > 0 ? "+" + number(value, decimals) : number(value, decimals);
    }

    /** "0.21 to 0.43". */
    String range(double lower, double upper, int decimals) {
        return Double.isNaN(lower) || Double.isNaN(upper)
                ? NONE
                : texts.get("interval.range", number(lower, decimals), number(upper, decimals));
    }

    /** A p-value: "0.012", "<0.001". */
    String p(double value) {
        return value < SMALL ? "<0.001" : number(value, 3);
    }
}
