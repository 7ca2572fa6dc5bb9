package org.mindgap.formats.text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands before the fraction of a number. */
public enum DecimalSign {
    POINT('.'),
    COMMA(',');

    private final char sign;

    DecimalSign(char sign) {
        this.sign = sign;
    }

    public char sign() {
        return sign;
    }

    /** The one that it is not. */
    public DecimalSign other() {
        return this == POINT ? COMMA : POINT;
    }

    /** Word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its word or by the sign itself. */
    public static Optional<DecimalSign> of(String text) {
        return Stream.of(values())
                .filter(d -> d.word().equalsIgnoreCase(text) || text.equals(String.valueOf(d.sign)))
                .findFirst();
    }
}
