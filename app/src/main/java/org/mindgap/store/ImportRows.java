package org.mindgap.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mindgap.store.codec.DamagedException;

/** What came of imports of answers, beside their batches. */
final class ImportRows {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

    private ImportRows() {}

    static void finish(Session session, long batch, long found, long written, Map<String, Integer> counts)
            throws SQLException {
        try {
            session.run(
                    "UPDATE batch SET found = ?, written = ?, left_out = ? WHERE key = ?",
                    found,
                    written,
                    JSON.writeValueAsString(new TreeMap<>(counts)),
                    batch);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** When answers to a survey were imported from a file of the same bytes, if they were. */
    static Optional<String> before(Session session, String sha256, long survey) throws SQLException {
        if (sha256.isEmpty()) {
            return Optional.empty();
        }
        var batches = session.list(
                "SELECT key, time FROM batch WHERE kind = 'answers' AND shown = 1 AND sha256 = ?",
                row -> Map.entry(row.getLong(1), Session.text(row, 2)),
                sha256);
        for (var batch : batches) {
            // looks through the survey's answers, but only where such a file was imported
            if (session.number("SELECT count(*) FROM answer WHERE survey = ? AND batch = ?", survey, batch.getKey())
                    > 0) {
                return Optional.of(batch.getValue());
            }
        }
        return Optional.empty();
    }

    static List<ImportSummary> shown(Session session) throws SQLException {
        return session.list(
                "SELECT file, sha256, time, found, written, left_out FROM batch"
                        + " WHERE kind = 'answers' AND shown = 1 ORDER BY key",
                ImportRows::summary);
    }

    /** Of the shown imports those that hold answers of these models to this survey, oldest first. */
    static List<ImportSummary> of(Session session, String survey, Set<String> models) throws SQLException {
        var batches = new TreeSet<Long>();
        for (var model : models) {
            batches.addAll(session.list(
                    "SELECT DISTINCT answer.batch FROM answer JOIN survey ON survey.key = answer.survey"
                            + " JOIN model ON model.key = answer.model WHERE survey.id = ? AND model.id = ?",
                    row -> row.getLong(1),
                    survey,
                    model));
        }
        var found = new ArrayList<ImportSummary>();
        for (var batch : batches) {
            found.addAll(session.list(
                    "SELECT file, sha256, time, found, written, left_out FROM batch"
                            + " WHERE kind = 'answers' AND shown = 1 AND key = ?",
                    ImportRows::summary,
                    batch));
        }
        return found;
    }

    private static ImportSummary summary(ResultSet row) throws SQLException {
        try {
            return new ImportSummary(
                    Session.text(row, 1),
                    Session.text(row, 2),
                    Session.text(row, 3),
                    row.getLong(4),
                    row.getLong(5),
                    JSON.readValue(Session.text(row, 6), COUNTS));
        } catch (JsonProcessingException e) {
            throw new DamagedException("the counts of an import are none");
        }
    }
}
