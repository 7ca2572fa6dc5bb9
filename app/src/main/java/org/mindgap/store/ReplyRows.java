package org.mindgap.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
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
    private static final String CALL =
            "INSERT OR REPLACE INTO run_call (run, number, question, condition, people, mode, repeat, asked,"
                    + " temperature, top_p, seed, max_tokens, request) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

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
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sent(
            byte[] hash,
            String wire,
            Patterns.Packed body,
            Received received,
            String time,
            Patterns.Packed reply,
            Optional<PackedPrompt> prompt) {}

    /** A row that waits for its turn: a reply, or without one a call that has another's. */
    record Waiting(RequestKey key, PlannedCall call, Optional<Sent> sent) {}

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

    /**
     * Writes rows in their order, those of replies that follow each other table by table: a statement that is run again
     * and again costs a third of three in turns. In a transaction of its own.
     */
    void write(Session session, List<Waiting> rows) throws SQLException {
        // keys are counted here, since asking for each takes as long as the row
        lastRequest = session.number("SELECT max(key) FROM request");
        lastReceived = session.number("SELECT max(key) FROM received");
        var from = 0;
        while (from < rows.size()) {
            if (rows.get(from).sent().isEmpty()) {
                reuse(session, rows.get(from++));
                continue;
            }
            var to = from + 1;
            while (to < rows.size() && rows.get(to).sent().isPresent()) {
                to++;
            }
            keep(session, rows.subList(from, to));
            from = to;
        }
    }

    /** Adds replies to their requests, which are there or not, and says that their calls have them. */
    private void keep(Session session, List<Waiting> rows) throws SQLException {
        // what others refer to first: patterns, prompts, ways of asking, groups
        var places = new ArrayList<Place>(rows.size());
        for (var row : rows) {
            var sent = row.sent().orElseThrow();
            sent.body().bring(session);
            sent.reply().bring(session);
            places.add(place(session, row.call(), sent.prompt()));
        }
        var requests = requests(session, rows);
        var received = session.statement(
                "INSERT INTO received (key, request, outcome, status, sent, took, retry_after, pattern, body)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        var calls = session.statement(CALL);
        for (var i = 0; i < rows.size(); i++) {
            bind(received, rows.get(i).sent().orElseThrow(), ++lastReceived, requests[i]);
            received.addBatch();
            bind(calls, rows.get(i).call(), places.get(i), requests[i]);
            calls.addBatch();
        }
        received.executeBatch();
        calls.executeBatch();
    }

    /** The requests' keys, those of requests that are there among them. */
    private long[] requests(Session session, List<Waiting> rows) throws SQLException {
        var keys = new long[rows.size()];
        var insert = session.statement(
                "INSERT OR IGNORE INTO request (key, hash, repeat, wire, pattern, body) VALUES (?, ?, ?, ?, ?, ?)");
        for (var i = 0; i < keys.length; i++) {
            var sent = rows.get(i).sent().orElseThrow();
            keys[i] = ++lastRequest;
            insert.setLong(1, keys[i]);
            insert.setBytes(2, sent.hash());
            insert.setInt(3, rows.get(i).key().repeat());
            insert.setString(4, sent.wire());
            insert.setLong(5, sent.body().pattern());
            insert.setBytes(6, sent.body().body());
            insert.addBatch();
        }
        var added = insert.executeBatch();
        for (var i = 0; i < keys.length; i++) {
            if (added[i] == 0) {
                keys[i] = request(
                        session,
                        rows.get(i).sent().orElseThrow().hash(),
                        rows.get(i).key().repeat());
            }
        }
        return keys;
    }

    private static void bind(PreparedStatement row, Sent sent, long key, long request) throws SQLException {
        var received = sent.received();
        row.setLong(1, key);
        row.setLong(2, request);
        row.setString(3, received.transport().name());
        row.setInt(4, received.status());
        row.setString(5, sent.time());
        row.setLong(6, received.took().toNanos());
        if (received.retryAfter().isPresent()) {
            row.setLong(7, received.retryAfter().get().toMillis());
        } else {
            row.setNull(7, Types.INTEGER);
        }
        row.setLong(8, sent.reply().pattern());
        row.setBytes(9, sent.reply().body());
    }

    /** Says that a call has the reply to a request that is there. */
    private void reuse(Session session, Waiting row) throws SQLException {
        var request = request(
                session, HexFormat.of().parseHex(row.key().hash()), row.key().repeat());
        if (request > 0) {
            var call = session.statement(CALL);
            bind(call, row.call(), place(session, row.call(), Optional.empty()), request);
            call.executeUpdate();
        }
    }

    private static long request(Session session, byte[] hash, int repeat) throws SQLException {
        return session.number("SELECT key FROM request WHERE hash = ? AND repeat = ?", hash, repeat);
    }

    /** Keys of what a call refers to. */
    private record Place(long question, long condition, long people, long asked) {}

    private Place place(Session session, PlannedCall call, Optional<PackedPrompt> prompt) throws SQLException {
        var asked = asked(session, call, prompt);
        var question = survey.question(call.subject().question())
                .orElseThrow(() -> new IllegalArgumentException(
                        "no question " + call.subject().question()));
        return new Place(
                question.key(),
                conditions.key(session, call.condition()),
                people.key(session, call.subject().target()),
                asked);
    }

    private void bind(PreparedStatement row, PlannedCall call, Place place, long request) throws SQLException {
        var decoding = call.call().decoding();
        row.setLong(1, run);
        row.setLong(2, call.number());
        row.setLong(3, place.question());
        row.setLong(4, place.condition());
        row.setLong(5, place.people());
        row.setString(6, call.mode().name());
        row.setInt(7, call.repeat());
        row.setLong(8, place.asked());
        row.setDouble(9, decoding.temperature());
        row.setDouble(10, decoding.topP());
        if (decoding.seed().isPresent()) {
            row.setLong(11, decoding.seed().getAsLong());
        } else {
            row.setNull(11, Types.INTEGER);
        }
        row.setInt(12, decoding.maxTokens());
        row.setLong(13, request);
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
