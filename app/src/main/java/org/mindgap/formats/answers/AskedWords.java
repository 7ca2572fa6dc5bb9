package org.mindgap.formats.answers;

import java.util.Locale;
import java.util.Map;
import org.mindgap.elicit.AskedAs;

/** The words in which files say as whom a model was asked. */
public final class AskedWords {
    private AskedWords() {}

    /**
     * Reads a word.
     *
     * @param word none, country, group or religion; empty where the file does not say
     * @param country whether the row names a country
     * @param group the other codes that the row names
     * @throws RowProblem if the word is unknown, missing though people are named, or names people who are not there
     */
    public static AskedAs read(String word, boolean country, Map<String, String> group) throws RowProblem {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "none" -> AskedAs.NO_ONE;
            case "country" -> {
                if (!country) {
                    throw new RowProblem("answers.asked-as-nobody", word);
                }
                yield AskedAs.COUNTRY;
            }
            case "group", "religion" -> {
                if (group.isEmpty()) {
                    throw new RowProblem("answers.asked-as-nobody", word);
                }
                yield AskedAs.GROUP;
            }
            case "" -> {
                if (country || !group.isEmpty()) {
                    throw new RowProblem("answers.asked-as-missing");
                }
                yield AskedAs.NO_ONE;
            }
            default -> throw new RowProblem("answers.asked-as", word);
        };
    }
}
