package org.mindgap.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Decoding;
import org.mindgap.elicit.Mode;
import org.mindgap.job.JobContext;
import org.mindgap.store.codec.PromptText;

/** Reads what a run asked and what came back, page by page, in the plan's order. */
final class KeptReplies {
    private static final int PAGE = 2_000;
    private static final String CALLS = "SELECT outcome, status, sent, took, retry_after, received.body,"
            + " ifnull(received.pattern, 0), request.body, ifnull(request.pattern, 0), number, question, condition,"
            + " people, mode, run_call.repeat, asked.prompt, ifnull(asked.pattern, 0), temperature, top_p, seed,"
            + " max_tokens, wire FROM run_call JOIN request ON request.key = run_call.request JOIN asked ON asked.key ="
            + " run_call.asked JOIN received ON received.key = ifnull((SELECT max(key) FROM received WHERE request ="
            + " run_call.request AND outcome = 'RECEIVED'), (SELECT max(key) FROM received WHERE request ="
            + " run_call.request)) WHERE run = ?";
    private static final String PAGES = CALLS + " AND number >= ? ORDER BY number LIMIT " + PAGE;
    private static final String NEWEST =
            CALLS + " AND outcome = 'RECEIVED' ORDER BY received.key DESC, number DESC LIMIT 1";

    private static final String OLDEST = CALLS + " AND outcome = 'RECEIVED' ORDER BY received.key, number LIMIT 1";

    private final RunRows.Keyed run;
    private final SurveyKeys keys;
    private final StudyContents contents;
    private final People people = new People();
    private final Map<Long, Condition> conditions = new HashMap<>();

    KeptReplies(RunRows.Keyed run, SurveyKeys keys, StudyContents contents) {
        this.run = run;
        this.keys = keys;
        this.contents = contents;
    }

    private record Numbered(long number, KeptReply reply) {}

    void each(Consumer<KeptReply> taker, JobContext context) {
        try (var texts = new Patterns.Reader()) {
            var total = run.run().course().calls();
            var done = 0L;
            var next = OptionalLong.of(0);
            while (next.isPresent()) {
                context.checkCancelled();
                var from = next.getAsLong();
                var page = contents.readable(session -> {
                    var found = new ArrayList<Numbered>();
                    session.each(PAGES, row -> reply(session, row, texts), found::add, run.key(), from);
                    return found;
                });
                page.forEach(one -> taker.accept(one.reply()));
                done += page.size();
                context.progress(done, total);
                next = page.isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(page.get(page.size() - 1).number() + 1);
            }
        }
    }

    Optional<KeptReply> newest() {
        return one(NEWEST);
    }

    Optional<KeptReply> oldest() {
        return one(OLDEST);
    }

    private Optional<KeptReply> one(String which) {
        try (var texts = new Patterns.Reader()) {
            return contents.readable(session -> session.first(which, row -> reply(session, row, texts), run.key()))
                    .map(Numbered::reply);
        }
    }

    private Numbered reply(Session session, ResultSet row, Patterns.Reader texts) throws SQLException {
        var mode = SurveyLoader.constant(Mode.class, Session.text(row, 14));
        var seed =
                row.getObject(20) instanceof Number number ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
        var prompt = PromptText.read(texts.read(session, row.getBytes(16), row.getLong(17)));
        var call =
                new Call(mode.want(), prompt, new Decoding(row.getDouble(18), row.getDouble(19), seed, row.getInt(21)));
        return new Numbered(
                row.getLong(10),
                new KeptReply(
                        keys.question(row.getLong(11)).id(),
                        condition(session, row.getLong(12)),
                        people.read(session, row.getLong(13)),
                        row.getInt(15),
                        call,
                        Session.text(row, 22),
                        texts.read(session, row.getBytes(8), row.getLong(9)),
                        ReplyRows.Head.of(row).received(texts.read(session, row.getBytes(6), row.getLong(7)))));
    }

    private Condition condition(Session session, long key) throws SQLException {
        var known = conditions.get(key);
        if (known == null) {
            known = AnswerLoader.condition(session, key);
            conditions.put(key, known);
        }
        return known;
    }
}
