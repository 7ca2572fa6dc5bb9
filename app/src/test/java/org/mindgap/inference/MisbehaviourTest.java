package org.mindgap.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.Outcome;
import org.mindgap.inference.openai.OpenAiProvider;
import org.mindgap.run.Received;

/** A server that misbehaves in every way there is (issue 6): each its own outcome, none a number. */
class MisbehaviourTest {
    private static final String CHAT = "{\"choices\":[{\"index\":0,\"message\":{\"content\":\"A\"},\"logprobs\":%s}],"
            + "\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":%d}}";
    private static final String TOKEN =
            "{\"content\":[{\"token\":\"A\",\"logprob\":%s,\"top_logprobs\":[{\"token\":\"A\",\"logprob\":%s}]}]}";

    private static final String GOOD = TOKEN.formatted("-0.1", "-0.1");

    private static String beside(String error) {
        return CHAT.formatted(GOOD, 1).replaceFirst("\\{", "{\"error\":" + error + ",");
    }

    /** A reply whose one token, A, is written with a number beside alternatives. */
    private static String listed(String chosen, String... others) {
        var all = new ArrayList<String>();
        for (var other : others) {
            var parts = other.split(",", 2);
            all.add("{\"token\":" + parts[0].replace('\'', '"') + ",\"logprob\":" + parts[1] + "}");
        }
        var token = "{\"content\":[{\"token\":\"A\",\"logprob\":" + chosen + ",\"top_logprobs\":["
                + String.join(",", all) + "]}]}";
        return CHAT.formatted(token, 1);
    }

    static Stream<Arguments> ways() {
        var never = new CountDownLatch(1);
        return Stream.of(
                way("hangs up", Outcome.RESET, (seen, out, socket) -> {
                    socket.setSoLinger(true, 0);
                    socket.close();
                }),
                way("says nothing", Outcome.TIMED_OUT, (seen, out, socket) -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }),
                status("too many requests", Outcome.RATE_LIMITED, 429),
                status("an error of its own", Outcome.SERVER_ERROR, 500),
                status("a wrong request", Outcome.REFUSED_REQUEST, 400),
                status("a wrong key", Outcome.NOT_ALLOWED, 401),
                says("half a JSON", Outcome.CUT_OFF, CHAT.substring(0, 40)),
                way("half a body", Outcome.CUT_OFF, (seen, out, socket) -> {
                    out.write("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{".getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                    socket.close();
                }),
                says("a page", Outcome.NOT_JSON, "<!DOCTYPE html><html><body>Sign in</body></html>"),
                says("nothing", Outcome.EMPTY, ""),
                says("another shape", Outcome.OTHER_SHAPE, "{\"answer\":\"A\"}"),
                says("no log-probs", Outcome.NO_PROBABILITIES, CHAT.formatted("null", 1)),
                says("wrong counts", Outcome.TOKENS_DISAGREE, CHAT.formatted(TOKEN.formatted("-0.1", "-0.1"), 0)),
                says("NaN", Outcome.NOT_A_PROBABILITY, CHAT.formatted(TOKEN.formatted("NaN", "NaN"), 1)),
                says("over 1", Outcome.NOT_A_PROBABILITY, CHAT.formatted(TOKEN.formatted("0.7", "0.7"), 1)),
                says("an error beside an answer", Outcome.OTHER_SHAPE, beside("{\"message\":\"overloaded\"}")),
                says("an error's word beside an answer", Outcome.OTHER_SHAPE, beside("\"overloaded\"")),
                says("an error's code beside an answer", Outcome.RATE_LIMITED, beside("{\"code\":429}")),
                says(
                        "an error within the choice",
                        Outcome.SERVER_ERROR,
                        CHAT.formatted(GOOD, 1).replace("\"index\":0,", "\"index\":0,\"error\":{\"code\":502},")),
                says(
                        "two choices",
                        Outcome.OTHER_SHAPE,
                        CHAT.formatted(GOOD, 1)
                                .replace("}],\"usage\"", "},{\"index\":0,\"message\":{\"content\":\"B\"}}],\"usage\"")),
                says("a token twice", Outcome.TOKENS_DISAGREE, listed("-0.7", "'A',-0.7", "'B',-3", "'B',-3")),
                says("alternatives of another place", Outcome.TOKENS_DISAGREE, listed("-0.1", "'A',-4", "'B',-0.2")),
                says("over 1 together", Outcome.NOT_A_PROBABILITY, listed("-0.1", "'A',-0.1", "'B',-0.2")),
                says("nothing is possible", Outcome.NOT_A_PROBABILITY, listed("-9999", "'A',-9999", "'B',-9999")),
                says("infinitely likely", Outcome.NOT_A_PROBABILITY, listed("Infinity", "'A',Infinity")),
                way("packed", Outcome.NOT_JSON, (seen, out, socket) -> {
                    var packed = new ByteArrayOutputStream();
                    try (var zip = new GZIPOutputStream(packed)) {
                        zip.write(new byte[50 << 20]);
                    }
                    out.write(("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.size()
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
                    packed.writeTo(out);
                }),
                way(
                        "a part",
                        Outcome.OTHER_SHAPE,
                        (seen, out, socket) -> LocalServer.reply(out, 206, "", CHAT.formatted(GOOD, 1))),
                way("no content", Outcome.OTHER_SHAPE, (seen, out, socket) -> LocalServer.reply(out, 204, "", "")),
                way(
                        "elsewhere",
                        Outcome.REFUSED_REQUEST,
                        (seen, out, socket) -> LocalServer.reply(
                                out,
                                307,
                                "Location: http://127.0.0.2:9/v1/chat/completions\r\n",
                                CHAT.formatted(GOOD, 1))),
                way("headers without end", Outcome.RESET, (seen, out, socket) -> {
                    out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
                    var header = ("X-Filler: " + "x".repeat(1000) + "\r\n")
                            .repeat(64)
                            .getBytes(StandardCharsets.US_ASCII);
                    for (var i = 0; i < 10L << 14; i++) {
                        out.write(header);
                    }
                }),
                way("chunks without end", Outcome.TIMED_OUT, (seen, out, socket) -> {
                    out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
                    out.write("5\r\n{\"a\":\r\n".getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }),
                way("ten gigabytes", Outcome.TOO_LARGE, (seen, out, socket) -> {
                    out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
                    var block = ("10000\r\n" + "x".repeat(1 << 16) + "\r\n").getBytes(StandardCharsets.US_ASCII);
                    for (var i = 0; i < 10L << 14; i++) {
                        out.write(block);
                    }
                }));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("ways")
    void eachHasItsOutcomeAndNoneBecomesANumber(String name, Outcome expected, LocalServer.Answer answer)
            throws Exception {
        try (var server = new LocalServer(answer);
                var engine = Asking.open(
                        new OpenAiProvider(),
                        Asking.endpoint("openai", server.url("/v1"), RemoteProvider.TIMEOUT, timeout(expected)))) {
            var received = engine.ask(engine.body(Asking.LABELS), () -> false);
            var reply = engine.read(Asking.LABELS, received);

            assertThat(reply.outcome()).isEqualTo(expected);
            assertThat(reply.tokens()).isEmpty();
            assertThat(reply.text()).isEmpty();
            assertThat(server.seen()).as("sent once").hasSize(1);
        }
    }

    /** A second reply that nobody asked for must not be taken for the one to the next question on the same connection. */
    @Test
    void aReplyThatNobodyAskedForIsNoAnswerToTheNextQuestion() throws Exception {
        var number = new AtomicInteger();
        try (var server = new LocalServer((seen, out, socket) -> {
                    var mine = number.incrementAndGet();
                    var twice = new ByteArrayOutputStream();
                    LocalServer.reply(
                            twice,
                            200,
                            "",
                            CHAT.formatted(GOOD, 1).replace("{\"choices", "{\"id\":\"" + mine + "\",\"choices"));
                    LocalServer.reply(
                            twice,
                            200,
                            "",
                            CHAT.formatted(GOOD, 1).replace("{\"choices", "{\"id\":\"stray\"" + ",\"choices"));
                    twice.writeTo(out);
                });
                var engine = Asking.open(new OpenAiProvider(), Asking.endpoint("openai", server.url("/v1")))) {
            for (var i = 0; i < 50; i++) {
                assertThat(engine.ask(engine.body(Asking.LABELS), () -> false).body())
                        .doesNotContain("stray");
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("echoes")
    void ofTextsThatAreScored(String name, Outcome expected, String body) throws Exception {
        try (var server = LocalServer.replying(body);
                var engine = Asking.open(
                        new OpenAiProvider(),
                        Asking.endpoint("openai", server.url("/v1"), Known.WIRE, "completions"))) {
            Received received = engine.ask(engine.body(Asking.TEXTS), () -> false);
            var reply = engine.read(Asking.TEXTS, received);

            assertThat(reply.outcome()).isEqualTo(expected);
            assertThat(reply.continuations()).isEmpty();
        }
    }

    static Stream<Arguments> echoes() {
        var generated = "{\"tokens\":[\" I\"],\"token_logprobs\":[-0.2]}";
        return Stream.of(
                Arguments.of("echo ignored", Outcome.ECHO_IGNORED, three(generated, 3)),
                Arguments.of("no log-probs", Outcome.NO_PROBABILITIES, three("null", 3)),
                Arguments.of(
                        "lists of two lengths",
                        Outcome.TOKENS_DISAGREE,
                        three("{\"tokens\":[\"a\",\"b\"],\"token_logprobs\":[null]}", 0)));
    }

    private static String three(String logprobs, int generated) {
        var choices = new ArrayList<String>();
        for (var i = 0; i < 3; i++) {
            choices.add("{\"index\":" + i + ",\"text\":\"I\",\"logprobs\":" + logprobs + "}");
        }
        return "{\"choices\":[" + String.join(",", choices) + "],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":"
                + generated + "}}";
    }

    /** Every kind of endpoint reads what is no reply of it as that, whatever was asked. */
    @ParameterizedTest
    @MethodSource("wires")
    void everyWireReadsWhatIsNoReply(String wire) {
        var provider = Engines.found().reading(wire).orElseThrow();
        var bodies = List.of("", "{", "<html>", "[]", "{}", "null", "7", "{\"error\":\"no\"}");
        for (Call call : List.of(Asking.LABELS, Asking.WORDS, Asking.TEXTS)) {
            for (var body : bodies) {
                var reply = Asking.read(provider, wire, call, body);
                assertThat(reply.outcome())
                        .as("%s of %s", wire, body)
                        .isIn(Set.of(Outcome.EMPTY, Outcome.CUT_OFF, Outcome.NOT_JSON, Outcome.OTHER_SHAPE));
                assertThat(reply.tokens()).isEmpty();
                assertThat(reply.continuations()).isEmpty();
            }
        }
    }

    static Stream<String> wires() {
        return Stream.of(
                "openai.chat",
                "openai.completions",
                "openai.responses",
                "ollama.chat",
                "llama-server.completion",
                "gemini.generate",
                "anthropic.messages");
    }

    private static String timeout(Outcome expected) {
        return expected == Outcome.TIMED_OUT ? "1" : "60";
    }

    private static Arguments way(String name, Outcome expected, LocalServer.Answer answer) {
        return Arguments.of(name, expected, answer);
    }

    private static Arguments says(String name, Outcome expected, String body) {
        return way(name, expected, (seen, out, socket) -> LocalServer.reply(out, 200, "", body));
    }

    private static Arguments status(String name, Outcome expected, int status) {
        return way(name, expected, (seen, out, socket) -> LocalServer.reply(out, status, "", "{\"error\":{}}"));
    }
}
