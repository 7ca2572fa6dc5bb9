package org.mindgap.formats.text;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Numbers as files write them: a point for the decimals, never the reader's locale. */
public final class DecimalText {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?");
    private static final int LONGEST = 400;

    private DecimalText() {}

    /** A finite number such as {@code 3}, {@code -0.5}, {@code .469825} or {@code 1e-3}; blanks around it do not matter. */
    public static OptionalDouble parse(String text) {
        var number = text.strip();
        if (number.length() > LONGEST || !NUMBER.matcher(number).matches()) {
            return OptionalDouble.empty();
        }
        var value = Double.parseDouble(number);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** A whole number; {@code 812.0} is one, {@code 812.5} and {@code 1,000} are not. */
    public static OptionalInt parseWhole(String text) {
        var value = parse(text);
        if (value.isEmpty()
                || value.getAsDouble() != Math.rint(value.getAsDouble())
                || Math.abs(value.getAsDouble()) > Integer.MAX_VALUE) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) value.getAsDouble());
    }
}
