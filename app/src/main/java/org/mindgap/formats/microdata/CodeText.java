package org.mindgap.formats.microdata;

import java.math.BigDecimal;

/** Numbers of a file as codes: the shortest text that reads back as the same number, "1" and never "1.0" or "1E0". */
public final class CodeText {
    private static final double WHOLE = 1e15;
    private static final long TAG = 0x7FF8_4D47_0000_0000L;

    private CodeText() {}

    /** The text of a number; of a tagged missing value ".a" to ".z". */
    public static String of(double value) {
        if (Double.isNaN(value)) {
            var letter = letter(value);
            return letter == 0 ? "." : "." + letter;
        }
        if (value == Math.rint(value) && Math.abs(value) < WHOLE) {
            return Long.toString((long) value);
        }
        if (Double.isInfinite(value)) {
            return Double.toString(value);
        }
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    /**
     * A missing value that says which one it is, as Stata's {@code .a}: a NaN whose payload is the letter.
     *
     * @param letter {@code 'a'} to {@code 'z'}
     */
    public static double tagged(char letter) {
        return Double.longBitsToDouble(TAG | letter);
    }

    /** The letter of a tagged missing value, or 0 for any other number. */
    public static char letter(double value) {
        var bits = Double.doubleToRawLongBits(value);
        return (bits & 0xFFFF_FFFF_0000_0000L) == TAG ? (char) (bits & 0xFFFF) : 0;
    }
}
