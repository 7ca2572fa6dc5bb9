package org.mindgap.formats.microdata;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Names that SPSS takes: at most 64 bytes, a letter first, then letters, digits and a few signs, no blank, no dot at the
 * end, no word of its language.
 */
public final class SpssName {
    /** Bytes of UTF-8. */
    public static final int LONGEST = 64;

    /** Attribute of a variable with the name that it has in the survey, where the file calls it otherwise. */
    public static final String OLD_NAME = "MindgapName";

    /** Attribute of a variable whose name in the file is one that somebody gave it. */
    public static final String GIVEN_NAME = "MindgapGivenName";

    private static final Set<String> RESERVED =
            Set.of("ALL", "AND", "BY", "EQ", "GE", "GT", "LE", "LT", "NE", "NOT", "OR", "TO", "WITH");

    /** What is wrong with a name. */
    public enum Fault {
        EMPTY,
        LONG,
        FIRST,
        INSIDE,
        DOT,
        RESERVED
    }

    private SpssName() {}

    /** Why SPSS does not take a name, or nothing where it does. */
    public static Optional<Fault> why(String name) {
        if (name.isEmpty()) {
            return Optional.of(Fault.EMPTY);
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.of(Fault.LONG);
        }
        if (!isFirst(name.codePointAt(0))) {
            return Optional.of(Fault.FIRST);
        }
        if (!name.codePoints().allMatch(SpssName::isInside)) {
            return Optional.of(Fault.INSIDE);
        }
        if (name.endsWith(".")) {
            return Optional.of(Fault.DOT);
        }
        return isReserved(name) ? Optional.of(Fault.RESERVED) : Optional.empty();
    }

    /** Whether it is a word of SPSS's language. */
    public static boolean isReserved(String name) {
        return RESERVED.contains(name.toUpperCase(Locale.ROOT));
    }

    /** Whether a name may begin with it. A name with # is one that SPSS forgets, and one with $ is its own. */
    public static boolean isFirst(int character) {
        return character == '@' || Character.isLetter(character) || isSign(character);
    }

    /** Whether it may stand inside a name. */
    public static boolean isInside(int character) {
        return Character.isLetterOrDigit(character) || ".$#@_".indexOf(character) >= 0 || isSign(character);
    }

    /** Marks, as vowels of Thai are, and symbols beyond ASCII. */
    private static boolean isSign(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.CURRENCY_SYMBOL,
                    Character.MATH_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> character > 0x7F && character != 0xFFFC && character != 0xFFFD;
            default -> false;
        };
    }
}
