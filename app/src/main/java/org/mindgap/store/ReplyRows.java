package org.mindgap.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Map<Prompt, Long> prompts = new ConcurrentHashMap<>();
    private final Map<Prompt, PackedPrompt> onTheirWay = new ConcurrentHashMap<>();
    private long lastRequest;
    private long lastReceived;

    ReplyRows(long run, SurveyKeys survey, Patterns patterns) {
        this.run = run;
        this.survey = survey;
        this.patterns = patterns;
    }

    /** A reply on its way: request, reply and, where it is new, the prompt, packed. */
    record Sent(
            String wire,
            Patterns.Packed body,
            Received received,
            Patterns.Packed reply,
            Optional<PackedPrompt> prompt) {}

    /** A prompt, packed. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record PackedPrompt(byte[] hash, String text, Patterns.Packed packed) {}

    /** A prompt to be written, or nothing if its row is known. On any thread. */
    Optional<PackedPrompt> prompt(PlannedCall call) {
        var prompt = call.call().prompt();
        if (prompts.containsKey(prompt)) {
            return Optional.empty();
        }
        return Optional.of(onTheirWay.computeIfAbsent(prompt, p -> packed(call)));
    }

    /** What prompts of a question have in common. */
    static String prompts(PlannedCall call) {
        return "prompt " + call.subject().question();
    }

    private PackedPrompt packed(PlannedCall call) {
        var text = PromptText.write(call.call().prompt());
        return new PackedPrompt(sha256(text), text, patterns.pack(prompts(call), text));
    }

    /** To be called first in each transaction: keys are counted here, since asking for each takes as long as the row. */
    void begin(Session session) throws SQLException {
        lastRequest = session.number("SELECT max(key) FROM request");
        lastReceived = session.number("SELECT max(key) FROM received");
    }

    /** Adds a reply to its request, which is there or not, and says that a call has it. */
    void keep(Session session, RequestKey key, PlannedCall call, Sent sent) throws SQLException {
        var hash = HexFormat.of().parseHex(key.hash());
        sent.body().bring(session);
        sent.reply().bring(session);
        var request = lastRequest + 1;
        var added = session.run(
                "INSERT OR IGNORE INTO request (key, hash, repeat, wire, pattern, body) VALUES (?, ?, ?, ?, ?, ?)",
                request,
                hash,
                key.repeat(),
                sent.wire(),
                sent.body().pattern(),
                sent.body().body());
        if (added > 0) {
            lastRequest = request;
        } else {
            request = request(session, hash, key.repeat());
        }
        var received = sent.received();
        lastReceived++;
        session.run(
                "INSERT INTO received (key, request, outcome, status, sent, took, retry_after, pattern, body)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                lastReceived,
                request,
                received.transport().name(),
                received.status(),
                received.sent().toString(),
                received.took().toNanos(),
                received.retryAfter().map(Duration::toMillis).orElse(null),
                sent.reply().pattern(),
                sent.reply().body());
        call(session, call, request, sent.prompt());
    }

    /** Says that a call has the reply to a request that is there. */
    void reuse(Session session, RequestKey key, PlannedCall call) throws SQLException {
        var request = request(session, HexFormat.of().parseHex(key.hash()), key.repeat());
        if (request > 0) {
            call(session, call, request, Optional.empty());
        }
    }

    private static long request(Session session, byte[] hash, int repeat) throws SQLException {
        return session.number("SELECT key FROM request WHERE hash = ? AND repeat = ?", hash, repeat);
    }

    private void call(Session session, PlannedCall call, long request, Optional<PackedPrompt> prompt)
            throws SQLException {
        var asked = asked(session, call, prompt);
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
                asked,
                decoding.temperature(),
                decoding.topP(),
                seed.isPresent() ? (Object) seed.getAsLong() : null,
                decoding.maxTokens(),
                request);
    }

    private long asked(Session session, PlannedCall call, Optional<PackedPrompt> brought) throws SQLException {
        var prompt = call.call().prompt();
        var known = prompts.get(prompt);
        if (brought.isPresent() && onTheirWay.remove(prompt, brought.get())) {
            // its pattern even where the study has the prompt: others that come later may be packed with it
            brought.get().packed().bring(session);
        }
        if (known != null) {
            return known;
        }
        var written = brought.orElseGet(() -> packed(call));
        var key = session.number("SELECT key FROM asked WHERE hash = ?", (Object) written.hash());
        if (key == 0) {
            if (brought.isEmpty()) {
                written.packed().bring(session);
            }
            key = session.insert(
                    "INSERT INTO asked (hash, pattern, prompt) VALUES (?, ?, ?)",
                    written.hash(),
                    written.packed().pattern(),
                    written.packed().body());
            if (brought.isEmpty()) {
                patterns.handedOver(prompts(call), written.text(), written.packed());
            }
        }
        if (prompts.size() >= PROMPTS_REMEMBERED) {
            prompts.clear();
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
                row -> Head.of(row).received(texts.read(session, row.getBytes(6), row.getLong(7))),
                HexFormat.of().parseHex(key.hash()),
                key.repeat());
    }

    /** What stands beside a reply, as it is kept. */
    record Head(String outcome, int status, String sent, long nanos, Optional<Duration> retryAfter) {

        /** A row's first five columns: outcome, status, sent, took, retry_after. */
        static Head of(ResultSet row) throws SQLException {
            var millis = row.getLong(5);
            Optional<Duration> wait = row.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
            return new Head(Session.text(row, 1), row.getInt(2), Session.text(row, 3), row.getLong(4), wait);
        }

        /** The reply, with its body unpacked. */
        Received received(String body) throws DamagedException {
            try {
                return new Received(
                        SurveyLoader.constant(Outcome.class, outcome),
                        status,
                        body,
                        Instant.parse(sent),
                        Duration.ofNanos(nanos),
                        retryAfter);
            } catch (DateTimeException e) {
                throw new DamagedException("the time of a reply is none");
            }
        }
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
