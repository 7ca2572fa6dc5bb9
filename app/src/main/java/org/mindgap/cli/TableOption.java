package org.mindgap.cli;

import java.io.IOException;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.DataTable;
import org.mindgap.table.NotedTable;
import org.mindgap.table.TableFormat;
import org.mindgap.table.TableWriter;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How a table is printed: aligned text unless said otherwise. */
final class TableOption {
    @ArgGroup
    @Nullable
    Machine machine;

    /** One of the two. */
    static final class Machine {
        @Option(names = "--csv", required = true, description = "Prints CSV (RFC 4180, UTF-8).")
        boolean csv;

        @Option(names = "--json", required = true, description = "Prints JSON.")
        boolean json;

        @Option(
                names = "--as",
                required = true,
                paramLabel = "csv|tsv|latex|markdown|html",
                converter = TableWord.class,
                description = "Prints a table for another program: LaTeX needs booktabs.")
        @Nullable
        TableFormat format;
    }

    boolean csv() {
        return machine != null && (machine.csv || machine.format == TableFormat.CSV);
    }

    boolean json() {
        return machine != null && machine.json;
    }

    /** Whether people read it. */
    boolean text() {
        return machine == null;
    }

    void print(DataTable table, PrintStream out) throws IOException {
        print(NotedTable.of(table), out);
    }

    /** Prints a table with what there is to say of it, which aligned text and JSON leave to the other stream. */
    void print(NotedTable table, PrintStream out) throws IOException {
        if (csv()) {
            out.print(TableWriter.write(table, TableFormat.CSV));
        } else if (json()) {
            TableJson.print(table.data(), out);
        } else if (machine != null && machine.format != null) {
            out.print(TableWriter.write(table, machine.format));
        } else {
            out.print(TableText.of(table.data()));
        }
    }

    /** Reads csv, tsv, latex, markdown or html. */
    static final class TableWord implements ITypeConverter<TableFormat> {
        @Override
        public TableFormat convert(String word) {
            return TableFormat.of(word)
                    .orElseThrow(() -> new TypeConversionException(
                            "Tables are csv, tsv, latex, markdown or html; found: " + word));
        }
    }
}
