package org.mindgap.elicit.read;

import org.mindgap.elicit.TextChance;

/** How the log-probability of an option's text becomes its score (methods.md §7). */
public enum TextForm {
    /** Of the whole text: longer texts are less likely. */
    SUM,
    /** Mean over tokens. */
    PER_TOKEN,
    /** Mean over characters (code points). */
    PER_CHARACTER;

    double score(TextChance chance) {
        return switch (this) {
            case SUM -> chance.sum();
            case PER_TOKEN -> chance.sum() / chance.tokens().size();
            case PER_CHARACTER ->
                chance.sum() / chance.text().codePointCount(0, chance.text().length());
        };
    }
}
