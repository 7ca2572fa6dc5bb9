package org.mindgap.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date or a time that a number stands for. SPSS counts seconds since 14 October 1582, Stata days, weeks, months,
 * quarters, half-years or milliseconds since 1960 (formats "DATE11", "%td"); here they are texts of ISO 8601, and back.
 * A number that is no whole day, month or quarter is a moment, or no date at all; then it stays a number. Sources: IBM SPSS
 * Statistics, Date and Time in SPSS; Stata manual [D] Datetime.
 */
public final class DisplayFormat {
    /** The longest words of a format that are kept: those of a Stata date spell out its parts. */
    public static final int LONGEST = 60;

    private static final long SECONDS_1582 = -12_219_379_200L;
    private static final LocalDate STATA = LocalDate.of(1960, 1, 1);
    private static final int DAY = 86_400;
    private static final int LAST_YEAR = 9999;

    private static final Pattern SPSS = Pattern.compile("([A-Z]+)\\d{1,3}(?:\\.\\d{1,3})?");
    private static final Pattern STATA_DATE = Pattern.compile("%[-~]?(?:t([cdwmqh])|(d)).*");
    private static final Pattern TEXT = Pattern.compile("A(?:HEX)?\\d+|%[-~]?\\d+s");
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})-(\\d{2})(?:-(\\d{2})(?:[T ](\\d{2}):(\\d{2}):(\\d{2})(\\.\\d+)?)?)?");
    private static final Pattern PART = Pattern.compile("(\\d{4})-([QH])(\\d)");
    private static final Pattern TIME = Pattern.compile("(-?)(\\d{1,9}):(\\d{2}):(\\d{2})(\\.\\d+)?");

    private static final Map<String, Shows> KINDS = Map.ofEntries(
            Map.entry("DATE", Shows.DAY),
            Map.entry("ADATE", Shows.DAY),
            Map.entry("EDATE", Shows.DAY),
            Map.entry("JDATE", Shows.DAY),
            Map.entry("SDATE", Shows.DAY),
            Map.entry("WKYR", Shows.DAY),
            Map.entry("MOYR", Shows.MONTH),
            Map.entry("QYR", Shows.QUARTER),
            Map.entry("DATETIME", Shows.MOMENT),
            Map.entry("YMDHMS", Shows.MOMENT),
            Map.entry("TIME", Shows.TIME),
            Map.entry("DTIME", Shows.TIME),
            Map.entry("MTIME", Shows.TIME));

    private static final Map<String, Shows> LETTERS = Map.of(
            "c", Shows.MOMENT,
            "d", Shows.DAY,
            "w", Shows.DAY,
            "m", Shows.MONTH,
            "q", Shows.QUARTER,
            "h", Shows.HALF);

    /** What people are meant to see. */
    public enum Shows {
        DAY,
        MONTH,
        QUARTER,
        HALF,
        MOMENT,
        /** Hours, minutes and seconds, of a day or longer. */
        TIME
    }

    private final Shows shows;
    private final String letter;

    /** @param letter what Stata counts, or empty for SPSS */
    private DisplayFormat(Shows shows, String letter) {
        this.shows = shows;
        this.letter = letter;
    }

    /** The date or time that a format means; nothing for numbers, texts and what is not known. */
    public static Optional<DisplayFormat> of(String words) {
        var spss = SPSS.matcher(words);
        if (spss.matches()) {
            return Optional.ofNullable(KINDS.get(spss.group(1))).map(s -> new DisplayFormat(s, ""));
        }
        var stata = STATA_DATE.matcher(words);
        if (!stata.matches()) {
            return Optional.empty();
        }
        var letter = stata.group(1) == null ? "d" : stata.group(1);
        return Optional.ofNullable(LETTERS.get(letter)).map(s -> new DisplayFormat(s, letter));
    }

    /** Whether a format is one of texts. */
    public static boolean isText(String words) {
        return TEXT.matcher(words).matches();
    }

    public Shows shows() {
        return shows;
    }

    /** Whether it counts as SPSS does. */
    public boolean isSpss() {
        return letter.isEmpty();
    }

    /** The date or time as ISO 8601 writes it; nothing where the number is none, or would not be read back the same. */
    public Optional<String> text(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Optional.empty();
        }
        try {
            return written(value).filter(t -> number(t).stream().anyMatch(n -> Double.compare(n, value) == 0));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** As people see it: with a blank between day and time. */
    public Optional<String> shown(double value) {
        return text(value).map(t -> t.replace('T', ' '));
    }

    private Optional<String> written(double value) {
        if (letter.isEmpty() || letter.equals("c")) {
            var exact = BigDecimal.valueOf(value);
            var seconds = letter.isEmpty() ? exact : exact.movePointLeft(3);
            return shows == Shows.TIME
                    ? Optional.of(time(seconds))
                    : moment(seconds.add(BigDecimal.valueOf(letter.isEmpty() ? SECONDS_1582 : stataEpoch())));
        }
        if (value != Math.rint(value) || Math.abs(value) > 1e7) {
            return Optional.empty();
        }
        return day((long) value).filter(DisplayFormat::inRange).map(this::named);
    }

    private static long stataEpoch() {
        return STATA.toEpochDay() * DAY;
    }

    /** The first day of what Stata counts. */
    private Optional<LocalDate> day(long count) {
        return switch (letter) {
            case "d" -> Optional.of(STATA.plusDays(count));
            case "w" -> Optional.of(STATA.plusYears(Math.floorDiv(count, 52)).plusDays(7L * Math.floorMod(count, 52)));
            case "m" -> Optional.of(STATA.plusMonths(count));
            case "q" -> Optional.of(STATA.plusMonths(3 * count));
            case "h" -> Optional.of(STATA.plusMonths(6 * count));
            default -> Optional.empty();
        };
    }

    private Optional<String> moment(BigDecimal epochSeconds) {
        var whole = epochSeconds.setScale(0, RoundingMode.FLOOR);
        var fraction = epochSeconds.subtract(whole);
        var at = LocalDateTime.ofEpochSecond(whole.longValueExact(), 0, ZoneOffset.UTC);
        if (!inRange(at.toLocalDate())) {
            return Optional.empty();
        }
        if (shows != Shows.MOMENT && fraction.signum() == 0 && at.toLocalTime().toSecondOfDay() == 0) {
            return Optional.of(named(at.toLocalDate()));
        }
        return Optional.of(at.toLocalDate() + "T"
                + clock(at.getHour(), at.toLocalTime().toSecondOfDay() % 3600)
                + decimals(fraction));
    }

    private static boolean inRange(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= LAST_YEAR;
    }

    private String named(LocalDate day) {
        var month = day.getMonthValue();
        var first = day.getDayOfMonth() == 1;
        if (shows == Shows.MONTH && first) {
            return day.toString().substring(0, 7);
        }
        if (shows == Shows.QUARTER && first && month % 3 == 1) {
            return day.toString().substring(0, 5) + "Q" + (month + 2) / 3;
        }
        return shows == Shows.HALF && first && month % 6 == 1
                ? day.toString().substring(0, 5) + "H" + (month + 5) / 6
                : day.toString();
    }

    private static String time(BigDecimal seconds) {
        var all = seconds.abs();
        var whole = all.setScale(0, RoundingMode.FLOOR);
        var count = whole.longValueExact();
        return (seconds.signum() < 0 ? "-" : "")
                + clock(count / 3600, (int) (count % 3600))
                + decimals(all.subtract(whole));
    }

    private static String clock(long hours, int rest) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d", hours, rest / 60, rest % 60);
    }

    private static String decimals(BigDecimal fraction) {
        return fraction.signum() == 0
                ? ""
                : fraction.stripTrailingZeros().toPlainString().substring(1);
    }

    /** The number that a text of {@link #text} stands for; nothing for any other text. */
    public OptionalDouble number(String text) {
        try {
            var date = DATE.matcher(text);
            if (date.matches() && shows != Shows.TIME) {
                var day = LocalDate.of(
                        Integer.parseInt(date.group(1)),
                        Integer.parseInt(date.group(2)),
                        date.group(3) == null ? 1 : Integer.parseInt(date.group(3)));
                return count(day, date.group(4) == null ? BigDecimal.ZERO : seconds(date, 4));
            }
            var part = PART.matcher(text);
            if (part.matches() && shows != Shows.TIME) {
                var months = part.group(2).equals("Q") ? 3 : 6;
                var month = (Integer.parseInt(part.group(3)) - 1) * months + 1;
                return count(LocalDate.of(Integer.parseInt(part.group(1)), month, 1), BigDecimal.ZERO);
            }
            var time = TIME.matcher(text);
            if (time.matches() && shows == Shows.TIME) {
                var length = seconds(time, 2);
                return OptionalDouble.of((time.group(1).isEmpty() ? length : length.negate()).doubleValue());
            }
        } catch (DateTimeException e) {
            return OptionalDouble.empty(); // the 31st of February
        }
        return OptionalDouble.empty();
    }

    private static BigDecimal seconds(Matcher match, int hours) {
        var fraction = match.group(hours + 3);
        return BigDecimal.valueOf(Long.parseLong(match.group(hours)) * 3600
                        + Long.parseLong(match.group(hours + 1)) * 60
                        + Long.parseLong(match.group(hours + 2)))
                .add(fraction == null ? BigDecimal.ZERO : new BigDecimal("0" + fraction));
    }

    /** A day and seconds after its beginning as SPSS or Stata count them. */
    private OptionalDouble count(LocalDate day, BigDecimal seconds) {
        if (letter.isEmpty() || letter.equals("c")) {
            var epoch = seconds.add(BigDecimal.valueOf(day.toEpochDay() * DAY));
            var counted = epoch.subtract(BigDecimal.valueOf(letter.isEmpty() ? SECONDS_1582 : stataEpoch()));
            return OptionalDouble.of((letter.isEmpty() ? counted : counted.movePointRight(3)).doubleValue());
        }
        var months = ChronoUnit.MONTHS.between(STATA, day.withDayOfMonth(1));
        var found = switch (letter) {
            case "d" -> ChronoUnit.DAYS.between(STATA, day);
            case "w" -> (day.getYear() - STATA.getYear()) * 52L + Math.min(51, (day.getDayOfYear() - 1) / 7);
            case "m" -> months;
            case "q" -> Math.floorDiv(months, 3);
            default -> Math.floorDiv(months, 6);
        };
        return day(found).filter(day::equals).isPresent() && seconds.signum() == 0
                ? OptionalDouble.of((double) found)
                : OptionalDouble.empty();
    }

    /** The number of Stata for which {@link #inSpss} gives this one; nothing where none does to the last bit. */
    public OptionalDouble fromSpss(double seconds) {
        if (letter.isEmpty() || Double.isNaN(seconds) || Double.isInfinite(seconds)) {
            return letter.isEmpty() ? OptionalDouble.of(seconds) : OptionalDouble.empty();
        }
        var sinceStata = BigDecimal.valueOf(seconds).add(BigDecimal.valueOf(SECONDS_1582 - stataEpoch()));
        if (letter.equals("c")) {
            return same(OptionalDouble.of(sinceStata.movePointRight(3).doubleValue()), seconds);
        }
        var day = sinceStata.divideToIntegralValue(BigDecimal.valueOf(DAY));
        if (day.abs().compareTo(BigDecimal.valueOf(1e7)) > 0) {
            return OptionalDouble.empty();
        }
        return same(count(STATA.plusDays(day.longValueExact()), BigDecimal.ZERO), seconds);
    }

    private OptionalDouble same(OptionalDouble found, double seconds) {
        return found.stream().anyMatch(n -> inSpss(n).stream().anyMatch(s -> s == seconds))
                ? found
                : OptionalDouble.empty();
    }

    /** The number by which SPSS counts the same day or moment; nothing where Stata's number is none. */
    public OptionalDouble inSpss(double value) {
        if (letter.isEmpty()) {
            return OptionalDouble.of(value);
        }
        if (letter.equals("c")) {
            return OptionalDouble.of(BigDecimal.valueOf(value)
                    .movePointLeft(3)
                    .add(BigDecimal.valueOf(stataEpoch() - SECONDS_1582))
                    .doubleValue());
        }
        if (value != Math.rint(value) || Math.abs(value) > 1e7) {
            return OptionalDouble.empty();
        }
        return day((long) value)
                .map(d -> OptionalDouble.of((double) (d.toEpochDay() * DAY - SECONDS_1582)))
                .orElse(OptionalDouble.empty());
    }
}
