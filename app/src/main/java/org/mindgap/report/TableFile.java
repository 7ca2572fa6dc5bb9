package org.mindgap.report;

import java.io.IOException;
import java.nio.file.Path;
import org.mindgap.figure.DataTable;

/** A table as a CSV file, written whole or not at all. */
public final class TableFile {
    private TableFile() {}

    public static void write(DataTable table, Path file) throws IOException {
        new SafeFile(file).write(table.csv());
    }
}
