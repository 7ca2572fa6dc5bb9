package org.mindgap.figure.comparison;

import java.text.NumberFormat;
import org.mindgap.figure.Words;

/** Numbers as figures print them: so many decimals, minus as U+2212, a dash where there is none. */
final class Numerals {
    private final Words words;
    private final int decimals;

    Numerals(Words words, int decimals) {
        this.words = words;
        this.decimals = decimals;
    }

    String plain(double value) {
        if (!Double.isFinite(value)) {
            return words.text("dash");
        }
        var format = NumberFormat.getNumberInstance(words.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        var text = format.format(value).replace('-', '\u2212');
        return text.matches("\u22120[.,]?0*") ? text.substring(1) : text;
    }

    /** "+1.4". */
    String signed(double value) {
        var text = plain(value);
        return value > 0 && !text.matches("0[.,]?0*") ? "+" + text : text;
    }

    /** "−1.0 to 3.8", or a dash. */
    String range(double lower, double upper) {
        return Double.isFinite(lower) && Double.isFinite(upper)
                ? words.text("range", plain(lower), plain(upper))
                : words.text("dash");
    }

    /** With no more decimals than it has, three at most: "2", "0.25". */
    static String shortest(double value, Words words) {
        var format = NumberFormat.getNumberInstance(words.locale());
        format.setMaximumFractionDigits(3);
        return format.format(value).replace('-', '\u2212');
    }

    /** Correlations have no zero before the point: ".83". */
    static String correlation(double value, Words words) {
        return bare(new Numerals(words, 2).plain(value));
    }

    /** The same with three decimals: ".045". */
    static String correlation3(double value, Words words) {
        return bare(new Numerals(words, 3).plain(value));
    }

    private static String bare(String text) {
        return text.replaceFirst("^(\u2212?)0(?=[.,])", "$1");
    }
}
