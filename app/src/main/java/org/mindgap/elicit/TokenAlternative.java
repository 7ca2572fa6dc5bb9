package org.mindgap.elicit;

import org.jspecify.annotations.Nullable;

/**
 * A token that a model might have written at one position.
 *
 * @param text as the server prints it
 * @param logprob natural logarithm of its probability as it came, null where the server names the token without a number
 */
public record TokenAlternative(String text, @Nullable Double logprob) {
    /** What OpenAI and vLLM write where they mean minus infinity. */
    public static final double IMPOSSIBLE = -9999.0;

    /** Three things that a server may say of a token; that it says nothing of it is a fourth. */
    public enum Outcome {
        GIVEN,
        /** Said to be next to impossible: minus infinity, or the number that stands for it. Known, and 0. */
        IMPOSSIBLE,
        /** Named without a number, or with one that is none: not known, and not 0. */
        UNKNOWN
    }

    public Outcome outcome() {
        if (logprob == null || logprob.isNaN()) {
            return Outcome.UNKNOWN;
        }
        return logprob <= IMPOSSIBLE ? Outcome.IMPOSSIBLE : Outcome.GIVEN;
    }

    /** 0 to 1; NaN where it is not known. */
    public double probability() {
        return logprob == null ? Double.NaN : logprob <= IMPOSSIBLE ? 0 : Math.exp(logprob);
    }
}
