package org.mindgap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SQLite says becomes a sentence. */
class StoreProblemsTest {
    @TempDir
    Path folder;

    @Test
    void aFullDiskIsCalledThat() throws SQLException {
        try (var session = new Sessions(folder.resolve("a")).writer()) {
            session.once("CREATE TABLE t (a BLOB)");
            session.once("PRAGMA max_page_count = 20");
            var full = catchThrowableOfType(
                    SQLException.class, () -> session.run("INSERT INTO t VALUES (zeroblob(1000000))"));
            assertThat(code(full)).isEqualTo("store.disk-full");
        }
    }

    @Test
    void whoeverIsInTheWayIsCalledThat() throws SQLException {
        try (var one = new Sessions(folder.resolve("a")).writer();
                var other = new Sessions(folder.resolve("a")).writer()) {
            one.once("CREATE TABLE t (a BLOB)");
            one.run("BEGIN IMMEDIATE");
            other.once("PRAGMA busy_timeout = 0");
            var busy = catchThrowableOfType(SQLException.class, () -> other.run("BEGIN IMMEDIATE"));
            assertThat(code(busy)).isEqualTo("store.busy");
            assertThat(StoreProblems.busy(busy)).isTrue();
        }
    }

    @Test
    void whatNobodyForesawIsReportedAsSuch() throws SQLException {
        try (var session = new Sessions(folder.resolve("a")).writer()) {
            var wrong = catchThrowableOfType(SQLException.class, () -> session.run("SELECT nonsense"));
            assertThat(code(wrong)).isEqualTo("store.unexpected");
        }
    }

    private static String code(SQLException cause) {
        return new StoreProblems(Path.of("a.mindgap"))
                .of(cause)
                .problems()
                .get(0)
                .code();
    }
}
