package org.mindgap.inference;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** The header Retry-After: seconds, or a date. */
final class RetryAfter {
    private static final long LONGEST_SECONDS = 7L * 24 * 3600;

    private RetryAfter() {}

    /** How long to wait from now; nothing where the header says neither; never below 0, at most a week. */
    static Optional<Duration> of(String header, Instant now) {
        var text = header.strip();
        Duration wait;
        if (text.matches("\\d{1,18}(\\.\\d{1,9})?")) {
            wait = Duration.ofMillis((long) (Math.min(LONGEST_SECONDS, Double.parseDouble(text)) * 1000));
        } else {
            try {
                var date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT));
                wait = Duration.between(now, date.toInstant());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
        var longest = Duration.ofSeconds(LONGEST_SECONDS);
        return Optional.of(wait.isNegative() ? Duration.ZERO : wait.compareTo(longest) > 0 ? longest : wait);
    }
}
