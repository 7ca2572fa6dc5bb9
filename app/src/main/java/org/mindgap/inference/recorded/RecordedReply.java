package org.mindgap.inference.recorded;

import java.time.Duration;

/**
 * One recorded answer to one prompt.
 *
 * @param body a chat completion in OpenAI's format: as it came, or written from the probabilities or words that were kept
 * @param kind what it can answer; probabilities are no draw, and a draw has no probabilities
 * @param took how long it took when it was recorded; zero where nobody said
 */
public record RecordedReply(String body, Kind kind, Duration took) {

    /** What a reply can answer. */
    public enum Kind {
        /** Probabilities of tokens. */
        CHANCES,
        /** Words: one draw, or what was stated. */
        WORDS
    }
}
