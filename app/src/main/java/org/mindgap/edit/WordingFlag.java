package org.mindgap.edit;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.mindgap.survey.Question;

/** What makes one doubt that a text is how a question was asked. A hint, never a refusal. */
public enum WordingFlag {
    /** Fewer than five words: rather a label. */
    FEW_WORDS,
    /** As long as SPSS lets a label be (255 bytes): the rest is probably missing. */
    CUT,
    /** An item of a battery without what was read out before all of them. */
    WITHOUT_STEM,
    /** Confirmed, and word for word the label. */
    SAME_AS_LABEL;

    private static final int FEW = 5;
    private static final int LONGEST_LABEL = 255;
    private static final int LONGEST_CHARACTER = 4;
    private static final Pattern ITEM = Pattern.compile("^(?:\\.\\.\\.|…|\\p{L}[.)]\\s).*", Pattern.DOTALL);
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /**
     * Flags of the text that a question goes by: its wording, or its label while that is not confirmed.
     *
     * @return in the order of their declaration; empty if nothing is to be doubted
     */
    public static Set<WordingFlag> of(Question question) {
        var flags = EnumSet.noneOf(WordingFlag.class);
        var text = question.confirmed() ? question.wording() : question.label();
        if (words(question.stem() + " " + text) < FEW) {
            flags.add(FEW_WORDS);
        }
        if (cut(text)) {
            flags.add(CUT);
        }
        if (question.stem().isBlank()
                && (!question.battery().isEmpty() || ITEM.matcher(text.strip()).matches())) {
            flags.add(WITHOUT_STEM);
        }
        if (question.confirmed() && folded(question.wording()).equals(folded(question.label()))) {
            flags.add(SAME_AS_LABEL);
        }
        return flags;
    }

    /** A program that cuts after 255 bytes drops the character that does not fit: up to three bytes less. */
    private static boolean cut(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8).length;
        return bytes > LONGEST_LABEL - LONGEST_CHARACTER && bytes <= LONGEST_LABEL + 1;
    }

    /** Words between blanks; where a script writes none, two letters count as a word. */
    static int words(String text) {
        var words = 0;
        for (var word : List.of(BLANKS.split(text.strip()))) {
            var unspaced = (int) word.codePoints().filter(WordingFlag::unspaced).count();
            var spaced = word.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) && !unspaced(c));
            words += unspaced / 2 + (spaced ? 1 : 0);
        }
        return words;
    }

    private static boolean unspaced(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> Character.isLetter(codePoint);
            default -> false;
        };
    }

    private static String folded(String text) {
        return BLANKS.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
