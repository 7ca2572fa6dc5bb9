package org.mindgap.formats.survey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.mindgap.formats.microdata.MissingValues;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.formats.text.QuotedList;

/**
 * Values that are declared missing, in the words of {@link org.mindgap.survey.Variable#declared()}, whatever a file has
 * room for.
 */
final class Declared {
    private final List<MissingValues> parts;

    Declared(String words) {
        parts = QuotedList.split(words).stream()
                .map(i -> i.quoted()
                        ? new MissingValues(List.of(i.text()), Optional.empty())
                        : MissingValues.of(i.text()).orElse(MissingValues.NONE))
                .toList();
    }

    /** Whether a code is declared missing; one that is a number also where it is written as another text. */
    boolean has(String code) {
        var number = DecimalText.parse(code);
        return parts.stream().anyMatch(p -> p.has(code) || (number.isPresent() && p.has(number.getAsDouble())));
    }

    /** These and some codes more. */
    Declared and(List<String> codes) {
        var more = new LinkedHashSet<>(codes);
        more.removeIf(this::has);
        var words = new ArrayList<>(parts.stream().map(MissingValues::words).toList());
        more.forEach(c -> words.add(new MissingValues(List.of(c), Optional.empty()).words()));
        return new Declared(String.join(", ", words));
    }

    /** Those of somebody else besides. */
    Declared and(Declared other) {
        var words = new ArrayList<>(parts.stream().map(MissingValues::words).toList());
        other.parts.stream()
                .filter(p -> p.range().isPresent()
                        ? !parts.contains(p)
                        : !p.codes().stream().allMatch(this::has))
                .forEach(p -> words.add(p.words()));
        return new Declared(String.join(", ", words));
    }

    /** Each value or range, as it is written. */
    List<MissingValues> parts() {
        return parts;
    }

    String words() {
        return String.join(", ", parts.stream().map(MissingValues::words).toList());
    }
}
