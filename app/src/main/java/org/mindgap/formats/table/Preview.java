package org.mindgap.formats.table;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.formats.text.NumberStyle;

/** The first rows of a table as they are read. */
final class Preview {
    private static final int ROWS = 20;
    private static final int COLUMNS = 200;
    private static final int LONGEST = 200;

    private Preview() {}

    /** At most 20 rows of 200 fields of 200 letters. */
    static List<List<ReadField>> of(
            List<String> names, List<HeadRows.Row> body, NumberStyle style, List<MissingCode> missing) {
        List<List<ReadField>> rows = new ArrayList<>();
        for (var row : body.subList(0, Math.min(ROWS, body.size()))) {
            List<ReadField> fields = new ArrayList<>();
            for (var i = 0; i < Math.min(COLUMNS, row.fields().size()); i++) {
                fields.add(field(row.fields().get(i), i < names.size() ? names.get(i) : "", style, missing));
            }
            rows.add(fields);
        }
        return rows;
    }

    private static ReadField field(String written, String column, NumberStyle style, List<MissingCode> missing) {
        var text = written.strip();
        if (text.isEmpty() || missing.stream().anyMatch(m -> m.code().equals(text) && m.in(column))) {
            return new ReadField(text, ReadField.As.NOTHING, "");
        }
        var shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return style.plain(text)
                .map(number -> new ReadField(shown, ReadField.As.NUMBER, number))
                .orElseGet(() -> new ReadField(shown, ReadField.As.TEXT, shown));
    }
}
