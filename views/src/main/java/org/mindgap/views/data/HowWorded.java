package org.mindgap.views.data;

import org.mindgap.edit.WordingFlag;
import org.mindgap.survey.Question;

/**
 * How far a question's wording is: what was asked, or why that is not known yet.
 *
 * @param text the wording, or where there is none the label
 */
record HowWorded(State state, String text) {
    static final HowWorded NONE = new HowWorded(State.NONE, "");

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
        var flags = WordingFlag.of(question);
        var worded = question.confirmed();
        var text = worded ? question.text() : question.label();
        if (flags.contains(WordingFlag.CUT)) {
            return new HowWorded(State.CUT, text);
        }
        var few = flags.contains(WordingFlag.FEW_WORDS);
        if (flags.contains(WordingFlag.WITHOUT_STEM) && (few || !worded)) {
            return new HowWorded(State.NO_STEM, text);
        }
        if (worded) {
            return new HowWorded(State.CONFIRMED, text);
        }
        return new HowWorded(few ? State.FEW_WORDS : State.LABEL_ONLY, text);
    }

    boolean flagged() {
        return state != State.NONE && state != State.CONFIRMED;
    }
}
