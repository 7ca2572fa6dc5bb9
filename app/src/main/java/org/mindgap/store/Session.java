package org.mindgap.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mindgap.store.codec.DamagedException;
import org.mindgap.store.codec.WholeText;

/**
 * One connection to a study and its prepared statements, which are kept until it is closed. Every statement of the store
 * goes through here and is prepared; values are bound, never written into SQL. For one thread at a time.
 */
final class Session implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Reads the current row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Work inside a transaction. */
    interface Work<T> {
        T run(Session session) throws SQLException;
    }

    PreparedStatement statement(String sql) throws SQLException {
        var known = statements.get(sql);
        if (known != null) {
            return known;
        }
        var prepared = connection.prepareStatement(sql);
        statements.put(sql, prepared);
        return prepared;
    }

    /** Runs a statement once; its result, if any, is dropped. Not kept: for pragmas and definitions. */
    void once(String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    int run(String sql, @Nullable Object... values) throws SQLException {
        var done = false;
        try {
            var changed = bind(sql, values).executeUpdate();
            done = true;
            return changed;
        } finally {
            if (!done) {
                forget(sql);
            }
        }
    }

    /** Inserts a row and gives its key. */
    long insert(String sql, @Nullable Object... values) throws SQLException {
        run(sql, values);
        return number("SELECT last_insert_rowid()");
    }

    /** The number in the first column of the first row; 0 without a row. */
    long number(String sql, @Nullable Object... values) throws SQLException {
        return first(sql, row -> row.getLong(1), values).orElse(0L);
    }

    <T> Optional<T> first(String sql, Row<T> reader, @Nullable Object... values) throws SQLException {
        try (var rows = bind(sql, values).executeQuery()) {
            return rows.next() ? Optional.of(row(rows, reader)) : Optional.empty();
        }
    }

    <T> List<T> list(String sql, Row<T> reader, @Nullable Object... values) throws SQLException {
        var found = new ArrayList<T>();
        try (var rows = bind(sql, values).executeQuery()) {
            while (rows.next()) {
                found.add(row(rows, reader));
            }
        }
        return found;
    }

    /** Reads row by row and keeps none. */
    <T> void each(String sql, Row<T> reader, Consumer<T> taker, @Nullable Object... values) throws SQLException {
        try (var rows = bind(sql, values).executeQuery()) {
            while (rows.next()) {
                taker.accept(reader.read(rows));
            }
        }
    }

    /** Everything or nothing. */
    <T> T transaction(String begin, Work<T> work) throws SQLException {
        run(begin);
        var done = false;
        try {
            var result = work.run(this);
            run("COMMIT");
            done = true;
            return result;
        } finally {
            if (!done) {
                rollback();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (var statement : statements.values()) {
            statement.close();
        }
        connection.close();
    }

    /** A text that this program always writes. */
    static String text(ResultSet row, int column) throws SQLException {
        var text = row.getString(column);
        if (text == null) {
            throw new DamagedException("a text is missing");
        }
        return text;
    }

    /** What makes no sense (a text that is missing, a share below 0) was not written by this program. */
    private static <T> T row(ResultSet row, Row<T> reader) throws SQLException {
        try {
            return Objects.requireNonNull(reader.read(row));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new DamagedException("a row makes no sense", e);
        }
    }

    private void rollback() {
        // a statement that failed cannot be run again, and one that stopped half-way keeps its table locked
        List.copyOf(statements.keySet()).forEach(this::forget);
        try {
            once("ROLLBACK");
        } catch (SQLException e) {
            // SQLite has rolled back by itself (disk full, I/O error); the first exception says why
        }
    }

    private void forget(String sql) {
        var statement = statements.remove(sql);
        if (statement != null) {
            try {
                statement.close();
            } catch (SQLException e) {
                // what it has to say was said when it failed
            }
        }
    }

    private PreparedStatement bind(String sql, @Nullable Object... values) throws SQLException {
        var statement = statement(sql);
        for (var i = 0; i < values.length; i++) {
            if (values[i] instanceof String text && !WholeText.wellFormed(text)) {
                throw new HalfCharacterException(text);
            }
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
