package org.mindgap.store;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.OptionShares;
import org.mindgap.elicit.Reading;

/** Reads the answers of a model to a survey, and what stands behind one of them. */
final class AnswerLoader {
    private static final int MOST_SHARES = 20_000;

    private final Session session;
    private final People people = new People();
    private final Map<Long, Condition> conditions = new HashMap<>();
    private final Map<Stored, OptionShares> shares = new HashMap<>();

    AnswerLoader(Session session) {
        this.session = session;
    }

    List<Answer> load(String survey, SurveyKeys keys, String model, long modelKey) throws SQLException {
        var found = new ArrayList<Answer>();
        each(survey, keys, model, modelKey, found::add);
        return found;
    }

    /** The same one by one. The taker must not read the study: it would need a second connection. */
    void each(String survey, SurveyKeys keys, String model, long modelKey, Consumer<Answer> taker) throws SQLException {
        session.each(
                "SELECT id, question, condition, people, draws, coverage, status, answer.shares FROM answer"
                        + " JOIN batch ON batch.key = answer.batch AND batch.shown = 1"
                        + " WHERE survey = ? AND model = ? ORDER BY id",
                row -> answer(row, survey, keys, model),
                taker,
                keys.key(),
                modelKey);
    }

    Evidence evidence(long answer) throws SQLException {
        var found = session.first(
                "SELECT prompt.text, reply.text, name, line, asked FROM reply"
                        + " JOIN file ON file.key = reply.file"
                        + " LEFT JOIN prompt ON prompt.key = reply.prompt WHERE answer = ?",
                row -> new Evidence(
                        WholeText.read(row.getObject(1)),
                        WholeText.read(row.getObject(2)),
                        Session.text(row, 3),
                        row.getLong(4),
                        Session.text(row, 5)),
                answer);
        if (found.isEmpty()) {
            throw new DamagedException("the reply of answer " + answer + " is missing");
        }
        return found.get();
    }

    private Answer answer(ResultSet row, String survey, SurveyKeys keys, String model) throws SQLException {
        var question = keys.question(row.getLong(2));
        var coverage = row.getObject(6);
        return new Answer(
                row.getLong(1),
                model,
                survey,
                question.id(),
                condition(row.getLong(3)),
                people.read(session, row.getLong(4)),
                shares(row.getBytes(8), question),
                row.getInt(5),
                coverage instanceof Number known ? known.doubleValue() : Double.NaN,
                SurveyLoader.constant(AnswerStatus.class, Session.text(row, 7)));
    }

    /** Single draws are the same few shares over and over: answers to one question that have the same hold them once. */
    private OptionShares shares(byte[] blob, SurveyKeys.QuestionKey question) throws DamagedException {
        var stored = new Stored(question.key(), ByteBuffer.wrap(blob));
        var known = shares.get(stored);
        if (known == null) {
            known = OptionShares.of(SharesCodec.decode(blob, question.codes()));
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
            known = session.first(
                            "SELECT asked_as, language, wording, option_order, reading, temperature FROM condition"
                                    + " WHERE key = ?",
                            AnswerLoader::condition,
                            key)
                    .orElseThrow(() -> new DamagedException("no condition " + key));
            conditions.put(key, known);
        }
        return known;
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
