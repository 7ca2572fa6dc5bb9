package org.mindgap.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.elicit.PublishedScore;
import org.mindgap.store.codec.DamagedException;

/** Scores of others in a study. Writes those of one import, on the writer's thread only. */
final class ScoreRows {
    private final long batch;
    private final Map<String, SurveyKeys> surveys;
    private final Map<String, Long> models;
    private final People people = new People();
    private final Map<String, Long> files = new HashMap<>();

    /**
     * @param surveys keys by survey id; grows while the import goes on
     * @param models keys by the reader's model id; grows likewise
     */
    ScoreRows(long batch, Map<String, SurveyKeys> surveys, Map<String, Long> models) {
        this.batch = batch;
        this.surveys = surveys;
        this.models = models;
    }

    /** Scores of shown batches about a survey. */
    static List<PublishedScore> read(Session session, String survey, SurveyKeys keys) throws SQLException {
        var people = new People();
        var models = new HashMap<Long, String>();
        for (var model :
                session.list("SELECT key, id FROM model", row -> Map.entry(row.getLong(1), Session.text(row, 2)))) {
            models.put(model.getKey(), model.getValue());
        }
        return session.list(
                "SELECT model, question, people, metric, value, name, line FROM score"
                        + " JOIN batch ON batch.key = score.batch AND batch.shown = 1"
                        + " JOIN file ON file.key = score.file"
                        + " WHERE survey = ? ORDER BY score.key",
                row -> new PublishedScore(
                        model(models, row.getLong(1)),
                        survey,
                        keys.question(row.getLong(2)).id(),
                        people.read(session, row.getLong(3)),
                        Session.text(row, 4),
                        finite(row.getDouble(5)),
                        Session.text(row, 6),
                        row.getLong(7)),
                keys.key());
    }

    void write(Session session, List<PublishedScore> scores) throws SQLException {
        if (scores.isEmpty()) {
            return;
        }
        // keys first: they run statements of their own
        var keys = new ArrayList<long[]>(scores.size());
        for (var score : scores) {
            keys.add(keys(session, score));
        }
        var row = session.statement("INSERT INTO score (batch, survey, model, question, people, file, line, metric,"
                + " value) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (var i = 0; i < scores.size(); i++) {
            var numbers = keys.get(i);
            for (var k = 0; k < numbers.length; k++) {
                row.setLong(k + 1, numbers[k]);
            }
            row.setString(numbers.length + 1, scores.get(i).metric());
            row.setDouble(numbers.length + 2, scores.get(i).value());
            row.addBatch();
        }
        row.executeBatch();
    }

    private long[] keys(Session session, PublishedScore score) throws SQLException {
        var survey = surveys.get(score.survey());
        var model = models.get(score.model());
        if (survey == null || model == null) {
            throw new IllegalArgumentException("a score of a survey or model that nobody has brought: " + score);
        }
        var question = survey.question(score.question())
                .orElseThrow(() -> new IllegalArgumentException("a score of an unknown question: " + score));
        return new long[] {
            batch,
            survey.key(),
            model,
            question.key(),
            people.key(session, score.people()),
            file(session, score.file()),
            score.line()
        };
    }

    private long file(Session session, String name) throws SQLException {
        var key = files.get(name);
        if (key == null) {
            session.run("INSERT OR IGNORE INTO file (name) VALUES (?)", name);
            key = session.number("SELECT key FROM file WHERE name = ?", name);
            files.put(name, key);
        }
        return key;
    }

    private static String model(Map<Long, String> models, long key) throws DamagedException {
        var id = models.get(key);
        if (id == null) {
            throw new DamagedException("a score of model " + key);
        }
        return id;
    }

    private static double finite(double value) throws DamagedException {
        if (!Double.isFinite(value)) {
            throw new DamagedException("a score of " + value);
        }
        return value;
    }
}
