package org.mindgap.elicit;

import java.util.List;

/**
 * How likely a continuation was after the prompt.
 *
 * @param text the continuation
 * @param tokens its tokens, each with its log-probability given all before
 */
public record TextChance(String text, List<TokenChance> tokens) {
    public TextChance {
        tokens = List.copyOf(tokens);
    }

    /** Log-probability of the whole text. */
    public double sum() {
        return tokens.stream().mapToDouble(TokenChance::logProb).sum();
    }
}
