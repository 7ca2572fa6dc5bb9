package org.mindgap.elicit.read;

import org.mindgap.elicit.TextChance;

/** How the log-probability of an option's text becomes its score (methods.md §7). */
public enum TextForm {
    /** Of the whole text: longer texts are less likely. */
    SUM,
    /** Mean over tokens. */
    PER_TOKEN,
    /** Mean over characters (code points). */
    PER_CHARACTER,
    /** How much likelier the text is after the question than after nothing but the word for answer: needs a second call. */
    PMI;

    /** @param bare the same text without the question; NaN where nobody asked */
    double score(TextChance chance, double bare) {
        return switch (this) {
            case SUM -> chance.sum();
            case PMI -> chance.sum() - bare;
            case PER_TOKEN -> chance.sum() / chance.tokens().size();
            case PER_CHARACTER ->
                chance.sum() / chance.text().codePointCount(0, chance.text().length());
        };
    }
}
