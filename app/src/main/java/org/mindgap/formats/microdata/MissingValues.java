package org.mindgap.formats.microdata;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.formats.text.QuotedList;

/**
 * The values that a file declares missing by the user's choice. A value without anything in it (system-missing, an
 * empty string) is none of these.
 *
 * @param codes single values, as {@link CodeText} writes them
 * @param range values from one number to another, or nothing
 */
public record MissingValues(List<String> codes, Optional<Range> range) {
    public static final MissingValues NONE = new MissingValues(List.of(), Optional.empty());

    private static final int MOST = 3;
    private static final int LONGEST = 8;
    private static final String LOW = "lo";
    private static final String HIGH = "hi";
    private static final Pattern RANGE = Pattern.compile("(\\S+) thru (\\S+)");

    public MissingValues {
        codes = List.copyOf(codes);
    }

    /** From one number to another, both included; infinite where the file says LOWEST or HIGHEST. */
    public record Range(double low, double high) {
        boolean has(double value) {
            return value >= low && value <= high;
        }

        private String words() {
            return (Double.isInfinite(low) ? LOW : CodeText.of(low)) + " thru "
                    + (Double.isInfinite(high) ? HIGH : CodeText.of(high));
        }

        private static Optional<Range> of(String low, String high) {
            var from = low.equals(LOW) ? OptionalDouble.of(Double.NEGATIVE_INFINITY) : DecimalText.parse(low);
            var to = high.equals(HIGH) ? OptionalDouble.of(Double.POSITIVE_INFINITY) : DecimalText.parse(high);
            return from.isPresent() && to.isPresent()
                    ? Optional.of(new Range(from.getAsDouble(), to.getAsDouble()))
                    : Optional.empty();
        }
    }

    /** Of a text SPSS declares eight bytes missing, behind which nothing but blanks may stand. */
    public static boolean isTooLong(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length > LONGEST;
    }

    /**
     * Those of them that an SPSS file has room for.
     *
     * @param texts whether they are texts
     */
    public MissingValues inSpss(boolean texts) {
        return new MissingValues(
                codes.stream()
                        .filter(c -> !texts || !isTooLong(c))
                        .limit(range.isEmpty() ? MOST : 1)
                        .toList(),
                range);
    }

    /** Whether the same values are declared, in whatever order. */
    public boolean same(MissingValues other) {
        return range.equals(other.range) && new HashSet<>(codes).equals(new HashSet<>(other.codes));
    }

    public boolean isEmpty() {
        return codes.isEmpty() && range.isEmpty();
    }

    /** Whether a number is declared missing; tagged missing values always are. */
    public boolean has(double value) {
        return CodeText.letter(value) != 0
                || range.filter(r -> r.has(value)).isPresent()
                || codes.contains(CodeText.of(value));
    }

    /** As SPSS writes them: "98, lo thru 0"; empty where there are none. A text with a comma in it stands in quotes. */
    public String words() {
        var all = new ArrayList<String>();
        codes.forEach(c -> all.add(RANGE.matcher(c).matches() ? '"' + c + '"' : QuotedList.word(c)));
        range.ifPresent(r -> all.add(r.words()));
        return String.join(", ", all);
    }

    /** What {@link #words()} wrote, or nothing where SPSS has no place for it: more than one range, too many values. */
    public static Optional<MissingValues> of(String words) {
        var codes = new ArrayList<String>();
        var ranges = new ArrayList<Range>();
        for (var item : QuotedList.split(words)) {
            var ends = RANGE.matcher(item.text());
            if (!item.quoted() && ends.matches()) {
                Range.of(ends.group(1), ends.group(2)).ifPresent(ranges::add);
            } else {
                codes.add(item.text());
            }
        }
        return ranges.size() > 1 || codes.size() > (ranges.isEmpty() ? MOST : 1)
                ? Optional.empty()
                : Optional.of(new MissingValues(codes, ranges.stream().findFirst()));
    }

    /** Whether a text is declared missing. */
    public boolean has(String text) {
        return codes.contains(text);
    }
}
