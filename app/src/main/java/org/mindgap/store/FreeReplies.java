package org.mindgap.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Decoding;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.coding.CodedText;
import org.mindgap.elicit.coding.CodingScheme;
import org.mindgap.elicit.coding.FreeText;
import org.mindgap.run.Received;
import org.mindgap.store.codec.DamagedException;
import org.mindgap.store.codec.PromptText;

/**
 * The free answers of a run and what a coder said of each, page by page. A run of coding numbers its calls as the run
 * whose answers it codes does.
 */
final class FreeReplies {
    static final int PAGE = 2_000;

    private static final String CALLS = "SELECT outcome, status, sent, took, retry_after, received.body,"
            + " ifnull(received.pattern, 0), number, question, condition, people, asked, temperature, top_p, seed,"
            + " max_tokens, wire, received.key FROM run_call JOIN request ON request.key = run_call.request JOIN received"
            + " ON received.request = request.key AND received.key = ifnull((SELECT max(key) FROM received WHERE request ="
            + " run_call.request AND outcome = 'RECEIVED'), (SELECT max(key) FROM received WHERE request ="
            + " run_call.request)) WHERE run = ? AND mode = 'OPEN' AND number >= ? AND number <= ? ORDER BY number LIMIT "
            + PAGE;

    private final SurveyKeys keys;
    private final StudyContents contents;
    private final StudyRuns.WireReader reader;
    private final Map<Long, Condition> conditions = new HashMap<>();
    private final People people = new People();

    FreeReplies(SurveyKeys keys, StudyContents contents, StudyRuns.WireReader reader) {
        this.keys = keys;
        this.contents = contents;
        this.reader = reader;
    }

    /** A free answer with the key of its reply and when it was asked. */
    record Kept(long received, String sent, CodedText text) {}

    private record One(long received, Call call, Received came, String wire, FreeText text) {}

    /** Whether a run has free answers at all. */
    static boolean any(Session session, long run) throws SQLException {
        return session.number(
                        "SELECT count(*) FROM (SELECT 1 FROM run_call WHERE run = ? AND mode = 'OPEN' LIMIT 1)", run)
                > 0;
    }

    /**
     * A page of answers from a number on.
     *
     * @param coding key of the run of coding, 0 for none
     */
    List<Kept> page(long run, long coding, long from) {
        return contents.readable(session -> {
            var texts = new ArrayList<One>();
            try (var packed = new Patterns.Reader()) {
                each(session, packed, run, from, Long.MAX_VALUE, texts);
                var codes = new HashMap<Long, Optional<String>>();
                if (coding > 0 && !texts.isEmpty()) {
                    var coded = new ArrayList<One>();
                    each(
                            session,
                            packed,
                            coding,
                            texts.get(0).text().number(),
                            texts.get(texts.size() - 1).text().number(),
                            coded);
                    for (var one : coded) {
                        var reply = reader.read(one.wire(), one.call(), one.came());
                        if (reply.outcome() == Outcome.RECEIVED) {
                            codes.put(
                                    one.text().number(),
                                    CodingScheme.read(one.call().prompt(), reply));
                        }
                    }
                }
                return texts.stream()
                        .map(t -> new Kept(
                                t.received(),
                                t.came().sent().toString(),
                                new CodedText(
                                        t.text(),
                                        codes.containsKey(t.text().number()),
                                        codes.getOrDefault(t.text().number(), Optional.empty()))))
                        .toList();
            }
        });
    }

    private void each(Session session, Patterns.Reader packed, long run, long from, long to, List<One> into)
            throws SQLException {
        session.each(CALLS, row -> one(session, packed, row), into::add, run, from, to);
    }

    private One one(Session session, Patterns.Reader packed, ResultSet row) throws SQLException {
        var seed =
                row.getObject(15) instanceof Number number ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
        var prompt = PromptText.read(session.first(
                        "SELECT prompt, ifnull(pattern, 0) FROM asked WHERE key = ?",
                        asked -> packed.read(session, asked.getBytes(1), asked.getLong(2)),
                        row.getLong(12))
                .orElseThrow(() -> new DamagedException("no prompt")));
        var call = new Call(
                Mode.OPEN.want(), prompt, new Decoding(row.getDouble(13), row.getDouble(14), seed, row.getInt(16)));
        var came = ReplyRows.Head.of(row).received(packed.read(session, row.getBytes(6), row.getLong(7)));
        var wire = Session.text(row, 17);
        return new One(
                row.getLong(18),
                call,
                came,
                wire,
                FreeText.of(
                        row.getLong(8),
                        keys.question(row.getLong(9)).id(),
                        condition(session, row.getLong(10)),
                        people.read(session, row.getLong(11)),
                        reader.read(wire, call, came)));
    }

    private Condition condition(Session session, long key) throws SQLException {
        var known = conditions.get(key);
        if (known == null) {
            known = AnswerLoader.condition(session, key);
            conditions.put(key, known);
        }
        return known;
    }

    /** All of them, read while they are taken. */
    Iterator<CodedText> all(long run, long coding) {
        return new Iterator<>() {
            private Iterator<Kept> ready = List.<Kept>of().iterator();
            private long next;
            private boolean over;

            @Override
            public boolean hasNext() {
                if (!ready.hasNext() && !over) {
                    var page = page(run, coding, next);
                    over = page.size() < PAGE;
                    if (!page.isEmpty()) {
                        next = 1 + page.get(page.size() - 1).text().free().number();
                    }
                    ready = page.iterator();
                }
                return ready.hasNext();
            }

            @Override
            public CodedText next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return ready.next().text();
            }
        };
    }
}
