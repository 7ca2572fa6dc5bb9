package org.mindgap.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mindgap.edit.Change;
import org.mindgap.edit.EditJson;
import org.mindgap.edit.History;
import org.mindgap.edit.History.Action;
import org.mindgap.edit.History.Revision;
import org.mindgap.store.codec.DamagedException;

/** What was done to a study, in tables revision and change. Only ever added to. */
final class RevisionRows {
    private RevisionRows() {}

    /** The newest revision, 0 where nothing was ever changed. */
    static long newest(Session session) throws SQLException {
        return session.number("SELECT max(number) FROM revision");
    }

    static History read(Session session) throws SQLException {
        Map<Long, List<Change>> changes = new HashMap<>();
        session.list(
                "SELECT revision, before, after FROM change ORDER BY revision, place",
                row -> changes.computeIfAbsent(row.getLong(1), r -> new ArrayList<>())
                        .add(change(row)));
        var revisions = session.list(
                "SELECT number, revision.time, action, step, survey.id, revision.name FROM revision"
                        + " JOIN survey ON survey.key = revision.survey ORDER BY number",
                row -> new Revision(
                        row.getLong(1),
                        Session.text(row, 2),
                        Action.valueOf(Session.text(row, 3).toUpperCase(Locale.ROOT)),
                        row.getLong(4),
                        Session.text(row, 5),
                        Session.text(row, 6),
                        changes.getOrDefault(row.getLong(1), List.of())));
        try {
            return History.of(revisions);
        } catch (IllegalArgumentException e) {
            throw new DamagedException("the edits are out of order", e);
        }
    }

    private static Change change(ResultSet row) throws SQLException {
        var edit = EditJson.read(Session.text(row, 3)).orElseThrow(() -> new DamagedException("an edit is none"));
        return new Change(Session.text(row, 2), edit);
    }

    /** Adds a revision in an open transaction; that of a new step names itself. */
    static long add(Session session, Action action, long step, long survey, String name, List<Change> changes)
            throws SQLException {
        var number = newest(session) + 1;
        session.run(
                "INSERT INTO revision (number, time, action, step, survey, name) VALUES (?, ?, ?, ?, ?, ?)",
                number,
                StudyLog.now(),
                action.name().toLowerCase(Locale.ROOT),
                action == Action.APPLY ? number : step,
                survey,
                name);
        var place = 0;
        for (var change : changes) {
            session.run(
                    "INSERT INTO change (revision, place, before, after) VALUES (?, ?, ?, ?)",
                    number,
                    place++,
                    change.before(),
                    EditJson.write(change.edit()));
        }
        return number;
    }
}
