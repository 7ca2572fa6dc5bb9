package org.mindgap.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.mindgap.figure.DataTable;

/** Rows of a table written one by one, as {@link DataTable#csv} writes them. */
final class CsvLines {
    private final List<String> columns;
    private final Writer out;

    /** Writes the header at once. */
    CsvLines(List<String> columns, Writer out) throws IOException {
        this.columns = columns;
        this.out = out;
        out.write(new DataTable(columns, List.of()).csv());
    }

    void row(List<Object> values) throws IOException {
        var one = new DataTable(columns, List.of(values)).csv();
        out.write(one, one.indexOf('\n') + 1, one.length() - one.indexOf('\n') - 1);
    }
}
