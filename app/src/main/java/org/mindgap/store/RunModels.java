package org.mindgap.store;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mindgap.elicit.Model;
import org.mindgap.inference.Known;

/**
 * The models that runs asked: each a batch of its own, since answers of several runs are theirs and any run's answers may
 * be replaced. Two identities under one name are two models.
 */
final class RunModels {
    private static final String KIND = "model";
    private static final int DIGEST_SHOWN = 12;
    private static final Pattern REASONED = Pattern.compile("\"mode\"\\s*:\\s*\"reasoned\"");

    private RunModels() {}

    /** A model that is there, by its key. */
    record Settled(long key, String id, String name) {}

    /** The model of this name and description: the one that is there, or a new one, told apart from others by its name. */
    static Settled settled(Session session, Model wanted) throws SQLException {
        var known = find(session, wanted.details());
        if (known.isPresent()) {
            return known.get();
        }
        var ids = new HashSet<String>();
        var names = new HashSet<String>();
        for (var model : ModelRows.shown(session)) {
            ids.add(model.id());
            names.add(model.name());
        }
        var id = Ids.free(wanted.id(), ids::contains);
        var told = names.contains(wanted.name()) ? wanted.name() + ", " + digest(wanted) : wanted.name();
        var name = Ids.free(told, names::contains);
        var batch = Batches.begin(session, KIND, "", "");
        var key = ModelRows.add(session, new Model(id, name, wanted.kind(), wanted.details()), batch);
        Batches.show(session, batch);
        return new Settled(key, id, name);
    }

    private static Optional<Settled> find(Session session, String details) throws SQLException {
        return session.first(
                "SELECT model.key, model.id, model.name FROM model JOIN batch ON batch.key = model.batch"
                        + " WHERE batch.kind = ? AND model.details = ?",
                row -> new Settled(row.getLong(1), Session.text(row, 2), Session.text(row, 3)),
                KIND,
                details);
    }

    /** Id of the model that has a run's answers, as they were read last. */
    static Optional<String> of(Session session, String details) throws SQLException {
        return find(session, details).map(Settled::id);
    }

    /** Who was asked in a run, in the reading of that word. */
    static Model asked(StoredRun run, String word) {
        var endpoint = run.endpoint();
        var identity = run.identity();
        var details = new StringBuilder("asked from here, endpoint ").append(endpoint.id());
        details.append(", model ").append(identity.model());
        if (!identity.digest().isEmpty()) {
            details.append(", digest ").append(identity.digest());
        }
        var reasoned = REASONED.matcher(run.plan()).find();
        if (reasoned) {
            // a choice after reasoning is another setting than a choice: the two are never pooled
            details.append(", reasoning first");
        }
        var asked = reasoned ? endpoint.name() + " [reasoned]" : endpoint.name();
        var named = Readings.standard(word) ? asked : asked + " [" + word + "]";
        if (!Readings.standard(word)) {
            details.append(", read with ").append(word);
        }
        var kind = Known.invented(endpoint) ? Model.Kind.INVENTED : Model.Kind.LANGUAGE_MODEL;
        return new Model(endpoint.id(), named, kind, details.toString());
    }

    private static String digest(Model model) {
        var at = model.details().indexOf("digest ");
        var from = at < 0 ? "asked from here" : model.details().substring(at);
        return from.length() > DIGEST_SHOWN + 7 ? from.substring(0, DIGEST_SHOWN + 7) : from;
    }

    /** Ids of all of them. */
    static Set<String> ids(Session session) throws SQLException {
        return Set.copyOf(session.list(
                "SELECT DISTINCT model.id FROM model JOIN batch ON batch.key = model.batch WHERE batch.kind = ?",
                row -> Session.text(row, 1),
                KIND));
    }

    /** Takes models of runs away that have no answer any more: those were read anew under another name. */
    static boolean dropUnused(Session session) throws SQLException {
        var models = session.list(
                "SELECT model.key FROM model JOIN batch ON batch.key = model.batch WHERE batch.kind = ?",
                row -> row.getLong(1),
                KIND);
        for (var model : models) {
            var answered = session.number(
                    "SELECT count(*) FROM (SELECT 1 FROM survey JOIN answer ON answer.survey = survey.key"
                            + " AND answer.model = ? LIMIT 1)",
                    model);
            if (answered == 0) {
                session.run("DELETE FROM model WHERE key = ?", model);
            }
        }
        return true;
    }
}
