package org.mindgap.formats.text;

import java.util.Optional;

/** Reads how NumPy prints a row of numbers: {@code [0.5 0.25 1.e-01]}, over several lines where it is long. */
public final class NumpyPrint {
    private static final int LONGEST = 1 << 16;

    private NumpyPrint() {}

    /** The numbers; empty where the text is anything else, a shortened print ("...") among it. */
    public static Optional<double[]> parse(String text) {
        var whole = text.strip();
        if (whole.length() > LONGEST || !whole.startsWith("[") || !whole.endsWith("]") || whole.length() < 2) {
            return Optional.empty();
        }
        var inner = whole.substring(1, whole.length() - 1).strip();
        if (inner.isEmpty()) {
            return Optional.of(new double[0]);
        }
        // a list of Python has commas, and is as good
        var parts = inner.split("\\s*,\\s*|\\s+", -1);
        var numbers = new double[parts.length];
        for (var i = 0; i < parts.length; i++) {
            // NumPy's 1. and 1.e-05 are decimals; its nan is kept as what it is
            var number = DecimalText.parse(parts[i]);
            if (number.isEmpty() && !parts[i].equals("nan")) {
                return Optional.empty();
            }
            numbers[i] = number.orElse(Double.NaN);
        }
        return Optional.of(numbers);
    }
}
