package org.mindgap.inference.recorded;

import java.time.Duration;
import java.util.Optional;
import org.mindgap.elicit.Outcome;

/**
 * One recorded answer to one prompt.
 *
 * @param body as it came, letter by letter; or a chat completion written from the probabilities or words that were kept
 * @param kind what it can answer; probabilities are no draw, and a draw has no probabilities
 * @param took how long it took when it was recorded; zero where nobody said
 * @param draw which draw it is, from 0, or -1 where they are known by their order alone
 * @param came in which format, with which status
 * @param chat the same in OpenAI's chat format; the body itself where that is its format
 */
public record RecordedReply(String body, Kind kind, Duration took, int draw, Came came, Optional<String> chat) {

    /** What a reply can answer. */
    public enum Kind {
        /** Probabilities of tokens. */
        CHANCES,
        /** Words: one draw, or what was stated. */
        WORDS,
        /** Probabilities of whole texts. */
        TEXTS
    }

    /**
     * How it came.
     *
     * @param wire its format
     * @param outcome of the transport
     * @param status HTTP status, 0 where there was none
     * @param retryAfter how long the server asked to wait, where it said
     */
    public record Came(String wire, Outcome outcome, int status, Optional<Duration> retryAfter) {
        /** A whole answer in OpenAI's chat format. */
        static final Came CHAT = new Came("openai.chat", Outcome.RECEIVED, 200, Optional.empty());
    }

    /** A chat completion. */
    static RecordedReply chat(String body, Kind kind, Duration took) {
        return new RecordedReply(body, kind, took, -1, Came.CHAT, Optional.of(body));
    }
}
