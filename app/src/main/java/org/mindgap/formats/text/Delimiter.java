package org.mindgap.formats.text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands between the fields of a row. */
public enum Delimiter {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    BAR('|');

    private final char sign;

    Delimiter(char sign) {
        this.sign = sign;
    }

    public char sign() {
        return sign;
    }

    /** Word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its word or by the sign itself; {@code \t} and {@code pipe} are understood too. */
    public static Optional<Delimiter> of(String text) {
        if (text.equals("\\t")) {
            return Optional.of(TAB);
        }
        var word = text.equalsIgnoreCase("pipe") ? "bar" : text;
        return Stream.of(values())
                .filter(d -> d.word().equalsIgnoreCase(word) || text.equals(String.valueOf(d.sign)))
                .findFirst();
    }
}
