package org.mindgap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
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
    void afterAFullDiskTheSameConnectionGoesOn() throws SQLException {
        try (var session = new Sessions(folder.resolve("a")).writer()) {
            session.once("CREATE TABLE t (a BLOB)");
            session.once("PRAGMA journal_mode = WAL");
            session.once("PRAGMA max_page_count = 20");
            for (var size : new int[] {1_000_000, 10, 1_000_000, 10}) {
                Session.Work<Integer> work = open -> {
                    open.run("INSERT INTO t VALUES (zeroblob(?))", 10);
                    return open.run("INSERT INTO t VALUES (zeroblob(?))", size);
                };
                if (size > 10) {
                    var full = catchThrowableOfType(
                            SQLException.class, () -> session.transaction("BEGIN IMMEDIATE", work));
                    assertThat(code(full)).isEqualTo("store.disk-full");
                } else {
                    session.transaction("BEGIN IMMEDIATE", work);
                }
            }
            assertThat(session.number("SELECT count(*) FROM t")).isEqualTo(4);
            session.once("PRAGMA journal_mode = DELETE");
        }
    }

    @Test
    void failuresOfTheSystemAreSentencesWithoutPathsAndClasses() {
        var problems = new StoreProblems(Path.of("a.mindgap"));
        var full = problems.of(new IOException("No space left on device"))
                .problems()
                .get(0);
        assertThat(full.code()).isEqualTo("store.disk-full");
        var named = new FileSystemException("/x/a.mindgap", null, "Disk quota exceeded");
        assertThat(problems.of(named).problems().get(0).code()).isEqualTo("store.disk-full");
        var closed = problems.of(new AccessDeniedException("/x/a.mindgap"))
                .problems()
                .get(0);
        assertThat(closed.code()).isEqualTo("store.no-access");
        var other = problems.of(new FileSystemException("/x/a.mindgap", null, "Stale file handle"));
        assertThat(other.problems().get(0).arguments()).containsExactly("Stale file handle");
        var gone =
                problems.of(new NoSuchFileException("/x/a.mindgap")).problems().get(0);
        assertThat(gone.arguments()).containsExactly("the file is not there any more");
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
