package org.mindgap.elicit;

import java.util.OptionalInt;

/**
 * A token and how likely it was.
 *
 * @param text as decoded, blanks and line ends included
 * @param logProb natural logarithm of its probability at temperature 1; negative infinity where the server says that it
 *     is impossible (-9999.0 of OpenAI and vLLM: "very unlikely"); NaN where the server named the token and gave no
 *     number. A token that is absent from a list is a third thing: nothing is known but that it was not among the top
 * @param id in the model's vocabulary, where known
 */
public record TokenChance(String text, double logProb, OptionalInt id) {

    public static TokenChance of(String text, double logProb) {
        return new TokenChance(text, logProb, OptionalInt.empty());
    }
}
