package org.mindgap.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.mindgap.elicit.Outcome;

/**
 * What came back for one request, as it came: kept for ever, never rewritten. What it means is read from it again and
 * again ({@link Asker#read}).
 *
 * @param transport RECEIVED where a body came with status 200; what a body means may still be another outcome
 * @param status HTTP status, 0 where there was none
 * @param body as it came, or empty
 * @param sent when the request left
 * @param took until the last byte
 * @param retryAfter how long the server asks to wait, where it says
 */
public record Received(
        Outcome transport, int status, String body, Instant sent, Duration took, Optional<Duration> retryAfter) {}
