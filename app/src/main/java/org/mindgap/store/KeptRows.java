package org.mindgap.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.UncheckedProblemException;

/** What a user keeps, in table kept; the key gives the order. */
final class KeptRows implements KeptItems {
    private static final String SELECT = "SELECT kind, id, time, name, body FROM kept WHERE kind = ?";

    private final StudyContents contents;
    private final Optional<Writer> writer;
    private final StoreProblems problems;

    KeptRows(StudyContents contents, Optional<Writer> writer, StoreProblems problems) {
        this.contents = contents;
        this.writer = writer;
        this.problems = problems;
    }

    @Override
    public List<KeptItem> list(String kind) {
        return contents.readable(session -> session.list(SELECT + " ORDER BY key", KeptRows::item, kind));
    }

    @Override
    public Optional<KeptItem> find(String kind, String id) {
        return contents.readable(session -> session.first(SELECT + " AND id = ?", KeptRows::item, kind, id));
    }

    @Override
    public void put(String kind, String id, String name, String body) {
        write(session -> session.run(
                "INSERT INTO kept (kind, id, time, name, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT (kind, id) DO UPDATE"
                        + " SET time = excluded.time, name = excluded.name, body = excluded.body",
                kind,
                id,
                StudyLog.now(),
                name,
                body));
    }

    @Override
    public void remove(String kind, String id) {
        write(session -> session.run("DELETE FROM kept WHERE kind = ? AND id = ?", kind, id));
    }

    private static KeptItem item(ResultSet row) throws SQLException {
        return new KeptItem(
                Session.text(row, 1),
                Session.text(row, 2),
                Session.text(row, 3),
                Session.text(row, 4),
                Session.text(row, 5));
    }

    private void write(Session.Work<Integer> work) {
        if (writer.isEmpty()) {
            throw new UncheckedProblemException(problems.error("store.read-only"));
        }
        try {
            writer.get().now(work);
        } catch (SQLException e) {
            ProblemException said = problems.of(e);
            throw new UncheckedProblemException(said);
        }
    }
}
