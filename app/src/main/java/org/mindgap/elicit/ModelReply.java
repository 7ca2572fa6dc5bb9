package org.mindgap.elicit;

import java.util.List;

/**
 * What a model replied, read out of a provider's wire format and not yet put to options. Only a reply whose outcome is
 * {@link Outcome#RECEIVED} is ever scored.
 *
 * @param outcome what became of the call
 * @param text the answer's words without reasoning, or empty
 * @param reasoning what it thought aloud before, where the server keeps that apart, or empty
 * @param tokens the generated tokens of the answer with their alternatives; empty unless asked for
 * @param continuations for {@link Want#TEXT_CHANCES} one for each continuation of the prompt, in order; else empty
 * @param origin what the reply says of itself
 */
public record ModelReply(
        Outcome outcome,
        String text,
        String reasoning,
        List<TokenPlace> tokens,
        List<TextChance> continuations,
        Origin origin) {

    /** How a reply ended in which the model declines in a field of its own; its text is then what stands there. */
    public static final String REFUSAL = "refusal";

    /**
     * What the reply says of itself.
     *
     * @param finish the provider's word for why it ended (stop, length, content_filter …), or empty
     * @param model what answered, or empty
     * @param fingerprint the provider's mark of the configuration that answered, or empty
     * @param promptTokens tokens of the prompt as billed, -1 where unknown
     * @param answerTokens tokens of the answer as billed, reasoning included, -1 where unknown
     */
    public record Origin(String finish, String model, String fingerprint, long promptTokens, long answerTokens) {
        public static final Origin UNKNOWN = new Origin("", "", "", -1, -1);

        /** Whether another model, or the same otherwise configured, gave the other reply; what is not told is alike. */
        public boolean differs(Origin other) {
            return differs(model, other.model) || differs(fingerprint, other.fingerprint);
        }

        private static boolean differs(String one, String other) {
            return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
        }
    }

    public ModelReply {
        tokens = List.copyOf(tokens);
        continuations = List.copyOf(continuations);
    }

    /** A call that brought nothing that can be scored. */
    public static ModelReply failed(Outcome outcome) {
        return new ModelReply(outcome, "", "", List.of(), List.of(), Origin.UNKNOWN);
    }
}
