package org.mindgap.formats.text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands around a field that holds a delimiter or a line break. Doubled inside, it means itself. */
public enum QuoteSign {
    DOUBLE('"'),
    SINGLE('\''),
    /** Quotation marks mean themselves. The sign is one that no text may hold. */
    NONE('\uFFFF');

    private final char sign;

    QuoteSign(char sign) {
        this.sign = sign;
    }

    public char sign() {
        return sign;
    }

    /** Word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its word or by the sign itself. */
    public static Optional<QuoteSign> of(String text) {
        return Stream.of(values())
                .filter(q -> q.word().equalsIgnoreCase(text) || text.equals(String.valueOf(q.sign)))
                .findFirst();
    }
}
