package org.mindgap.survey;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Short ids made from names, stable as long as the name is: lower case, letters and digits of any script, hyphens for
 * everything between them, at most 40 characters. "Pew India 2019–20" becomes {@code pew-india-2019-20}.
 */
public final class Ids {
    private static final int LONGEST = 40;

    private Ids() {}

    /**
     * @param name as people call the thing
     * @param otherwise the id of a name without a letter or digit
     */
    public static String of(String name, String otherwise) {
        var id = new StringBuilder();
        var bare = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        bare.codePoints().filter(c -> !accent(c)).forEach(c -> {
            if (part(c)) {
                id.appendCodePoint(c);
            } else if (!id.isEmpty() && id.charAt(id.length() - 1) != '-') {
                id.append('-');
            }
        });
        var text = Normalizer.normalize(id, Normalizer.Form.NFC);
        var end = Math.min(
                text.length(), text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length()))));
        while (end > 0 && text.charAt(end - 1) == '-') {
            end--;
        }
        return end == 0 ? otherwise : text.substring(0, end);
    }

    /** The id itself where it is free, else with the first number from 2 that makes it so. */
    public static String free(String id, Predicate<String> taken) {
        var free = id;
        for (var number = 2; taken.test(free); number++) {
            free = id + "-" + number;
        }
        return free;
    }

    /** Accents of Latin, Greek and Cyrillic letters; the vowel signs of other scripts are no accents. */
    private static boolean accent(int c) {
        return c >= 0x0300 && c <= 0x036F;
    }

    private static boolean part(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isLetterOrDigit(c);
        };
    }
}
