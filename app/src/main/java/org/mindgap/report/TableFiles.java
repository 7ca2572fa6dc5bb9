package org.mindgap.report;

import java.io.IOException;
import java.nio.file.Path;
import org.mindgap.table.NotedTable;
import org.mindgap.table.TableFormat;
import org.mindgap.table.TableWriter;

/** A table as a file, written whole or not at all. */
public final class TableFiles {
    private TableFiles() {}

    /** Writes it; a file of that name is replaced. */
    public static void write(NotedTable table, TableFormat format, Path out) throws IOException {
        new SafeFile(out).write(TableWriter.write(table, format));
    }
}
