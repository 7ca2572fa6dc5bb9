package org.mindgap.charts.render.text;

import java.util.Set;

/** Where a word that has to be broken can be broken: never before a mark, never inside a stack of consonants. */
final class Syllables {
    /** Signs that take the consonant after them into the same syllable: coeng of Khmer, viramas of Indic scripts. */
    private static final Set<Integer> JOINING = Set.of(
            0x17D2, 0x094D, 0x09CD, 0x0A4D, 0x0ACD, 0x0B4D, 0x0BCD, 0x0C4D, 0x0CCD, 0x0D4D, 0x0DCA, 0x1039, 0x200D);

    /** Vowels that are written before the consonant they follow in speech: Thai and Lao. */
    private static final Set<Integer> LEADING =
            Set.of(0x0E40, 0x0E41, 0x0E42, 0x0E43, 0x0E44, 0x0EC0, 0x0EC1, 0x0EC2, 0x0EC3, 0x0EC4);

    private Syllables() {}

    /** The last place up to a limit where a syllable starts; after the first syllable if none does. */
    static int start(String text, int from, int limit) {
        for (var at = limit; at > from; at--) {
            if (starts(text, at)) {
                return at;
            }
        }
        return next(text, from, text.length());
    }

    /** Where the syllable ends that starts at a place. */
    static int next(String text, int from, int end) {
        for (var at = from + 1; at < end; at++) {
            if (starts(text, at)) {
                return at;
            }
        }
        return end;
    }

    private static boolean starts(String text, int at) {
        if (at >= text.length()) {
            return true;
        }
        if (Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1))) {
            return false;
        }
        var kind = Character.getType(text.codePointAt(at));
        var before = text.codePointBefore(at);
        return kind != Character.NON_SPACING_MARK
                && kind != Character.COMBINING_SPACING_MARK
                && kind != Character.ENCLOSING_MARK
                && kind != Character.FORMAT
                && !JOINING.contains(before)
                && !LEADING.contains(before);
    }
}
