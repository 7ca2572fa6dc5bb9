package org.mindgap.figure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates in words. A day (2019-11-17), a month (2019-11), a year and a span of two of them (2019-11-17..2020-03-23) are
 * read; whatever else a source prints ("2015 spring") stays as it is.
 */
final class Dates {
    private static final String SPAN = "..";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final Words words;

    Dates(Words words) {
        this.words = words;
    }

    String text(String printed) {
        var at = printed.indexOf(SPAN);
        if (at < 0) {
            return date(printed.strip(), null).orElse(printed.strip());
        }
        var first = printed.substring(0, at).strip();
        var last = printed.substring(at + SPAN.length()).strip();
        if (first.equals(last)) {
            return text(first);
        }
        var from = date(first, last);
        var to = date(last, null);
        return from.isPresent() && to.isPresent() ? words.text("range", from.get(), to.get()) : printed.strip();
    }

    /** The date in words; without its year where another date that follows names the same. */
    private Optional<String> date(String iso, @Nullable String followedBy) {
        var sameYear =
                followedBy != null && followedBy.length() > 4 && year(iso).equals(year(followedBy));
        try {
            if (DAY.matcher(iso).matches()) {
                return Optional.of(format(sameYear ? "date.day-of-year" : "date.day", LocalDate.parse(iso)));
            }
            if (MONTH.matcher(iso).matches()) {
                return Optional.of(format(sameYear ? "date.month-of-year" : "date.month", YearMonth.parse(iso)));
            }
        } catch (DateTimeException e) {
            // the 31st of a short month and the like: as printed
            return Optional.empty();
        }
        return YEAR.matcher(iso).matches() ? Optional.of(iso) : Optional.empty();
    }

    private static String year(String iso) {
        return iso.length() < 4 ? iso : iso.substring(0, 4);
    }

    private String format(String key, TemporalAccessor date) {
        return DateTimeFormatter.ofPattern(words.text(key), words.locale()).format(date);
    }
}
