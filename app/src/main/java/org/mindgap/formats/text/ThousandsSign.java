package org.mindgap.formats.text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What groups the digits of large numbers. */
public enum ThousandsSign {
    NONE(""),
    COMMA(","),
    POINT("."),
    /** A blank, also the narrow and the unbreakable one. */
    SPACE(" \u00A0\u202F\u2009"),
    /** Straight or curved, as in Switzerland. */
    APOSTROPHE("'\u2019");

    private final String signs;

    ThousandsSign(String signs) {
        this.signs = signs;
    }

    /** Any of these signs; empty for none. */
    public String signs() {
        return signs;
    }

    /** Word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its word or by the sign itself. */
    public static Optional<ThousandsSign> of(String text) {
        return Stream.of(values())
                .filter(t ->
                        t.word().equalsIgnoreCase(text) || (text.length() == 1 && t.signs.indexOf(text.charAt(0)) >= 0))
                .findFirst();
    }
}
