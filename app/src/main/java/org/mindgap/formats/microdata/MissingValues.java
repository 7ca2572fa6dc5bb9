package org.mindgap.formats.microdata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.mindgap.formats.text.DecimalText;

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

    public boolean isEmpty() {
        return codes.isEmpty() && range.isEmpty();
    }

    /** Whether a number is declared missing; tagged missing values always are. */
    public boolean has(double value) {
        return CodeText.letter(value) != 0
                || range.filter(r -> r.has(value)).isPresent()
                || codes.contains(CodeText.of(value));
    }

    /** As SPSS writes them: "98, lo thru 0"; empty where there are none, or where a text has a comma in it. */
    public String words() {
        var all = new ArrayList<>(codes);
        range.ifPresent(r -> all.add(r.words()));
        var words = String.join(", ", all);
        return of(words).filter(this::equals).isPresent() ? words : "";
    }

    /** What {@link #words()} wrote, or nothing where SPSS has no place for it: more than one range, too many values. */
    public static Optional<MissingValues> of(String words) {
        var codes = new ArrayList<String>();
        var ranges = new ArrayList<Range>();
        for (var part : words.split(",", -1)) {
            var word = part.strip();
            var ends = RANGE.matcher(word);
            if (ends.matches()) {
                Range.of(ends.group(1), ends.group(2)).ifPresent(ranges::add);
            } else if (!word.isEmpty()) {
                codes.add(word);
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
