package org.mindgap.run;

import java.time.Duration;

/**
 * How often and after which wait a request is sent again; only outcomes that may go well a moment later are
 * ({@link org.mindgap.elicit.Outcome#retryable}). A server's own wait goes before ours.
 *
 * @param tries in all, at least 1
 * @param first wait before the second try; doubles each time, a quarter of it more or less at random
 * @param longest wait
 */
public record Retrying(int tries, Duration first, Duration longest) {
    public static final Retrying STANDARD = new Retrying(6, Duration.ofSeconds(1), Duration.ofMinutes(2));
}
