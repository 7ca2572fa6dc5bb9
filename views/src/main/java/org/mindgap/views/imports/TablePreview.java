package org.mindgap.views.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mindgap.formats.table.ReadField;
import org.mindgap.formats.table.TableHead;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;

/**
 * Columns and first rows of a CSV file, for the eye.
 *
 * @param columns names in the first row
 * @param rows the first rows
 */
public record TablePreview(List<String> columns, List<List<String>> rows) {
    private static final int ROWS = 20;

    public TablePreview {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    public static TablePreview none() {
        return new TablePreview(List.of(), List.of());
    }

    /** The same rows as they are read. */
    static TablePreview of(TableHead head) {
        return new TablePreview(
                head.columns().stream().filter(c -> !c.isEmpty()).toList(),
                head.rows().stream().map(row -> named(head, row)).toList());
    }

    private static List<String> named(TableHead head, List<ReadField> row) {
        var fields = new ArrayList<String>();
        for (var i = 0; i < row.size(); i++) {
            if (i < head.columns().size() && !head.columns().get(i).isEmpty()) {
                fields.add(row.get(i).read());
            }
        }
        return fields;
    }

    /** As far as the file can be read: what is wrong with it, and where, says its reader. */
    public static TablePreview read(Path file, JobContext context) throws IOException {
        List<String> columns = List.of();
        var rows = new ArrayList<List<String>>();
        try (var table = CsvTable.open(file, context)) {
            columns = table.header();
            for (var row = table.next(); row.isPresent() && rows.size() < ROWS; row = table.next()) {
                rows.add(row.get().fields());
            }
        } catch (ProblemException e) {
            return new TablePreview(columns, rows);
        }
        return new TablePreview(columns, rows);
    }
}
