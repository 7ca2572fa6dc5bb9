package org.mindgap.views.data;

import java.nio.charset.StandardCharsets;
import org.mindgap.survey.Question;

/**
 * How far a question's wording is: what was asked, or why that is not known yet.
 *
 * @param text the wording, or where there is none the label
 */
record HowWorded(State state, String text) {
    static final HowWorded NONE = new HowWorded(State.NONE, "");
    /** What SPSS leaves of a label. */
    private static final int CUT_BYTES = 255;

    private static final int FEW_WORDS = 5;

    enum State {
        /** No question, so nothing to word. */
        NONE,
        CONFIRMED,
        /** The file has a label and nothing else. */
        LABEL_ONLY,
        /** The same, and it is too short to be a question. */
        FEW_WORDS,
        /** An item of a battery whose stem nobody gave. */
        NO_STEM,
        /** As long as a file of SPSS lets a label be, so probably longer. */
        CUT
    }

    static HowWorded of(Question question) {
        var worded = !question.wording().isEmpty();
        var text = worded ? question.wording() : question.label();
        if (text.getBytes(StandardCharsets.UTF_8).length == CUT_BYTES) {
            return new HowWorded(State.CUT, text);
        }
        var few = words(text) < FEW_WORDS;
        if (!question.battery().isEmpty() && (few || !worded)) {
            return new HowWorded(State.NO_STEM, text);
        }
        if (worded) {
            return new HowWorded(State.CONFIRMED, question.text());
        }
        return new HowWorded(few ? State.FEW_WORDS : State.LABEL_ONLY, text);
    }

    boolean flagged() {
        return state != State.NONE && state != State.CONFIRMED;
    }

    /** Number of words; Chinese, Japanese, Thai and Khmer do not part words, so every three letters of them are one. */
    static int words(String text) {
        var words = 0;
        for (var part : text.strip().split("\\s+")) {
            var unparted = part.codePoints().filter(HowWorded::unparted).count();
            words += part.isEmpty() ? 0 : (int) Math.max(1, unparted / 3);
        }
        return words;
    }

    private static boolean unparted(int letter) {
        var script = Character.UnicodeScript.of(letter);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.THAI
                || script == Character.UnicodeScript.KHMER
                || script == Character.UnicodeScript.LAO
                || script == Character.UnicodeScript.MYANMAR;
    }
}
