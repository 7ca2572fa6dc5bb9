package org.mindgap.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
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
