package org.mindgap.formats.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the fields of columns that are mostly numbers look like. A column with lists of codes, or with more than a tenth
 * of texts, says nothing about how numbers are written.
 */
final class NumberEvidence {
    private static final int TEXTS = 10;
    private static final int TEXTS_ALLOWED = 1;

    private final Map<NumberShape, Integer> counts = new EnumMap<>(NumberShape.class);
    private final Map<NumberShape, Seen> examples = new EnumMap<>(NumberShape.class);

    /** A field as it stands, and where. */
    record Seen(String text, long line, String column) {}

    NumberEvidence(List<String> columns, List<HeadRows.Row> body) {
        for (var column = 0; column < columns.size(); column++) {
            add(columns.get(column), column, body);
        }
    }

    private void add(String name, int column, List<HeadRows.Row> body) {
        var found = new EnumMap<NumberShape, Integer>(NumberShape.class);
        var first = new EnumMap<NumberShape, Seen>(NumberShape.class);
        var texts = 0;
        var filled = 0;
        for (var row : body) {
            var field = column < row.fields().size() ? row.fields().get(column) : "";
            if (field.isBlank()) {
                continue;
            }
            filled++;
            var shape = NumberShape.of(field);
            texts += shape == NumberShape.NONE ? 1 : 0;
            found.merge(shape, 1, Integer::sum);
            first.putIfAbsent(shape, new Seen(field.strip(), row.line(), name));
        }
        if (filled == 0 || texts * TEXTS > filled + TEXTS_ALLOWED * TEXTS || texts == filled) {
            return;
        }
        if (found.containsKey(NumberShape.LIST)) {
            examples.putIfAbsent(NumberShape.LIST, first.get(NumberShape.LIST));
            return;
        }
        found.forEach((shape, count) -> {
            counts.merge(shape, count, Integer::sum);
            examples.putIfAbsent(shape, first.get(shape));
        });
    }

    int count(NumberShape... shapes) {
        var sum = 0;
        for (var shape : shapes) {
            sum += counts.getOrDefault(shape, 0);
        }
        return sum;
    }

    boolean has(NumberShape... shapes) {
        return count(shapes) > 0;
    }

    /** The first field of one of these shapes. */
    Seen example(NumberShape... shapes) {
        List<Seen> found = new ArrayList<>();
        for (var shape : shapes) {
            Optional.ofNullable(examples.get(shape)).ifPresent(found::add);
        }
        return found.isEmpty() ? new Seen("", 0, "") : found.get(0);
    }
}
