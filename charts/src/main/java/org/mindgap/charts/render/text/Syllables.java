package org.mindgap.charts.render.text;

import java.util.Set;

/**
 * Where a word that has to be broken can be broken: never before a mark, never inside a stack of consonants, never before
 * a consonant that only ends a syllable, never before what belongs to the word before it. Borders of written syllables,
 * after the Unicode Standard's chapters 16.4 (Khmer), 16.2 (Lao) and 16.3 (Myanmar); words are for {@link org.mindgap.script.LineEnds}.
 */
final class Syllables {
    /** Signs that take the consonant after them into the same syllable: coeng of Khmer, viramas of Indic scripts. */
    private static final Set<Integer> JOINING = Set.of(
            0x17D2, 0x094D, 0x09CD, 0x0A4D, 0x0ACD, 0x0B4D, 0x0BCD, 0x0C4D, 0x0CCD, 0x0D4D, 0x0DCA, 0x1039, 0x200D);

    /** Vowels that are written before the consonant they follow in speech: Thai and Lao. */
    private static final Set<Integer> LEADING =
            Set.of(0x0E40, 0x0E41, 0x0E42, 0x0E43, 0x0E44, 0x0EC0, 0x0EC1, 0x0EC2, 0x0EC3, 0x0EC4);

    /**
     * Letters by Unicode's reckoning that stand after the consonant they are spoken with, or end what stands before them:
     * vowels and signs of repetition of Thai and Lao, full stops and signs of repetition of Khmer and Burmese.
     */
    private static final Set<Integer> FOLLOWING = Set.of(
            0x0E2F, 0x0E30, 0x0E32, 0x0E33, 0x0E45, 0x0E46, 0x0EAF, 0x0EB0, 0x0EB2, 0x0EB3, 0x0EBD, 0x0EC6, 0x17D4,
            0x17D5, 0x17D6, 0x17D7, 0x17D8, 0x17DA, 0x104A, 0x104B);

    /** Signs over a consonant that ends its syllable: bantoc and toandakhiat of Khmer, asat and virama of Burmese. */
    private static final Set<Integer> ENDING = Set.of(0x17CB, 0x17CD, 0x1039, 0x103A);

    /** Vowels of Lao that a consonant has to follow: mai kan and mai kon. */
    private static final Set<Integer> OPEN = Set.of(0x0EB1, 0x0EBB);

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

    /** Whether a sign belongs to what stands before it, so that it begins no line. */
    static boolean follows(int sign) {
        return FOLLOWING.contains(sign);
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
                && !LEADING.contains(before)
                && !follows(text.codePointAt(at))
                && !endsSyllable(text, at)
                && !OPEN.contains(beforeTones(text, at));
    }

    /** Whether the consonant at a place is spoken with what stands before it, by the sign over it. */
    private static boolean endsSyllable(String text, int at) {
        for (var i = at + 1; i < text.length() && i <= at + 2; i++) {
            if (ENDING.contains((int) text.charAt(i))) {
                return true;
            }
            if (text.charAt(i) != 0x1037) { // the dot below may stand between
                return false;
            }
        }
        return false;
    }

    /** The sign before a place, marks of tone of Lao left out. */
    private static int beforeTones(String text, int at) {
        var i = at - 1;
        while (i > 0 && text.charAt(i) >= 0x0EC8 && text.charAt(i) <= 0x0ECB) {
            i--;
        }
        return text.charAt(i);
    }
}
