package org.mindgap.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.Model;

/** Models in a study, in the order in which they came. */
final class ModelRows {
    private static final String SHOWN = " FROM model JOIN batch ON batch.key = model.batch AND batch.shown = 1";

    private ModelRows() {}

    static List<Model> shown(Session session) throws SQLException {
        return session.list("SELECT id, name, model.kind, details" + SHOWN + " ORDER BY model.key", ModelRows::model);
    }

    static Optional<Long> key(Session session, String id) throws SQLException {
        return session.first("SELECT model.key" + SHOWN + " WHERE id = ?", row -> row.getLong(1), id);
    }

    /** The key of the model of that name and kind, if it is shown. */
    static Optional<Long> same(Session session, String name, Model.Kind kind) throws SQLException {
        return session.first(
                "SELECT model.key" + SHOWN + " WHERE name = ? AND model.kind = ? ORDER BY model.key",
                row -> row.getLong(1),
                name,
                kind.name());
    }

    static long add(Session session, Model model, long batch) throws SQLException {
        return session.insert(
                "INSERT INTO model (batch, id, name, kind, details) VALUES (?, ?, ?, ?, ?)",
                batch,
                model.id(),
                model.name(),
                model.kind().name(),
                model.details());
    }

    /**
     * The key of a model that an import names: of the one shown where the two are described alike, else of one of the
     * import's own, which is settled when the import is shown.
     *
     * @param known the key that the import had for it, or null
     */
    static long announced(Session session, Model model, long batch, @Nullable Long known) throws SQLException {
        if (known != null) {
            session.run("UPDATE model SET details = ? WHERE key = ? AND batch = ?", model.details(), known, batch);
            return known;
        }
        var same = same(session, model.name(), model.kind());
        return same.isPresent() && described(session, same.get()).equals(model.details())
                ? same.get()
                : add(session, model, batch);
    }

    private static String described(Session session, long key) throws SQLException {
        return session.first("SELECT details FROM model WHERE key = ?", row -> Session.text(row, 1), key)
                .orElse("");
    }

    /**
     * Called just before a batch is shown: a model that another import has shown meanwhile takes over this one's
     * answers, and every other gets an id that no shown model has.
     */
    static void settle(Session session, long batch) throws SQLException {
        var taken = new HashSet<String>();
        shown(session).forEach(model -> taken.add(model.id()));
        var keys = session.list("SELECT key FROM model WHERE batch = ? ORDER BY key", row -> row.getLong(1), batch);
        for (var key : keys) {
            var model = session.first("SELECT id, name, kind, details FROM model WHERE key = ?", ModelRows::model, key)
                    .orElseThrow();
            var same = same(session, model.name(), model.kind());
            if (same.isPresent()) {
                var both = session.first(
                                "SELECT id, name, kind, details FROM model WHERE key = ?", ModelRows::model, same.get())
                        .orElseThrow();
                for (var description : model.descriptions()) {
                    both = both.also(description);
                }
                session.run("UPDATE model SET details = ? WHERE key = ?", both.details(), same.get());
                session.run("UPDATE answer SET model = ? WHERE model = ?", same.get(), key);
                session.run("UPDATE score SET model = ? WHERE model = ?", same.get(), key);
                session.run("DELETE FROM model WHERE key = ?", key);
            } else {
                var id = Ids.free(model.id(), taken::contains);
                taken.add(id);
                session.run("UPDATE model SET id = ? WHERE key = ?", id, key);
            }
        }
    }

    private static Model model(ResultSet row) throws SQLException {
        return new Model(
                Session.text(row, 1),
                Session.text(row, 2),
                SurveyLoader.constant(Model.Kind.class, Session.text(row, 3)),
                Session.text(row, 4));
    }
}
