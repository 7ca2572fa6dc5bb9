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

    private static final Limits HERE = new Limits(Duration.ofSeconds(2), Duration.ofSeconds(5), 8L << 20);
    private static final Limits AFAR = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), 32L << 20);

    /** For what a server tells of itself: on this machine it does so at once or not at all. */
    static Limits told(Address by) {
        return Address.loopback(by.base()) ? HERE : AFAR;
    }

    public Limits within(Duration longest) {
        return new Limits(connect.compareTo(longest) > 0 ? longest : connect, longest, bytes);
    }
}
