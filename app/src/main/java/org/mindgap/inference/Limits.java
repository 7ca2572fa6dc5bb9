package org.mindgap.inference;

import java.time.Duration;

/**
 * How long and how much is waited for.
 *
 * @param connect until a connection stands
 * @param whole until the last byte, connecting included
 * @param bytes most bytes of a reply; reading stops there
 */
public record Limits(Duration connect, Duration whole, long bytes) {
    public static final Limits USUAL = new Limits(Duration.ofSeconds(10), Duration.ofMinutes(5), 64L << 20);

    /** For things that answer at once or not at all: lists of models, a server on this machine. */
    public static final Limits SHORT = new Limits(Duration.ofSeconds(2), Duration.ofSeconds(5), 8L << 20);

    public Limits within(Duration longest) {
        return new Limits(connect.compareTo(longest) > 0 ? longest : connect, longest, bytes);
    }
}
