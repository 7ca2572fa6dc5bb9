package org.mindgap.fuzz;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Damages a study: bytes, pages, its head, or what stands in its tables, which SQLite itself finds in order. */
final class StudyDamage {
    private static final int PAGE = 4096;
    private static final int HEAD = 100;

    private final RandomGenerator random;

    StudyDamage(RandomGenerator random) {
        this.random = random;
    }

    void write(byte[] whole, Path file) throws IOException {
        switch (random.nextInt(6)) {
            case 0 -> Files.write(file, new Mutations(random, List.of(whole)).mutate(whole));
            case 1 -> pages(whole, file);
            case 2 -> head(whole, file);
            case 3 -> bytes(whole, file);
            default -> contents(whole, file);
        }
    }

    private void bytes(byte[] whole, Path file) throws IOException {
        var changed = whole.clone();
        for (var n = 1 + random.nextInt(20); n > 0; n--) {
            changed[HEAD + random.nextInt(changed.length - HEAD)] = (byte) random.nextInt(256);
        }
        Files.write(file, changed);
    }

    private void head(byte[] whole, Path file) throws IOException {
        var changed = whole.clone();
        for (var n = 1 + random.nextInt(3); n > 0; n--) {
            changed[random.nextInt(HEAD)] = (byte) (random.nextBoolean() ? random.nextInt(256) : random.nextInt(3));
        }
        Files.write(file, changed);
    }

    /** A page is empty, or holds what belongs to another. */
    private void pages(byte[] whole, Path file) throws IOException {
        Files.write(file, whole);
        try (var raw = new RandomAccessFile(file.toFile(), "rw")) {
            var pages = whole.length / PAGE;
            var page = new byte[PAGE];
            if (random.nextBoolean()) {
                System.arraycopy(whole, random.nextInt(pages) * PAGE, page, 0, PAGE);
            }
            raw.seek((long) random.nextInt(pages) * PAGE);
            raw.write(page);
            if (random.nextInt(4) == 0) {
                raw.setLength((long) random.nextInt(pages + 1) * PAGE);
            }
        }
    }

    private void contents(byte[] whole, Path file) throws IOException {
        Files.write(file, whole);
        if (random.nextInt(3) == 0) {
            loosen(file);
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            run(connection, "PRAGMA foreign_keys = OFF");
            run(connection, "PRAGMA ignore_check_constraints = ON");
            run(connection, "PRAGMA synchronous = OFF");
            for (var n = 1 + random.nextInt(3); n > 0; n--) {
                try {
                    change(connection);
                } catch (SQLException e) {
                    // what the schema itself forbids cannot stand in a file
                }
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** Nothing is forbidden any more: what another program wrote may lack what ours always writes. */
    private static void loosen(Path file) throws IOException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            run(connection, "PRAGMA writable_schema = ON");
            run(connection, "UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL', '') WHERE type = 'table'");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void change(Connection connection) throws SQLException {
        var table = pick(names(connection, "SELECT name FROM sqlite_schema WHERE type = 'table'"));
        var column = pick(names(connection, "SELECT name FROM pragma_table_info('" + table + "')"));
        switch (random.nextInt(10)) {
            case 0 -> run(connection, "DELETE FROM \"" + table + "\" WHERE random() % 3 = 0");
            case 1 -> run(connection, "DROP TABLE \"" + table + "\"");
            case 2 -> run(connection, "ALTER TABLE \"" + table + "\" RENAME COLUMN \"" + column + "\" TO other");
            default -> {
                var some = random.nextBoolean() ? "" : " WHERE rowid % 3 = " + random.nextInt(3);
                try (var update = connection.prepareStatement(
                        "UPDATE OR IGNORE \"" + table + "\" SET \"" + column + "\" = " + value(column) + some)) {
                    update.execute();
                }
            }
        }
    }

    /** An SQL expression. */
    private String value(String column) {
        var quoted = "\"" + column + "\"";
        var values = List.of(
                "NULL",
                "-1",
                "0",
                "1",
                "9223372036854775807",
                "-9223372036854775808",
                "1e999",
                "'x'",
                "''",
                "'[]'",
                "'{}'",
                "'[[1,2],[3]]'",
                "'[[\"a\",null]]'",
                "'{\"a\":1e99}'",
                "x'00'",
                "x''",
                "zeroblob(50)",
                "zeroblob(100000)",
                "randomblob(64)",
                "x'01ff7f' || randomblob(20)",
                "substr(" + quoted + ", 1, length(" + quoted + ") / 2)",
                quoted + " || " + quoted,
                "upper(" + quoted + ")",
                "CAST(" + quoted + " AS BLOB)",
                quoted + " + 1",
                "-" + quoted,
                "CAST(x'edb080' AS TEXT)",
                "hex(zeroblob(20000))");
        return pick(values);
    }

    private static List<String> names(Connection connection, String sql) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
