package org.mindgap.formats.microdata;

import java.util.List;
import java.util.Optional;

/**
 * The values that a file declares missing by the user's choice. A value without anything in it (system-missing, an
 * empty string) is none of these.
 *
 * @param codes single values, as {@link CodeText} writes them
 * @param range values from one number to another, or nothing
 */
public record MissingValues(List<String> codes, Optional<Range> range) {
    public static final MissingValues NONE = new MissingValues(List.of(), Optional.empty());

    public MissingValues {
        codes = List.copyOf(codes);
    }

    /** From one number to another, both included; infinite where the file says LOWEST or HIGHEST. */
    public record Range(double low, double high) {
        boolean has(double value) {
            return value >= low && value <= high;
        }
    }

    public boolean isEmpty() {
        return codes.isEmpty() && range.isEmpty();
    }

    /** Whether a number is declared missing; tagged missing values always are. */
    public boolean has(double value) {
        return CodeText.letter(value) != 0
                || range.filter(r -> r.has(value)).isPresent()
                || codes.contains(CodeText.of(value));
    }

    /** Whether a text is declared missing. */
    public boolean has(String text) {
        return codes.contains(text);
    }
}
