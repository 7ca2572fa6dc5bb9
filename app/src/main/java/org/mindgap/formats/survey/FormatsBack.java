package org.mindgap.formats.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mindgap.formats.microdata.Cells;
import org.mindgap.formats.microdata.Field;
import org.mindgap.formats.microdata.Microdata;
import org.mindgap.formats.microdata.NumberDraft;
import org.mindgap.survey.DisplayFormat;

/**
 * Formats of Stata that Mindgap wrote into an SPSS file as those of SPSS, taken back: dates are counted as Stata counted
 * them, half-years are half-years. Where the file was changed since, or one value does not come back, all stays SPSS's.
 */
final class FormatsBack {
    /** Attribute with the format as Mindgap wrote it, and as it was. */
    static final String ATTRIBUTE = "MindgapFormat";

    private final List<Field> fields = new ArrayList<>();
    private final List<Cells> cells = new ArrayList<>();

    FormatsBack(List<Field> read, Microdata.Columns columns) {
        for (var i = 0; i < read.size(); i++) {
            var field = read.get(i);
            var column = columns.columns().get(i);
            var before = before(field);
            var taken = before.flatMap(f -> counted(f, column));
            fields.add(taken.isPresent() ? shown(field, before.get()) : field);
            cells.add(taken.orElse(column));
        }
    }

    List<Field> fields() {
        return fields;
    }

    List<Cells> cells() {
        return cells;
    }

    private static Optional<String> before(Field field) {
        var said = field.attributes().getOrDefault(ATTRIBUTE, List.of());
        return said.size() == 2
                        && !field.isText()
                        && said.get(0).equals(field.format())
                        && said.get(1).length() <= DisplayFormat.LONGEST
                ? Optional.of(said.get(1))
                : Optional.empty();
    }

    /** The numbers as they were; those of formats that are no dates are as they were. */
    private static Optional<Cells> counted(String format, Cells read) {
        var dates = DisplayFormat.of(format);
        if (dates.isEmpty()) {
            return Optional.of(read);
        }
        var draft = new NumberDraft();
        for (var row = 0; row < read.size(); row++) {
            var value = value(read, row);
            var counted =
                    Double.isNaN(value) ? OptionalDouble.of(value) : dates.get().fromSpss(value);
            if (counted.isEmpty()) {
                return Optional.empty();
            }
            draft.add(counted.getAsDouble());
        }
        return Optional.of(draft.cells());
    }

    private static double value(Cells cells, int row) {
        if (cells instanceof Cells.Numbers numbers) {
            return numbers.values().at(row);
        }
        var coded = (Cells.Coded) cells;
        var position = coded.index().at(row);
        return position < 0 ? Double.NaN : coded.dictionary()[position];
    }

    private static Field shown(Field field, String format) {
        return new Field(
                field.name(),
                field.label(),
                field.width(),
                format,
                field.measure(),
                field.roleInFile(),
                field.labels(),
                field.missing(),
                field.attributes(),
                field.look());
    }
}
