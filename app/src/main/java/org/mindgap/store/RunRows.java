package org.mindgap.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.inference.Endpoint;
import org.mindgap.run.Identity;
import org.mindgap.store.codec.DamagedException;

/** Endpoints and runs as rows. */
final class RunRows {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> SETTINGS = new TypeReference<>() {};
    private static final String ENDPOINT = "endpoint.id, endpoint.name, endpoint.kind, endpoint.address,"
            + " endpoint.model, endpoint.key_place, endpoint.settings";

    /** Whether replies came after its answers were made; where it was broken off, each is looked at. */
    private static final String UNREAD =
            "CASE WHEN run.batch IS NULL THEN 1 WHEN run.ended <> '' THEN (SELECT time FROM"
                    + " batch WHERE batch.key = run.batch) < run.ended ELSE EXISTS (SELECT 1 FROM run_call JOIN received ON"
                    + " received.request = run_call.request WHERE run_call.run = run.key AND received.sent > (SELECT time FROM"
                    + " batch WHERE batch.key = run.batch)) END";

    private RunRows() {}

    /** A run with the keys by which rows refer to it. */
    record Keyed(long key, long batch, StoredRun run) {}

    static List<Endpoint> endpoints(Session session) throws SQLException {
        return session.list("SELECT " + ENDPOINT + " FROM endpoint ORDER BY key", row -> endpoint(row, 0));
    }

    /** The key of an endpoint's row: a new one, or the one of that id, with what may change of it brought up to date. */
    static long endpoint(Session session, Endpoint endpoint) throws SQLException {
        var known = session.number("SELECT key FROM endpoint WHERE id = ?", endpoint.id());
        if (known > 0) {
            session.run(
                    "UPDATE endpoint SET name = ?, key_place = ?, settings = ? WHERE key = ?",
                    endpoint.name(),
                    endpoint.key(),
                    settings(endpoint),
                    known);
            return known;
        }
        return session.insert(
                "INSERT INTO endpoint (id, name, kind, address, model, key_place, settings)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                endpoint.id(),
                endpoint.name(),
                endpoint.kind(),
                endpoint.address(),
                endpoint.model(),
                endpoint.key(),
                settings(endpoint));
    }

    /** The run of this id, begun again or for the first time. */
    static long begin(Session session, NewRun run, String id, long survey, Identity identity) throws SQLException {
        var endpoint = endpoint(session, run.endpoint());
        var known = session.number("SELECT key FROM run WHERE id = ?", id);
        if (known > 0) {
            session.run(
                    "UPDATE run SET name = ?, plan = ?, server = ?, ended = '', ending = '' WHERE key = ?",
                    run.name(),
                    run.plan(),
                    identity.server(),
                    known);
            return known;
        }
        return session.insert(
                "INSERT INTO run (id, survey, endpoint, name, plan, model, digest, server, began)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                survey,
                endpoint,
                run.name(),
                run.plan(),
                identity.model(),
                identity.digest(),
                identity.server(),
                StudyLog.now());
    }

    static void end(Session session, long run, String ending) throws SQLException {
        session.run("UPDATE run SET ended = ?, ending = ? WHERE key = ?", StudyLog.now(), ending, run);
    }

    static List<Keyed> all(Session session) throws SQLException {
        return session.list(select("") + " ORDER BY run.key", RunRows::run);
    }

    static Optional<Keyed> find(Session session, String id) throws SQLException {
        return session.first(select(" WHERE run.id = ?"), RunRows::run, id);
    }

    private static String select(String where) {
        return "SELECT run.key, ifnull(run.batch, 0), run.id, run.name, survey.id, run.plan, run.model, run.digest,"
                + " run.server, run.began, run.ended, run.ending, run.reading,"
                + " (SELECT count(*) FROM run_call WHERE run_call.run = run.key), " + UNREAD + ", " + ENDPOINT
                + " FROM run JOIN survey ON survey.key = run.survey JOIN endpoint ON endpoint.key = run.endpoint"
                + where;
    }

    private static Keyed run(ResultSet row) throws SQLException {
        return new Keyed(
                row.getLong(1),
                row.getLong(2),
                new StoredRun(
                        Session.text(row, 3),
                        Session.text(row, 4),
                        Session.text(row, 5),
                        endpoint(row, 15),
                        Session.text(row, 6),
                        new Identity(Session.text(row, 7), Session.text(row, 8), Session.text(row, 9)),
                        new StoredRun.Course(
                                Session.text(row, 10),
                                Session.text(row, 11),
                                Session.text(row, 12),
                                Session.text(row, 13),
                                row.getLong(14),
                                row.getLong(14) > 0 && row.getBoolean(15))));
    }

    private static Endpoint endpoint(ResultSet row, int before) throws SQLException {
        try {
            return new Endpoint(
                    Session.text(row, before + 1),
                    Session.text(row, before + 2),
                    Session.text(row, before + 3),
                    Session.text(row, before + 4),
                    Session.text(row, before + 5),
                    Session.text(row, before + 6),
                    JSON.readValue(Session.text(row, before + 7), SETTINGS));
        } catch (JsonProcessingException e) {
            throw new DamagedException("the settings of an endpoint make no sense");
        }
    }

    private static String settings(Endpoint endpoint) {
        try {
            return JSON.writeValueAsString(endpoint.settings());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
