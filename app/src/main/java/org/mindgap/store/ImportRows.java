package org.mindgap.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    static List<ImportSummary> shown(Session session) throws SQLException {
        return session.list(
                "SELECT file, sha256, time, found, written, left_out FROM batch"
                        + " WHERE kind = 'answers' AND shown = 1 ORDER BY key",
                ImportRows::summary);
    }

    private static ImportSummary summary(ResultSet row) throws SQLException {
        try {
            return new ImportSummary(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getLong(4),
                    row.getLong(5),
                    JSON.readValue(row.getString(6), COUNTS));
        } catch (JsonProcessingException e) {
            throw new DamagedException("counts of an import are no JSON: " + e.getOriginalMessage());
        }
    }
}
