package org.mindgap.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Decoding;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.MatchedAnswer;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.Prompt;
import org.mindgap.elicit.read.ReadAnswer.How;
import org.mindgap.elicit.read.ReadingRules;
import org.mindgap.elicit.read.ReplyReading;
import org.mindgap.job.JobContext;
import org.mindgap.run.PlannedCall;
import org.mindgap.run.Received;
import org.mindgap.store.codec.DamagedException;
import org.mindgap.store.codec.PromptText;

/**
 * Makes the answers of a run from its kept replies. Page by page: one is read from the study and put to options by as
 * many threads as there are processors while the one before is written. The former answers go in the transaction that
 * shows the new ones.
 */
final class RunAnswers {
    private static final int PAGE = 10_000;
    private static final String CALLS = "SELECT outcome, status, sent, took, retry_after, received.body,"
            + " ifnull(received.pattern, 0), number, question, condition, people, mode, asked, temperature, top_p, seed,"
            + " max_tokens, wire, received.key, run_call.repeat FROM run_call JOIN request ON request.key ="
            + " run_call.request JOIN received ON received.request = request.key AND received.key = ifnull((SELECT"
            + " max(key) FROM received WHERE request = run_call.request AND outcome = 'RECEIVED'), (SELECT max(key) FROM"
            + " received WHERE request = run_call.request)) WHERE run = ? AND number >= ?";
    private static final String NOT_SHARED = " AND NOT EXISTS (SELECT 1 FROM run_call AS other JOIN run ON run.key ="
            + " other.run WHERE other.request = run_call.request AND other.question = run_call.question"
            + " AND other.condition = run_call.condition AND other.people = run_call.people"
            + " AND other.run < run_call.run AND run.batch IS NOT NULL AND run.reading = ?)";

    private final RunRows.Keyed run;
    private final SurveyKeys keys;
    private final StudyContents contents;
    private final Writer writer;
    private final Patterns.Reader texts = new Patterns.Reader();
    private final Map<Long, Prompt> prompts = new HashMap<>();
    private final Map<Long, Condition> conditions = new HashMap<>();
    private final People people = new People();
    private final Map<AnswerStatus, Long> counts = new EnumMap<>(AnswerStatus.class);
    private final Map<How, Long> hows = new EnumMap<>(How.class);
    private long free;

    RunAnswers(RunRows.Keyed run, SurveyKeys keys, StudyContents contents, Writer writer) {
        this.run = run;
        this.keys = keys;
        this.contents = contents;
        this.writer = writer;
    }

    /** One call with its reply, still packed. */
    @SuppressWarnings("ArrayRecordComponent") // lives for one page and is never compared
    private record Stored(
            long number,
            long received,
            SurveyKeys.QuestionKey question,
            Condition condition,
            org.mindgap.survey.Group target,
            Asked asked,
            Packed packed) {}

    private record Asked(Mode mode, Call call, String wire, int repeat) {

        /** A call without the question is no answer: it is read beside the one before it. */
        boolean bare() {
            return mode == Mode.OPTION_TEXT && repeat == PlannedCall.BARE;
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Packed(ReplyRows.Head head, byte[] body, byte[] pattern) {}

    MadeAnswers make(ReadingRules rules, StudyRuns.WireReader reader, JobContext context) throws SQLException {
        var word = Readings.word(rules);
        var model = RunModels.asked(run.run(), word);
        var batch = writer.now(
                session -> Batches.begin(session, "run", "run " + run.run().id(), ""));
        var shown = false;
        try {
            var settled = writer.now(session -> RunModels.settled(session, model));
            var rows = new AnswerRows(batch, Map.of(run.run().survey(), keys), Map.of(settled.id(), settled.key()));
            write(new Making(rules, reader, settled.id()), word, rows, context);
            writer.now(session -> show(session, batch, word, settled));
            shown = true;
            return new MadeAnswers(settled.id(), settled.name(), counts, hows, free);
        } finally {
            texts.close();
            var leavings = shown ? run.batch() : batch;
            if (leavings > 0) {
                writer.outside(session -> Batches.sweep(session, List.of(leavings)));
            }
            writer.now(RunModels::dropUnused);
        }
    }

    private record Making(ReadingRules rules, StudyRuns.WireReader reader, String model) {}

    private void write(Making making, String word, AnswerRows rows, JobContext context) throws SQLException {
        var shared = contents.readable(session ->
                        session.number("SELECT count(*) FROM run WHERE batch IS NOT NULL AND key < ?", run.key()))
                > 0;
        var total = run.run().course().calls();
        var done = 0L;
        @Nullable Future<?> writing = null;
        var next = OptionalLong.of(0);
        while (next.isPresent()) {
            context.checkCancelled();
            var from = next.getAsLong();
            var page = whole(contents.readable(session -> page(session, from, shared ? word : "")));
            next = page.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(page.get(page.size() - 1).number() + 1);
            var answers = read(page, making);
            if (writing != null) {
                Writer.await(writing);
            }
            var received = page.stream()
                    .filter(RunAnswers::scored)
                    .mapToLong(Stored::received)
                    .toArray();
            writing = writer.later(session -> {
                rows.write(session, answers, i -> received[i]);
                return true;
            });
            done += page.size();
            context.progress(done, total);
        }
        if (writing != null) {
            Writer.await(writing);
        }
    }

    /** A page that does not part a call from the one without its question that follows it. */
    private static List<Stored> whole(List<Stored> page) {
        var last = page.size() - 1;
        return page.size() == PAGE
                        && page.get(last).asked().mode() == Mode.OPTION_TEXT
                        && !page.get(last).asked().bare()
                ? page.subList(0, last)
                : page;
    }

    private List<MatchedAnswer> read(List<Stored> page, Making making) {
        var reading = new ReplyReading(making.rules());
        var open = page.stream().filter(s -> s.asked().mode() == Mode.OPEN).count();
        free += open;
        var bare = page.stream().filter(s -> s.asked().bare()).collect(Collectors.toMap(Stored::number, s -> s));
        var answers = page.parallelStream()
                .filter(RunAnswers::scored)
                .map(s -> answer(s, Optional.ofNullable(bare.get(s.number() + 1)), reading, making))
                .toList();
        answers.forEach(a -> {
            counts.merge(a.answer().answer().status(), 1L, Long::sum);
            hows.merge(a.how(), 1L, Long::sum);
        });
        return answers.stream().map(Made::answer).toList();
    }

    private static boolean scored(Stored stored) {
        return stored.asked().mode() != Mode.OPEN && !stored.asked().bare();
    }

    private record Made(MatchedAnswer answer, How how) {}

    private Made answer(Stored stored, Optional<Stored> bare, ReplyReading reading, Making making) {
        var received = received(stored.packed());
        var asked = stored.asked();
        var reply = making.reader().read(asked.wire(), asked.call(), received);
        var without =
                bare.map(b -> making.reader().read(b.asked().wire(), b.asked().call(), received(b.packed())));
        var read = reading.read(asked.mode(), asked.call().prompt(), reply, without);
        var answer = new MatchedAnswer(
                new Answer(
                        0,
                        making.model(),
                        run.run().survey(),
                        stored.question().id(),
                        stored.condition(),
                        stored.target(),
                        read.shares(),
                        read.draws(),
                        read.coverage(),
                        read.status()),
                // prompt and reply are where they came in, and are not kept twice
                new Evidence(
                        "",
                        "",
                        "run " + run.run().id(),
                        stored.number() + 1,
                        stored.packed().head().sent()));
        return new Made(answer, read.how());
    }

    private Received received(Packed packed) {
        try {
            return packed.head().received(texts.unpack(packed.body(), packed.pattern()));
        } catch (DamagedException e) {
            throw contents.damaged(e);
        }
    }

    private List<Stored> page(Session session, long from, String word) throws SQLException {
        var sql = CALLS + (word.isEmpty() ? "" : NOT_SHARED) + " ORDER BY number LIMIT " + PAGE;
        var found = new ArrayList<Stored>();
        Session.Row<Stored> row = one -> stored(session, one);
        if (word.isEmpty()) {
            session.each(sql, row, found::add, run.key(), from);
        } else {
            session.each(sql, row, found::add, run.key(), from, word);
        }
        return found;
    }

    private Stored stored(Session session, ResultSet row) throws SQLException {
        var mode = SurveyLoader.constant(Mode.class, Session.text(row, 12));
        var seed =
                row.getObject(16) instanceof Number number ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
        return new Stored(
                row.getLong(8),
                row.getLong(19),
                keys.question(row.getLong(9)),
                condition(session, row.getLong(10)),
                people.read(session, row.getLong(11)),
                new Asked(
                        mode,
                        new Call(
                                mode.want(),
                                prompt(session, row.getLong(13)),
                                new Decoding(row.getDouble(14), row.getDouble(15), seed, row.getInt(17))),
                        Session.text(row, 18),
                        row.getInt(20)),
                new Packed(ReplyRows.Head.of(row), row.getBytes(6), texts.pattern(session, row.getLong(7))));
    }

    private Prompt prompt(Session session, long key) throws SQLException {
        var known = prompts.get(key);
        if (known == null) {
            known = PromptText.read(session.first(
                            "SELECT prompt, ifnull(pattern, 0) FROM asked WHERE key = ?",
                            row -> texts.read(session, row.getBytes(1), row.getLong(2)),
                            key)
                    .orElseThrow(() -> new DamagedException("no prompt " + key)));
            if (prompts.size() >= PAGE) {
                prompts.clear();
            }
            prompts.put(key, known);
        }
        return known;
    }

    private Condition condition(Session session, long key) throws SQLException {
        var known = conditions.get(key);
        if (known == null) {
            known = AnswerLoader.condition(session, key);
            conditions.put(key, known);
        }
        return known;
    }

    private boolean show(Session session, long batch, String word, RunModels.Settled model) throws SQLException {
        session.run("UPDATE run SET reading = ?, batch = ? WHERE key = ?", word, batch, run.key());
        if (run.batch() > 0) {
            session.run("UPDATE batch SET shown = 0 WHERE key = ?", run.batch());
            // the number of batches that are shown never falls nor stays: that is how others learn of a change
            Batches.show(
                    session,
                    Batches.begin(session, "replaced", "run " + run.run().id(), ""));
        }
        Batches.show(session, batch);
        var all = counts.values().stream().mapToLong(n -> n).sum();
        StudyLog.write(
                session,
                "run-answers",
                all + (all == 1 ? " answer" : " answers") + " of " + model.name() + " read from run "
                        + run.run().id() + " (" + word + ")");
        return true;
    }
}
