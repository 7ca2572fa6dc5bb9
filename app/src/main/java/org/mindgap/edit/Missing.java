package org.mindgap.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.formats.text.QuotedList;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * Values that are no answer: "98, 99", "-5 thru -1, 98", "lo thru 0", "NA", "\"no, thanks\"". A range holds both its ends and every number
 * between; a single value is meant as a number where it is one (8 and 8.0 are the same) and as text else.
 *
 * @param ranges ends of the ranges, infinite for lo and hi
 * @param codes single values
 */
record Missing(List<Range> ranges, List<String> codes) {
    static final Missing NONE = new Missing(List.of(), List.of());

    private static final Pattern RANGE =
            Pattern.compile("(\\S+)\\s+thru\\s+(\\S+)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** From one number to another, both included. */
    record Range(double low, double high) {
        String words() {
            return (Double.isInfinite(low) ? "lo" : Recode.code(low)) + " thru "
                    + (Double.isInfinite(high) ? "hi" : Recode.code(high));
        }
    }

    Missing {
        ranges = List.copyOf(ranges);
        codes = List.copyOf(codes);
    }

    /** @throws ProblemException for a range without numbers or with its ends the wrong way round */
    static Missing parse(String text) throws ProblemException {
        var ranges = new ArrayList<Range>();
        var codes = new ArrayList<String>();
        for (var item : QuotedList.split(text)) {
            var word = item.text();
            var range = RANGE.matcher(word);
            if (!item.quoted() && range.matches()) {
                var low = end(range.group(1), Double.NEGATIVE_INFINITY, "lo");
                var high = end(range.group(2), Double.POSITIVE_INFINITY, "hi");
                if (low.isEmpty() || high.isEmpty() || !(low.get() <= high.get())) {
                    throw new ProblemException(Problem.error("edit.missing-range", word));
                }
                ranges.add(new Range(low.get(), high.get()));
            } else if (!codes.contains(word)) {
                codes.add(word);
            }
        }
        return ranges.isEmpty() && codes.isEmpty() ? NONE : new Missing(ranges, codes);
    }

    private static Optional<Double> end(String word, double open, String name) {
        var said = word.toLowerCase(Locale.ROOT);
        if (said.equals(name) || said.equals(name.equals("lo") ? "lowest" : "highest")) {
            return Optional.of(open);
        }
        var number = DecimalText.parse(word);
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }

    /** These and some codes more. */
    Missing and(Collection<String> more) {
        var all = new ArrayList<>(codes);
        more.stream().filter(c -> !has(c)).forEach(all::add);
        return new Missing(ranges, all);
    }

    private static String word(String code) {
        return RANGE.matcher(code).matches() ? '"' + code + '"' : QuotedList.word(code);
    }

    boolean none() {
        return ranges.isEmpty() && codes.isEmpty();
    }

    boolean has(String code) {
        if (codes.contains(code)) {
            return true;
        }
        if (none()) {
            return false;
        }
        var number = DecimalText.parse(code);
        return number.isPresent() && has(number.getAsDouble());
    }

    boolean has(double number) {
        return ranges.stream().anyMatch(r -> r.low() <= number && number <= r.high())
                || codes.stream().anyMatch(c -> {
                    var single = DecimalText.parse(c);
                    return single.isPresent() && single.getAsDouble() == number;
                });
    }

    /** What a file declared and an import kept; nothing where it is not written as we write it. */
    static Missing declared(String text) {
        try {
            return parse(text);
        } catch (ProblemException e) {
            return NONE;
        }
    }

    /** As it is written: single values, then ranges; a text with a comma in it stands in quotes. */
    String words() {
        return Stream.concat(codes.stream().map(Missing::word), ranges.stream().map(Range::words))
                .collect(Collectors.joining(", "));
    }
}
