package org.mindgap.elicit;

import java.util.OptionalLong;

/**
 * How a model picks its tokens.
 *
 * @param temperature 0 or more; of no meaning where probabilities are read
 * @param topP in (0, 1]; 1 cuts nothing off
 * @param seed where the engine takes one
 * @param maxTokens most tokens of the answer, at least 1
 */
public record Decoding(double temperature, double topP, OptionalLong seed, int maxTokens) {
    public Decoding {
        if (!(temperature >= 0) || !(topP > 0 && topP <= 1) || maxTokens < 1) {
            throw new IllegalArgumentException(
                    "temperature " + temperature + ", top-p " + topP + ", most tokens " + maxTokens);
        }
    }

    /** Nothing cut off, no seed. */
    public static Decoding at(double temperature, int maxTokens) {
        return new Decoding(temperature, 1, OptionalLong.empty(), maxTokens);
    }

    public Decoding seeded(long number) {
        return new Decoding(temperature, topP, OptionalLong.of(number), maxTokens);
    }
}
