package org.mindgap.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The log of what was done to a study. */
final class StudyLog {
    private StudyLog() {}

    static void write(Session session, String action, String text) throws SQLException {
        session.run("INSERT INTO log (time, action, text) VALUES (?, ?, ?)", now(), action, text);
    }

    static List<LogEntry> read(Session session) throws SQLException {
        return session.list(
                "SELECT number, time, action, text FROM log ORDER BY number",
                row -> new LogEntry(row.getLong(1), Session.text(row, 2), Session.text(row, 3), Session.text(row, 4)));
    }

    /** ISO 8601, UTC, to the second. */
    static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
