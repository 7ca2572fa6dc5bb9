package org.mindgap.store;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.OptionShares;
import org.mindgap.elicit.Reading;
import org.mindgap.elicit.SameAnswers;
import org.mindgap.store.codec.DamagedException;
import org.mindgap.store.codec.SharesCodec;
import org.mindgap.store.codec.WholeText;

/** Reads the answers of a model to a survey, and what stands behind one of them. */
final class AnswerLoader {
    private static final int MOST_SHARES = 20_000;
    /** Stands for a coverage that is not known; a share is never negative. */
    private static final int UNKNOWN = -1;

    private final Session session;
    private final People people = new People();
    private final Map<Long, Condition> conditions = new HashMap<>();
    private final Map<Stored, OptionShares> shares = new HashMap<>();

    AnswerLoader(Session session) {
        this.session = session;
    }

    /**
     * Answers that are alike are made once: a row costs then little more than SQLite's own reading of it. Every column is
     * asked for as the type that is quickest to hand over.
     */
    List<SameAnswers> load(String survey, SurveyKeys keys, String model, long modelKey) throws SQLException {
        var found = new SameAnswers.Together<Row>();
        session.each(
                "SELECT id, question, condition, people, draws, ifnull(coverage, " + UNKNOWN + "), status = 'OK',"
                        + " shares, status FROM answer"
                        + " WHERE survey = ? AND model = ? AND batch IN (SELECT key FROM batch WHERE shown = 1)"
                        + " ORDER BY id",
                row -> {
                    var like = Row.of(row);
                    found.add(like, row.getLong(1), () -> answer(row.getLong(1), like, survey, keys, model));
                    return true;
                },
                read -> {},
                keys.key(),
                modelKey);
        return found.all();
    }

    /** Everything of a stored answer but its id. */
    private record Row(
            long question, long condition, long people, int draws, double coverage, String status, ByteBuffer shares) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getInt(5),
                    row.getDouble(6),
                    row.getInt(7) == 1 ? AnswerStatus.OK.name() : Session.text(row, 9),
                    ByteBuffer.wrap(row.getBytes(8)));
        }
    }

    Evidence evidence(long answer) throws SQLException {
        var found = session.first(
                "SELECT prompt.text, reply.text, name, line, asked, received FROM reply"
                        + " JOIN file ON file.key = reply.file"
                        + " LEFT JOIN prompt ON prompt.key = reply.prompt WHERE answer = ?",
                row -> new Behind(
                        new Evidence(
                                WholeText.read(row.getObject(1)),
                                WholeText.read(row.getObject(2)),
                                Session.text(row, 3),
                                row.getLong(4),
                                Session.text(row, 5)),
                        row.getLong(6)),
                answer);
        if (found.isEmpty()) {
            throw new DamagedException("the reply of answer " + answer + " is missing");
        }
        var behind = found.get();
        return behind.received() == 0
                ? behind.imported()
                : ReplyRows.evidence(session, behind.received(), behind.imported());
    }

    /** What was imported with an answer, and the reply that came to a question of ours, 0 for none. */
    private record Behind(Evidence imported, long received) {}

    private Answer answer(long id, Row row, String survey, SurveyKeys keys, String model) throws SQLException {
        var question = keys.question(row.question());
        return new Answer(
                id,
                model,
                survey,
                question.id(),
                condition(row.condition()),
                people.read(session, row.people()),
                shares(row.shares(), question),
                row.draws(),
                row.coverage() == UNKNOWN ? Double.NaN : row.coverage(),
                SurveyLoader.constant(AnswerStatus.class, row.status()));
    }

    /** Single draws are the same few shares over and over: answers to one question that have the same hold them once. */
    @SuppressWarnings("ByteBufferBackingArray") // wraps a whole array, see Row
    private OptionShares shares(ByteBuffer blob, SurveyKeys.QuestionKey question) throws DamagedException {
        var stored = new Stored(question.key(), blob);
        var known = shares.get(stored);
        if (known == null) {
            known = OptionShares.of(SharesCodec.decode(blob.array(), question.codes()));
            if (shares.size() < MOST_SHARES) {
                shares.put(stored, known);
            }
        }
        return known;
    }

    private record Stored(long question, ByteBuffer blob) {}

    private Condition condition(long key) throws SQLException {
        var known = conditions.get(key);
        if (known == null) {
            known = condition(session, key);
            conditions.put(key, known);
        }
        return known;
    }

    static Condition condition(Session session, long key) throws SQLException {
        return session.first(
                        "SELECT asked_as, language, wording, option_order, reading, temperature FROM condition"
                                + " WHERE key = ?",
                        AnswerLoader::condition,
                        key)
                .orElseThrow(() -> new DamagedException("no condition " + key));
    }

    private static Condition condition(ResultSet row) throws SQLException {
        var temperature = row.getObject(6);
        return new Condition(
                SurveyLoader.constant(AskedAs.class, Session.text(row, 1)),
                Session.text(row, 2),
                Session.text(row, 3),
                Session.text(row, 4),
                SurveyLoader.constant(Reading.class, Session.text(row, 5)),
                temperature instanceof Number number ? number.doubleValue() : null);
    }
}
