package org.mindgap.store;

import java.sql.SQLException;
import java.util.List;

/** Takes a run out of a study: what was made of its replies, and those requests and replies that no other run has. */
final class Forgetting {
    private static final String OF_IT_ALONE =
            " IN (SELECT request FROM run_call AS mine WHERE mine.run = ? AND NOT EXISTS (SELECT 1 FROM run_call AS"
                    + " other WHERE other.request = mine.request AND other.run <> mine.run))";

    private Forgetting() {}

    static void of(Writer writer, RunRows.Keyed run) throws SQLException {
        writer.now(session -> hide(session, run));
        writer.outside(session -> {
            // the answers first: they refer to replies
            Batches.sweep(session, run.batch() > 0 ? List.of(run.batch()) : List.of());
            session.once("PRAGMA foreign_keys = OFF"); // requests refer to calls and calls to requests
            try {
                return session.transaction("BEGIN IMMEDIATE", open -> delete(open, run));
            } finally {
                session.once("PRAGMA foreign_keys = ON");
            }
        });
        writer.now(RunModels::dropUnused);
    }

    /** Takes out all answers that came from files, with their models. */
    static void imported(Writer writer) throws SQLException {
        var batches = writer.now(session -> {
            var shown =
                    session.list("SELECT key FROM batch WHERE shown = 1 AND kind = 'answers'", row -> row.getLong(1));
            for (var batch : shown) {
                session.run("UPDATE batch SET shown = 0 WHERE key = ?", batch);
                Batches.show(session, Batches.begin(session, "replaced", "answers, to be replayed", ""));
            }
            Batches.show(session, Batches.begin(session, "replaced", "answers, to be replayed", ""));
            StudyLog.write(session, "answers", "answers from files taken out of this copy, to be replayed");
            return shown;
        });
        writer.outside(session -> Batches.sweep(session, batches));
    }

    private static boolean hide(Session session, RunRows.Keyed run) throws SQLException {
        session.run("UPDATE run SET batch = NULL, reading = '' WHERE key = ?", run.key());
        var news = 1;
        if (run.batch() > 0) {
            session.run("UPDATE batch SET shown = 0 WHERE key = ?", run.batch());
            news++; // the number of batches that are shown never falls nor stays: that is how others learn of a change
        }
        for (var i = 0; i < news; i++) {
            Batches.show(
                    session,
                    Batches.begin(session, "replaced", "run " + run.run().id(), ""));
        }
        return true;
    }

    private static boolean delete(Session session, RunRows.Keyed run) throws SQLException {
        session.run("DELETE FROM received WHERE request" + OF_IT_ALONE, run.key());
        session.run("DELETE FROM request WHERE key" + OF_IT_ALONE, run.key());
        session.run("DELETE FROM run_call WHERE run = ?", run.key());
        session.run("DELETE FROM run WHERE key = ?", run.key());
        StudyLog.write(session, "run", "run " + run.run().id() + ", a replay, begins anew");
        return true;
    }
}
