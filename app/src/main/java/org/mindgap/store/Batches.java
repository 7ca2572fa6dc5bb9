package org.mindgap.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Imports as batches: hidden while rows are written, shown by one change of one row, swept if they never came to that.
 */
final class Batches {
    private static final String OF_SURVEYS = " IN (SELECT key FROM survey WHERE batch = ?)";
    private static final String OF_VARIABLES = " IN (SELECT variable.key FROM variable JOIN survey"
            + " ON survey.key = variable.survey WHERE survey.batch = ?)";
    private static final String OF_QUESTIONS = " IN (SELECT question.key FROM question JOIN survey"
            + " ON survey.key = question.survey WHERE survey.batch = ?)";

    /** Children before parents. */
    private static final List<String> SWEEP = List.of(
            "DELETE FROM reply WHERE answer IN (SELECT id FROM answer WHERE batch = ?)",
            "DELETE FROM prompt WHERE batch = ?",
            "DELETE FROM score WHERE batch = ?",
            "DELETE FROM benchmark_answer WHERE batch = ?",
            "DELETE FROM benchmark_series WHERE batch = ?",
            "DELETE FROM benchmark_people WHERE batch = ?",
            "DELETE FROM benchmark_item WHERE batch = ?",
            "DELETE FROM benchmark WHERE batch = ?",
            "DELETE FROM answer WHERE batch = ?",
            "DELETE FROM model WHERE batch = ?",
            "DELETE FROM published WHERE survey" + OF_SURVEYS,
            "DELETE FROM row_group WHERE variable" + OF_VARIABLES,
            "DELETE FROM dictionary WHERE variable" + OF_VARIABLES,
            "DELETE FROM value WHERE variable" + OF_VARIABLES,
            "DELETE FROM option WHERE question" + OF_QUESTIONS,
            "DELETE FROM replicate WHERE survey" + OF_SURVEYS,
            "DELETE FROM variable WHERE survey" + OF_SURVEYS,
            "DELETE FROM question WHERE survey" + OF_SURVEYS,
            "DELETE FROM survey WHERE batch = ?",
            "DELETE FROM batch WHERE key = ?");

    private Batches() {}

    static long begin(Session session, String kind, String file, String sha256) throws SQLException {
        return session.insert(
                "INSERT INTO batch (kind, shown, file, sha256, time) VALUES (?, 0, ?, ?, ?)",
                kind,
                file,
                sha256,
                StudyLog.now());
    }

    static void show(Session session, long batch) throws SQLException {
        session.run("UPDATE batch SET shown = 1, time = ? WHERE key = ?", StudyLog.now(), batch);
    }

    /** How many batches are shown; never falls. */
    static long shown(Session session) throws SQLException {
        return session.number("SELECT count(*) FROM batch WHERE shown = 1");
    }

    static List<Long> hidden(Session session) throws SQLException {
        return session.list("SELECT key FROM batch WHERE shown = 0 ORDER BY key", row -> row.getLong(1));
    }

    /**
     * Takes hidden batches away. Outside a transaction: foreign keys are not looked after meanwhile, since looking for
     * the children of each of a million rows takes hours; everything that refers to a hidden batch goes with it.
     *
     * @return those taken away
     */
    static List<Long> sweep(Session session, List<Long> batches) throws SQLException {
        var swept = new ArrayList<Long>();
        if (batches.isEmpty()) {
            return swept;
        }
        session.once("PRAGMA foreign_keys = OFF");
        try {
            for (var batch : batches) {
                session.transaction("BEGIN IMMEDIATE", open -> {
                    for (var sql : SWEEP) {
                        open.run(sql, batch);
                    }
                    return true;
                });
                swept.add(batch);
            }
        } finally {
            session.once("PRAGMA foreign_keys = ON");
        }
        return swept;
    }
}
