package org.mindgap.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.MatchedAnswer;
import org.mindgap.store.codec.SharesCodec;
import org.mindgap.store.codec.WholeText;

/** Writes the answers of one import. On the writer's thread only. */
final class AnswerRows {
    private static final int PROMPTS_REMEMBERED = 16_384;

    private final long batch;
    private final Map<String, SurveyKeys> surveys;
    private final Map<String, Long> models;
    private final People people = new People();
    private final Conditions conditions = new Conditions();
    private final Map<String, Long> files = new HashMap<>();
    private final Map<String, Long> prompts = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > PROMPTS_REMEMBERED;
        }
    };

    /**
     * @param surveys keys by survey id; grows while the import goes on
     * @param models keys by the reader's model id; grows likewise
     */
    AnswerRows(long batch, Map<String, SurveyKeys> surveys, Map<String, Long> models) {
        this.batch = batch;
        this.surveys = surveys;
        this.models = models;
    }

    void write(Session session, List<MatchedAnswer> answers) throws SQLException {
        write(session, answers, i -> 0);
    }

    /**
     * Answers whose replies the study keeps as they came.
     *
     * @param received key of the reply of the answer at a place, 0 for none
     */
    void write(Session session, List<MatchedAnswer> answers, IntToLongFunction received) throws SQLException {
        // keys first: they run statements of their own
        var prepared = new ArrayList<Keys>(answers.size());
        for (var answer : answers) {
            prepared.add(keys(session, answer));
        }
        var id = 1 + session.number("SELECT max(answer) FROM reply");
        var answerRow = session.statement("INSERT INTO answer (survey, model, id, batch, question, condition, people,"
                + " draws, coverage, status, shares) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        var replyRow = session.statement(
                "INSERT INTO reply (answer, prompt, text, file, line, asked, received) VALUES (?, ?, ?, ?, ?, ?, ?)");
        for (var i = 0; i < answers.size(); i++) {
            bind(answerRow, answers.get(i).answer(), prepared.get(i), id);
            answerRow.addBatch();
            var reply = received.applyAsLong(i);
            bind(replyRow, answers.get(i).evidence(), prepared.get(i), id);
            // when a reply that is kept as it came was sent stands beside it
            replyRow.setString(6, reply == 0 ? answers.get(i).evidence().asked() : "");
            bind(replyRow, 7, reply);
            replyRow.addBatch();
            id++;
        }
        answerRow.executeBatch();
        replyRow.executeBatch();
    }

    @SuppressWarnings("ArrayRecordComponent") // lives for one batch and is never compared
    private record Keys(
            long survey,
            long model,
            long question,
            long condition,
            long people,
            byte[] shares,
            long prompt,
            long file) {}

    private Keys keys(Session session, MatchedAnswer matched) throws SQLException {
        var answer = matched.answer();
        var survey = known(surveys.get(answer.survey()), "survey", answer.survey());
        var model = known(models.get(answer.model()), "model", answer.model());
        var question = known(survey.question(answer.question()).orElse(null), "question", answer.question());
        return new Keys(
                survey.key(),
                model,
                question.key(),
                conditions.key(session, answer.condition()),
                people.key(session, answer.target()),
                SharesCodec.encode(answer.shares(), question.places()),
                prompt(session, matched.evidence().prompt()),
                file(session, matched.evidence().file()));
    }

    private void bind(PreparedStatement row, Answer answer, Keys keys, long id) throws SQLException {
        row.setLong(1, keys.survey());
        row.setLong(2, keys.model());
        row.setLong(3, id);
        row.setLong(4, batch);
        row.setLong(5, keys.question());
        row.setLong(6, keys.condition());
        row.setLong(7, keys.people());
        row.setInt(8, answer.draws());
        if (Double.isNaN(answer.coverage())) {
            row.setNull(9, Types.REAL);
        } else {
            row.setDouble(9, answer.coverage());
        }
        row.setString(10, answer.status().name());
        row.setBytes(11, keys.shares());
    }

    private static void bind(PreparedStatement row, Evidence evidence, Keys keys, long id) throws SQLException {
        row.setLong(1, id);
        bind(row, 2, keys.prompt());
        row.setObject(3, WholeText.stored(evidence.reply()));
        row.setLong(4, keys.file());
        row.setLong(5, evidence.line());
    }

    private static void bind(PreparedStatement row, int place, long key) throws SQLException {
        if (key == 0) {
            row.setNull(place, Types.INTEGER);
        } else {
            row.setLong(place, key);
        }
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

    /** A prompt is kept once: this import's own and those of imports that are shown are looked up by hash. 0 for none. */
    private long prompt(Session session, String text) throws SQLException {
        if (text.isEmpty()) {
            return 0;
        }
        var remembered = prompts.get(text);
        if (remembered != null) {
            return remembered;
        }
        var hash = sha256(text);
        var key = session.number(
                "SELECT prompt.key FROM prompt JOIN batch ON batch.key = prompt.batch"
                        + " WHERE hash = ? AND (batch.shown = 1 OR batch.key = ?)",
                hash,
                batch);
        if (key == 0) {
            key = session.insert(
                    "INSERT INTO prompt (batch, hash, text) VALUES (?, ?, ?)", batch, hash, WholeText.stored(text));
        }
        prompts.put(text, key);
        return key;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(WholeText.bytes(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T known(@Nullable T thing, String what, String id) {
        if (thing == null) {
            throw new IllegalArgumentException("an answer to " + what + " " + id + ", which nobody has brought");
        }
        return thing;
    }
}
