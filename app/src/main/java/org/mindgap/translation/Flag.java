package org.mindgap.translation;

import java.util.Locale;
import org.mindgap.formats.text.TextHash;
import org.mindgap.problem.Problem;

/**
 * What makes one doubt a translation. A hint, never a refusal: whoever knows the language may accept it.
 *
 * @param kind what is doubted
 * @param part the text it is about
 * @param problem the sentence, and what to do
 * @param key the same for the same doubt of the same texts: what was accepted of one text is not accepted of another
 */
public record Flag(Kind kind, TextPart part, Problem problem, String key) {
    private static final int DIGITS = 12;

    /** What is doubted. */
    public enum Kind {
        /** The source has this text, the translation has not. */
        MISSING,
        /** Word for word as in the source. */
        UNTRANSLATED,
        /** A number or a letter where the source has words. */
        CODE_ONLY,
        /** Many letters of another script than the language is written in. */
        WRONG_SCRIPT,
        /** Characters that were lost on the way. */
        DAMAGED,
        /** Options in another order, with other numbers, or meaning something else than in other questions. */
        ORDER,
        /** Two options of one question that read the same. */
        ALIKE,
        /** Placeholders or bracketed words that are not there. */
        PLACEHOLDER,
        /** Numbers in the text that differ from those of the source. */
        NUMBERS,
        /** Much longer or shorter than the source. */
        LENGTH;

        /** "wrong-script": as files and the command line write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A doubt of two texts.
     *
     * @param own what the survey says, to the letter
     * @param other what the translation says, to the letter
     */
    static Flag of(Kind kind, TextPart part, String own, String other, Problem problem) {
        var where = part.kind().word() + (part.code().isEmpty() ? "" : ":" + part.code());
        return new Flag(
                kind,
                part,
                problem,
                kind.word() + "@" + where + "@"
                        + TextHash.of(own + "\n" + other).substring(0, DIGITS));
    }
}
