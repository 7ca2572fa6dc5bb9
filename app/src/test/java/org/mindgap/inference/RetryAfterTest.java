package org.mindgap.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-22T11:00:00Z");

    @Test
    void seconds() {
        assertThat(RetryAfter.of("20", NOW)).contains(Duration.ofSeconds(20));
        assertThat(RetryAfter.of(" 0.5 ", NOW)).contains(Duration.ofMillis(500));
    }

    @Test
    void aDate() {
        assertThat(RetryAfter.of("Sun, 22 Nov 2026 11:01:30 GMT", NOW)).contains(Duration.ofSeconds(90));
        assertThat(RetryAfter.of("Sun, 22 Nov 2026 10:59:00 GMT", NOW)).contains(Duration.ZERO);
    }

    @Test
    void anythingElseSaysNothing() {
        assertThat(RetryAfter.of("soon", NOW)).isEmpty();
        assertThat(RetryAfter.of("-3", NOW)).isEmpty();
        assertThat(RetryAfter.of("", NOW)).isEmpty();
    }

    @Test
    void nobodyWaitsForAYear() {
        assertThat(RetryAfter.of("99999999999", NOW)).contains(Duration.ofDays(7));
        assertThat(RetryAfter.of("Mon, 22 Nov 2027 11:00:00 GMT", NOW)).contains(Duration.ofDays(7));
    }
}
