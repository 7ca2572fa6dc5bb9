package org.mindgap.elicit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a model is made to choose (design.md §4, methods.md §7). */
public enum Mode {
    /** Probabilities of the options' labels at the answer's position. */
    LABEL,
    /** Probabilities of the options' full texts after the prompt. */
    OPTION_TEXT,
    /** One option in words, asked several times: draws. */
    SAMPLED,
    /** The model states percentages for a group of people. */
    STATED,
    /** It reasons first, then names an option: draws. */
    REASONED,
    /** It answers freely; a coder puts the answer to an option. */
    OPEN,
    /** It makes up a numbered list of people and what each of them answers (study S4). */
    PEOPLE;

    /** The word in plans, files and on the command line: label, option-text, sampled … */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The mode of a word, or nothing. */
    public static Optional<Mode> named(String word) {
        return Arrays.stream(values()).filter(m -> m.word().equals(word)).findFirst();
    }

    /** How an answer of this mode is read. */
    public Reading reading() {
        return switch (this) {
            case LABEL, OPTION_TEXT -> Reading.PROBABILITIES;
            case SAMPLED, REASONED, OPEN, PEOPLE -> Reading.DRAWS;
            case STATED -> Reading.STATED;
        };
    }

    /** What has to come back for it. */
    public Want want() {
        return switch (this) {
            case LABEL -> Want.TOKEN_CHANCES;
            case OPTION_TEXT -> Want.TEXT_CHANCES;
            case SAMPLED, STATED, REASONED, OPEN, PEOPLE -> Want.TEXT;
        };
    }
}
