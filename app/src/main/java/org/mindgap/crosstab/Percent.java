package org.mindgap.crosstab;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the shares of a crosstab are shares of. */
public enum Percent {
    /** Of the people of a category: adds up to 100 down a column. */
    COLUMN,
    /** Of the people who chose an option: adds up to 100 along a row. */
    ROW,
    /** Of all people of the table. */
    TOTAL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Percent> of(String word) {
        return Arrays.stream(values())
                .filter(p -> p.word().equalsIgnoreCase(word.strip()))
                .findFirst();
    }
}
