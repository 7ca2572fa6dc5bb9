package org.mindgap.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.Prompt;
import org.mindgap.run.PlannedCall;
import org.mindgap.run.Received;
import org.mindgap.run.RequestKey;
import org.mindgap.store.codec.DamagedException;
import org.mindgap.store.codec.PromptText;
import org.mindgap.store.codec.WholeText;

/** Requests, replies and the calls of one run as rows. Writing is for the writer's thread only. */
final class ReplyRows {
    private static final int PROMPTS_REMEMBERED = 4_096;

    private final long run;
    private final SurveyKeys survey;
    private final Patterns patterns;
    private final People people = new People();
    private final Conditions conditions = new Conditions();
    private final Map<Prompt, Long> prompts = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Prompt, Long> eldest) {
            return size() > PROMPTS_REMEMBERED;
        }
    };

    ReplyRows(long run, SurveyKeys survey, Patterns patterns) {
        this.run = run;
        this.survey = survey;
        this.patterns = patterns;
    }

    /** A reply on its way: request and reply, packed. */
    record Sent(String wire, Patterns.Packed body, Received received, Patterns.Packed reply) {}

    /** Adds a reply to its request, which is there or not, and says that a call has it. */
    void keep(Session session, RequestKey key, PlannedCall call, Sent sent) throws SQLException {
        var hash = HexFormat.of().parseHex(key.hash());
        sent.body().bring(session);
        sent.reply().bring(session);
        var request = request(session, hash, key.repeat());
        if (request == 0) {
            request = session.insert(
                    "INSERT INTO request (hash, repeat, wire, pattern, body) VALUES (?, ?, ?, ?, ?)",
                    hash,
                    key.repeat(),
                    sent.wire(),
                    sent.body().pattern(),
                    sent.body().body());
        }
        var received = sent.received();
        session.run(
                "INSERT INTO received (request, outcome, status, sent, took, retry_after, pattern, body)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                request,
                received.transport().name(),
                received.status(),
                received.sent().toString(),
                received.took().toNanos(),
                received.retryAfter().map(Duration::toMillis).orElse(null),
                sent.reply().pattern(),
                sent.reply().body());
        call(session, call, request);
    }

    /** Says that a call has the reply to a request that is there. */
    void reuse(Session session, RequestKey key, PlannedCall call) throws SQLException {
        var request = request(session, HexFormat.of().parseHex(key.hash()), key.repeat());
        if (request > 0) {
            call(session, call, request);
        }
    }

    private static long request(Session session, byte[] hash, int repeat) throws SQLException {
        return session.number("SELECT key FROM request WHERE hash = ? AND repeat = ?", hash, repeat);
    }

    private void call(Session session, PlannedCall call, long request) throws SQLException {
        var question = survey.question(call.subject().question())
                .orElseThrow(() -> new IllegalArgumentException(
                        "no question " + call.subject().question()));
        var decoding = call.call().decoding();
        var seed = decoding.seed();
        session.run(
                "INSERT OR REPLACE INTO run_call (run, number, question, condition, people, mode, repeat, asked,"
                        + " temperature, top_p, seed, max_tokens, request) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                run,
                call.number(),
                question.key(),
                conditions.key(session, call.condition()),
                people.key(session, call.subject().target()),
                call.mode().name(),
                call.repeat(),
                asked(session, call),
                decoding.temperature(),
                decoding.topP(),
                seed.isPresent() ? (Object) seed.getAsLong() : null,
                decoding.maxTokens(),
                request);
    }

    private long asked(Session session, PlannedCall call) throws SQLException {
        var prompt = call.call().prompt();
        var known = prompts.get(prompt);
        if (known != null) {
            return known;
        }
        var text = PromptText.write(prompt);
        var hash = sha256(text);
        var key = session.number("SELECT key FROM asked WHERE hash = ?", hash);
        if (key == 0) {
            var like = "prompt " + call.subject().question();
            var packed = patterns.pack(like, text);
            packed.bring(session);
            key = session.insert(
                    "INSERT INTO asked (hash, pattern, prompt) VALUES (?, ?, ?)",
                    hash,
                    packed.pattern(),
                    packed.body());
            patterns.handedOver(like, text, packed);
        }
        prompts.put(prompt, key);
        return key;
    }

    /** The newest good reply to a request, else the newest. */
    static Optional<Received> kept(Session session, RequestKey key, Patterns.Reader texts) throws SQLException {
        return session.first(
                "SELECT outcome, status, sent, took, retry_after, received.body, ifnull(received.pattern, 0)"
                        + " FROM request JOIN received ON received.request = request.key WHERE hash = ? AND repeat = ?"
                        + " ORDER BY outcome = 'RECEIVED' DESC, received.key DESC LIMIT 1",
                row -> received(row, texts.read(session, row.getBytes(6), row.getLong(7))),
                HexFormat.of().parseHex(key.hash()),
                key.repeat());
    }

    /** A reply from a row's first five columns: outcome, status, sent, took, retry_after. */
    static Received received(ResultSet row, String body) throws SQLException {
        try {
            return new Received(
                    SurveyLoader.constant(Outcome.class, Session.text(row, 1)),
                    row.getInt(2),
                    body,
                    Instant.parse(Session.text(row, 3)),
                    Duration.ofNanos(row.getLong(4)),
                    wait(row.getObject(5)));
        } catch (DateTimeException e) {
            throw new DamagedException("the time of a reply is none");
        }
    }

    private static Optional<Duration> wait(@Nullable Object millis) {
        return millis instanceof Number number ? Optional.of(Duration.ofMillis(number.longValue())) : Optional.empty();
    }

    /** Request and reply behind an answer, word for word. */
    static Evidence evidence(Session session, long received, Evidence beside) throws SQLException {
        try (var texts = new Patterns.Reader()) {
            return session.first(
                            "SELECT request.body, ifnull(request.pattern, 0), received.body,"
                                    + " ifnull(received.pattern, 0), sent FROM received"
                                    + " JOIN request ON request.key = received.request WHERE received.key = ?",
                            row -> new Evidence(
                                    texts.read(session, row.getBytes(1), row.getLong(2)),
                                    texts.read(session, row.getBytes(3), row.getLong(4)),
                                    beside.file(),
                                    beside.line(),
                                    Session.text(row, 5)),
                            received)
                    .orElseThrow(() -> new DamagedException("no reply " + received));
        }
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(WholeText.bytes(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
