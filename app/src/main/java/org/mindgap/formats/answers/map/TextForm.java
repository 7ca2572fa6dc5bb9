package org.mindgap.formats.answers.map;

import java.util.Arrays;
import java.util.Optional;

/** How the log-probabilities of whole option texts are set against each other; long texts are less likely as such. */
public enum TextForm {
    /** As they are. */
    SUM("sum"),
    /** Divided by the number of tokens, where a file says it. */
    PER_TOKEN("per-token"),
    /** Divided by the number of characters, as acc_norm of lm-evaluation-harness. */
    PER_CHARACTER("per-character"),
    /** Less the log-probability of the same text without the question, where a file has it. */
    PMI("pmi");

    private final String word;

    TextForm(String word) {
        this.word = word;
    }

    /** The word in files and on the command line. */
    public String word() {
        return word;
    }

    public static Optional<TextForm> named(String word) {
        return Arrays.stream(values()).filter(f -> f.word.equals(word)).findFirst();
    }
}
