package org.mindgap.elicit;

/** What a call wants back. */
public enum Want {
    /** Words. */
    TEXT,
    /** Words, and at each place the log-probabilities of the tokens that might have stood there. */
    TOKEN_CHANCES,
    /** The log-probability of each of the prompt's {@linkplain Prompt#continuations() continuations}. */
    TEXT_CHANCES
}
