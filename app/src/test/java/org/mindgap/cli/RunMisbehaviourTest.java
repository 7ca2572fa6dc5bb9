package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mindgap.asking.AskedSurvey;
import org.mindgap.asking.Awake;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.Outcome;
import org.mindgap.inference.LocalServer;
import org.mindgap.inference.OutcomeProblem;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.run.Retrying;
import org.mindgap.store.StudyFile;

/**
 * The twelve ways in which a server misbehaves (issue 6), from the command line: what is said, what is stored, and that the
 * same command goes on as soon as the server is well.
 */
class RunMisbehaviourTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** One question in two orders. */
    private static final int CALLS = 2;

    private static final String CHAT = "{\"model\":\"demo\",\"choices\":[{\"index\":0,\"message\":{\"content\":\"A\"},"
            + "\"finish_reason\":\"stop\",\"logprobs\":%s}],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":%d}}";
    private static final String CHANCES = "{\"content\":[{\"token\":\"A\",\"logprob\":%s,\"top_logprobs\":["
            + "{\"token\":\"A\",\"logprob\":%s},{\"token\":\"B\",\"logprob\":-1.5},{\"token\":\"C\",\"logprob\":-1.6}]}]}";
    private static final String WELL = CHAT.formatted(CHANCES.formatted("-0.9", "-0.9"), 1);

    @TempDir
    Path folder;

    private final AtomicBoolean well = new AtomicBoolean();
    private Path study;
    private Path plan;

    @BeforeEach
    void aStudy() throws Exception {
        study = folder.resolve("study.mindgap");
        plan = folder.resolve("plan.json");
        try (var made = StudyFile.create(study)) {
            made.addSurvey(AskedSurvey.of(1), JobContext.unwatched());
        }
    }

    static Stream<Arguments> ways() {
        return Stream.of(
                way(Outcome.TIMED_OUT, (seen, out, socket) -> {
                    try {
                        new CountDownLatch(1).await(); // until the server is closed
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }),
                way(Outcome.RESET, (seen, out, socket) -> {
                    socket.setSoLinger(true, 0);
                    socket.close();
                }),
                way(
                        Outcome.RATE_LIMITED,
                        (seen, out, socket) -> LocalServer.reply(out, 429, "Retry-After: 0\r\n", "{\"error\":{}}")),
                way(Outcome.SERVER_ERROR, (seen, out, socket) -> LocalServer.reply(out, 500, "", "{\"error\":{}}")),
                says(Outcome.CUT_OFF, WELL.substring(0, 60)),
                says(Outcome.NOT_JSON, "<!DOCTYPE html><html><body>Sign in</body></html>"),
                says(Outcome.EMPTY, ""),
                says(Outcome.NO_PROBABILITIES, CHAT.formatted("null", 1)),
                way(
                        Outcome.ECHO_IGNORED,
                        (seen, out, socket) -> LocalServer.reply(out, 200, "", scored(seen.body(), false))),
                says(Outcome.TOKENS_DISAGREE, CHAT.formatted(CHANCES.formatted("-0.9", "-0.9"), 0)),
                says(Outcome.NOT_A_PROBABILITY, CHAT.formatted(CHANCES.formatted("NaN", "NaN"), 1)),
                way(Outcome.TOO_LARGE, (seen, out, socket) -> {
                    out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
                    var block = ("10000\r\n" + "x".repeat(1 << 16) + "\r\n").getBytes(StandardCharsets.US_ASCII);
                    for (var i = 0; i < 10L << 14; i++) {
                        out.write(block); // ends when the other side hangs up
                    }
                }));
    }

    private static Arguments way(Outcome outcome, LocalServer.Answer answer) {
        return Arguments.of(outcome, answer);
    }

    private static Arguments says(Outcome outcome, String body) {
        return way(outcome, (seen, out, socket) -> LocalServer.reply(out, 200, "", body));
    }

    /** Each prompt itself, letter by letter, each as likely as any other; or one token that was generated behind it. */
    private static String scored(String body, boolean echo) throws IOException {
        var choices = JSON.createArrayNode();
        var prompts = JSON.readTree(body).path("prompt");
        var count = 0;
        for (var i = 0; i < prompts.size(); i++) {
            var text = echo ? prompts.get(i).asText() : "I";
            var choice = choices.addObject().put("index", i).put("text", text);
            var logprobs = choice.putObject("logprobs");
            var tokens = logprobs.putArray("tokens");
            var values = logprobs.putArray("token_logprobs");
            text.codePoints().forEach(c -> {
                tokens.add(Character.toString(c));
                if (echo && values.isEmpty()) {
                    values.addNull();
                } else {
                    values.add(-0.5);
                }
            });
            count += tokens.size();
        }
        var reply = JSON.createObjectNode().put("model", "demo");
        reply.set("choices", choices);
        reply.putObject("usage").put("prompt_tokens", echo ? count : 9).put("completion_tokens", echo ? 0 : count);
        return reply.toString();
    }

    private CommandRun run(Object... words) {
        return CommandRun.of(
                new Composition() {
                    @Override
                    Awake awake() {
                        return Awake.none();
                    }

                    @Override
                    Retrying retrying() {
                        return new Retrying(2, Duration.ofMillis(1), Duration.ofMillis(2));
                    }
                },
                words);
    }

    private void plan(LocalServer server, Outcome outcome) throws IOException {
        var echo = outcome == Outcome.ECHO_IGNORED;
        var timeout = outcome == Outcome.TIMED_OUT ? ",\"timeout\":\"1\"" : "";
        Files.writeString(
                plan,
                "{\"schema\":\"plan/1\",\"mode\":\"" + (echo ? "option-text" : "label")
                        + "\",\"asked_as\":[\"none\"],\"limits\":{\"at_once\":1},\"endpoints\":[{\"id\":\"demo\","
                        + "\"kind\":\"openai\",\"address\":\"" + server.url("/v1")
                        + "\",\"model\":\"demo\",\"settings\":{\"server\":\"other\",\"wire\":\""
                        + (echo ? "completions" : "chat") + "\"" + timeout + "}}]}");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void isSaidStoresNoNumberAndIsGoneOnWith(Outcome outcome, LocalServer.Answer misbehaving) throws Exception {
        try (var server = new LocalServer((seen, out, socket) -> {
            if (well.get()) {
                LocalServer.reply(
                        out, 200, "", seen.path().endsWith("/chat/completions") ? WELL : scored(seen.body(), true));
            } else {
                misbehaving.write(seen, out, socket);
            }
        })) {
            plan(server, outcome);
            var ill = run("run", plan, "--study", study, "--csv");

            assertThat(ill.exit()).as(ill.err()).isEqualTo(1);
            assertThat(ill.out()).contains("demo,calls," + outcome.name().toLowerCase(Locale.ROOT) + ",");
            assertThat(ill.err())
                    .contains(new ProblemTexts(Locale.ENGLISH).sentence(OutcomeProblem.of(outcome, "demo")));
            try (var stored = StudyFile.openReadOnly(study)) {
                assertThat(stored.runs().all())
                        .as("the run and its replies are kept")
                        .hasSize(1);
                for (var model : stored.models()) {
                    assertThat(stored.answers("s", model.id()))
                            .allSatisfy(a -> assertThat(a.shares()).isEmpty())
                            .noneMatch(a -> a.status() == AnswerStatus.OK);
                }
            }
            assertThat(StudyFile.check(study)).extracting(Problem::code).containsExactly("gap.alarm-failed");

            well.set(true);
            var before = server.seen().size();
            var again = run("run", plan, "--study", study, "--csv");

            assertThat(again.exit()).as(again.err()).isZero();
            assertThat(again.out()).contains("demo,calls,received," + CALLS).contains("demo,answers,ok," + CALLS);
            assertThat(server.seen()).as("each call once").hasSize(before + CALLS);
            try (var stored = StudyFile.openReadOnly(study)) {
                var model = stored.models().get(0);
                assertThat(stored.answers("s", model.id()))
                        .filteredOn(a -> a.status() == AnswerStatus.OK)
                        .hasSize(CALLS);
            }
            assertThat(run("run", plan, "--study", study).exit()).isZero();
            assertThat(server.seen()).as("nothing twice").hasSize(before + CALLS);
        }
    }
}
