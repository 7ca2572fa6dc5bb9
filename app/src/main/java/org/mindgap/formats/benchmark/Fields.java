package org.mindgap.formats.benchmark;

import java.util.Map;
import java.util.OptionalDouble;
import org.mindgap.formats.text.DecimalText;

/**
 * A row of a table or an object of a line.
 *
 * @param values by name in lower case, without blanks around them
 * @param line line of the file, from 1
 */
record Fields(Map<String, String> values, long line) {

    /** The first that is there and not empty, else nothing. */
    String text(String... names) {
        for (var name : names) {
            var value = values.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** A number as written in files: NaN and infinities are none. */
    OptionalDouble number(String... names) {
        var text = text(names);
        var number = text.isEmpty() ? OptionalDouble.empty() : DecimalText.parse(text);
        return number.isPresent() && Double.isFinite(number.getAsDouble()) ? number : OptionalDouble.empty();
    }
}
