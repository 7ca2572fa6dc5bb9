package org.mindgap.report;

import java.io.IOException;
import java.nio.file.Path;
import org.mindgap.figure.DataTable;
import org.mindgap.table.NotedTable;
import org.mindgap.table.TableFormat;
import org.mindgap.table.TableWriter;

/** A table as a file, written whole or not at all. */
public final class TableFile {
    private TableFile() {}

    /** As CSV. */
    public static void write(DataTable table, Path file) throws IOException {
        write(NotedTable.of(table), TableFormat.CSV, file);
    }

    /** In a format, with what there is to say of it. */
    public static void write(NotedTable table, TableFormat format, Path file) throws IOException {
        new SafeFile(file).write(TableWriter.write(table, format));
    }
}
