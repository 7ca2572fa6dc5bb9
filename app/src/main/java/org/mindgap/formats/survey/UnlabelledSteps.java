package org.mindgap.formats.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.survey.OptionKind;

/**
 * Steps of a scale of which only some have a label, such as 0 "not at all" and 10 "fully". The whole numbers between the
 * labelled ends are answers, under their own number; a single gap in a list of names is none.
 */
final class UnlabelledSteps {
    /** Longer scales are measurements, not questions with options. */
    private static final int LONGEST = 20;

    private UnlabelledSteps() {}

    /**
     * The steps without a label.
     *
     * @param entry what the codebook says
     * @param found codes of the file that have no label
     * @return in ascending order; none where the labels do not look like those of a scale
     */
    static List<String> of(Codebook.Entry entry, List<String> found) {
        var labelled = new TreeSet<Integer>();
        for (var code : entry.options().keySet()) {
            if (entry.kind(code) == OptionKind.SUBSTANTIVE) {
                var number = whole(code);
                if (number.isEmpty()) {
                    return List.of();
                }
                labelled.add(number.getAsInt());
            }
        }
        if (labelled.size() < 2 || labelled.last() - labelled.first() > LONGEST) {
            return List.of();
        }
        var between = found.stream()
                .flatMapToInt(c -> whole(c).stream())
                .filter(n -> n > labelled.first() && n < labelled.last())
                .distinct()
                .count();
        var fractions = found.stream()
                .flatMapToDouble(c -> DecimalText.parse(c).stream())
                .anyMatch(n -> n != Math.rint(n) && n > labelled.first() && n < labelled.last());
        if (between == 0 || between < labelled.size() - 1 || fractions) {
            return List.of();
        }
        return IntStream.rangeClosed(labelled.first(), labelled.last())
                .filter(n -> !labelled.contains(n))
                .mapToObj(Integer::toString)
                .filter(n -> !entry.options().containsKey(n))
                .toList();
    }

    /** The same with a label for each: its number. */
    static Codebook.Entry with(Codebook.Entry entry, List<String> steps) {
        if (steps.isEmpty()) {
            return entry;
        }
        Map<String, String> options = new LinkedHashMap<>(entry.options());
        steps.forEach(s -> options.put(s, s));
        return new Codebook.Entry(
                entry.label(),
                entry.texts(),
                entry.measure(),
                entry.role(),
                options,
                entry.kinds(),
                entry.pole(),
                entry.line());
    }

    private static OptionalInt whole(String code) {
        var number = DecimalText.parse(code);
        return number.isPresent()
                        && number.getAsDouble() == Math.rint(number.getAsDouble())
                        && Math.abs(number.getAsDouble()) < 1e6
                ? OptionalInt.of((int) number.getAsDouble())
                : OptionalInt.empty();
    }
}
