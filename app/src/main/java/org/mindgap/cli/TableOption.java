package org.mindgap.cli;

import java.io.IOException;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.DataTable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

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
    }

    boolean csv() {
        return machine != null && machine.csv;
    }

    boolean json() {
        return machine != null && machine.json;
    }

    /** Whether people read it. */
    boolean text() {
        return !csv() && !json();
    }

    void print(DataTable table, PrintStream out) throws IOException {
        if (csv()) {
            out.print(table.csv());
        } else if (json()) {
            TableJson.print(table, out);
        } else {
            out.print(TableText.of(table));
        }
    }
}
