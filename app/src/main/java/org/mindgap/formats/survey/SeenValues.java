package org.mindgap.formats.survey;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mindgap.formats.microdata.ValueLabel;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.formats.text.NumberStyle;

/**
 * The different values of a column of a table of text, as far as they could be answers. More than {@link #MOST} of them
 * are numbers, names or ids, of which nothing is kept but whether they are numbers.
 */
final class SeenValues {
    /** More different values than this are neither options nor countries. */
    static final int MOST = 300;

    private final NumberStyle style;
    private final Set<String> values = new LinkedHashSet<>();
    private long filled;
    private boolean many;
    private boolean texts;
    private boolean fractions;

    SeenValues(NumberStyle style) {
        this.style = style;
    }

    void add(String cell, long line) {
        var text = cell.strip();
        if (text.isEmpty()) {
            return;
        }
        filled++;
        if (many && texts) {
            return;
        }
        var plain = style.plain(text);
        var value = plain.orElse(text);
        if (!many && values.contains(value)) {
            return;
        }
        texts |= plain.isEmpty();
        fractions |= plain.isPresent() && isFraction(value);
        if (!many) {
            values.add(value);
        }
        if (values.size() > MOST) {
            many = true;
            values.clear();
        }
    }

    private static boolean isFraction(String number) {
        var value = DecimalText.parse(number).orElse(0);
        return value != Math.rint(value);
    }

    /** Whether no row has anything. */
    boolean isEmpty() {
        return filled == 0;
    }

    /** Whether one value at least is no number. */
    boolean isText() {
        return texts;
    }

    /**
     * The values as their own labels, numbers first and in their order; none where every respondent has another one,
     * where there are too many, and where they are numbers with fractions.
     */
    List<ValueLabel> labels() {
        if (many || (fractions && !texts) || (values.size() == filled && filled > 2)) {
            return List.of();
        }
        return values.stream()
                .sorted(Comparator.comparingDouble(
                                (String v) -> DecimalText.parse(v).orElse(Double.MAX_VALUE))
                        .thenComparing(Comparator.naturalOrder()))
                .map(v -> new ValueLabel(v, v))
                .toList();
    }

    /** Whether labels are no more than values that were seen. */
    static boolean areValues(List<ValueLabel> labels) {
        return labels.stream().allMatch(l -> l.label().equals(l.code()));
    }

    /** How a column without values is told: nothing where it is a text. */
    Optional<String> number() {
        return texts ? Optional.empty() : Optional.of(fractions ? "F10.4" : "F8.0");
    }
}
