package org.mindgap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/**
 * What a command said and how it ended.
 *
 * @param exit code
 * @param out what stood on standard output
 * @param err what stood on standard error
 */
record CommandRun(int exit, String out, String err) {

    static CommandRun of(Object... args) {
        return of(new Composition(), args);
    }

    static CommandRun of(Composition composition, Object... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var words = Arrays.stream(args).map(String::valueOf).toArray(String[]::new);
        var exit = CommandLineMain.run(
                words, new Terminal(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8)), composition);
        return new CommandRun(exit, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** The lines of a CSV table without quotes in it, split at commas. */
    List<String[]> csv() {
        return Arrays.stream(out.split("\r\n")).map(l -> l.split(",", -1)).toList();
    }

    /** One field of a CSV table; rows from 1. */
    String field(int row, String column) {
        var lines = csv();
        return lines.get(row)[Arrays.asList(lines.get(0)).indexOf(column)];
    }

    double number(int row, String column) {
        return Double.parseDouble(field(row, column));
    }
}
