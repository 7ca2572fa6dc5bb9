package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.asking.AskedSurvey;
import org.mindgap.asking.Awake;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.inference.Keys;
import org.mindgap.inference.LocalServer;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;

/** A plan from the command line against a server on this machine that speaks OpenAI's chat completions. */
class RunCommandTest {
    private static final String KEY = "sk-planted-0123456789";
    /** 2 questions, (no one + 2 countries + 3 groups) x 2 orders. */
    private static final int CALLS = 2 * 6 * 2;

    private static final String ONE_BY_ONE = ",\"limits\":{\"at_once\":1}";

    @TempDir
    Path folder;

    private final AtomicInteger failures = new AtomicInteger();
    private Path study;
    private Path plan;

    @BeforeEach
    void aStudy() throws ProblemException {
        study = folder.resolve("study.mindgap");
        plan = folder.resolve("plan.json");
        try (var made = StudyFile.create(study)) {
            made.addSurvey(AskedSurvey.of(2), JobContext.unwatched());
        }
    }

    /** A likes the first option: three labels, 0.6, 0.3, and the third under the floor of what is listed. */
    private LocalServer server() throws IOException {
        return new LocalServer((seen, out, socket) -> {
            if (failures.getAndDecrement() > 0) {
                LocalServer.reply(out, 400, "", "{\"error\":{\"message\":\"no\"}}");
                return;
            }
            LocalServer.reply(
                    out,
                    200,
                    "",
                    "{\"model\":\"demo\",\"choices\":[{\"message\":{\"content\":\"A\"},\"finish_reason\":\"stop\","
                            + "\"logprobs\":{\"content\":[{\"token\":\"A\",\"logprob\":" + Math.log(0.6)
                            + ",\"top_logprobs\":[{\"token\":\"A\",\"logprob\":" + Math.log(0.6)
                            + "},{\"token\":\"B\",\"logprob\":" + Math.log(0.3) + "}]}]}}],"
                            + "\"usage\":{\"prompt_tokens\":50,\"completion_tokens\":1}}");
        });
    }

    private void write(LocalServer server, String more) throws IOException {
        Files.writeString(
                plan,
                "{\"schema\":\"plan/1\",\"name\":\"Try\",\"endpoints\":[{\"id\":\"demo\",\"kind\":\"openai\","
                        + "\"address\":\"" + server.url("/v1") + "\",\"model\":\"demo\",\"key\":\"env:DEMO_KEY\"}]"
                        + more + "}");
    }

    private static CommandRun run(Object... args) {
        return CommandRun.of(
                new Composition() {
                    @Override
                    Keys keys() {
                        return place -> Optional.of(KEY);
                    }

                    @Override
                    Awake awake() {
                        return Awake.none();
                    }
                },
                args);
    }

    @Test
    void aDryRunCountsAndSendsNothing() throws IOException {
        try (var server = server()) {
            write(server, ",\"prices\":[{\"model\":\"demo\",\"prompt\":10,\"answer\":20}]");
            var run = run("run", plan, "--study", study, "--dry-run", "--csv");

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(server.seen()).isEmpty();
            assertThat(run.csv()).hasSize(4);
            assertThat(run.number(1, "calls") + run.number(2, "calls") + run.number(3, "calls"))
                    .isEqualTo(CALLS);
            assertThat(run.field(3, "asked_as")).isEqualTo("group");
            assertThat(run.number(3, "people")).isEqualTo(3);
            assertThat(run.err())
                    .contains(CALLS + " calls, way of asking: label")
                    .contains(" USD")
                    .contains("if a call takes 0.5 to 5 s and 8 are under way at once");
        }
    }

    /** Not even what it is: a server on this computer, without a key, and one whose models have digests. */
    @ParameterizedTest
    @ValueSource(strings = {"openai", "ollama", "llama-server"})
    void aDryRunAndPromptsSendNothingToAnybody(String kind) throws IOException {
        try (var server = server()) {
            Files.writeString(
                    plan,
                    "{\"schema\":\"plan/1\",\"endpoints\":[{\"id\":\"demo\",\"kind\":\"" + kind + "\",\"address\":\""
                            + server.url("") + "\",\"model\":\"demo\"}]}");
            var dry = run("run", plan, "--study", study, "--dry-run");
            var prompts = run("prompts", "--plan", plan, "--study", study);

            assertThat(dry.exit()).as(dry.err()).isZero();
            assertThat(prompts.exit()).as(prompts.err()).isZero();
            assertThat(prompts.out()).contains("=== call 1 of demo");
            assertThat(server.seen()).isEmpty();
            assertThat(dry.err().contains("Nothing was sent to demo.")).isEqualTo(kind.equals("openai"));
        }
    }

    /** While a request with the key is under way: in no command line and no environment of this process or a child. */
    @Test
    void noProcessShowsTheKey() throws IOException {
        var shown = new ConcurrentLinkedQueue<String>();
        var carried = new AtomicInteger();
        Assumptions.assumeTrue(Files.isReadable(Path.of("/proc/self/cmdline")), "processes are looked up in /proc");
        try (var server = new LocalServer((seen, out, socket) -> {
            carried.addAndGet(seen.headers().getOrDefault("authorization", "").contains(KEY) ? 1 : 0);
            var processes = Stream.concat(
                    Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants());
            for (var process : processes.toList()) {
                for (var what : List.of("cmdline", "environ")) {
                    var file = Path.of("/proc", String.valueOf(process.pid()), what);
                    // a child may have ended in the meantime
                    var text = Files.isReadable(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
                    if (text.contains(KEY)) {
                        shown.add(what + " of " + process.pid());
                    }
                }
            }
            LocalServer.reply(out, 400, "", "{\"error\":{\"message\":\"no\"}}");
        })) {
            write(server, "");
            run("run", plan, "--study", study);
        }
        assertThat(carried.get()).as("requests that carried it").isPositive();
        assertThat(shown).isEmpty();
    }

    @Test
    void promptsAreShownAsTheyWouldBeSent() throws IOException {
        try (var server = server()) {
            write(server, "");
            var run = run("prompts", "--study", study, "--plan", plan, "--limit", "2");

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(server.seen()).isEmpty();
            assertThat(run.out().split("=== call ", -1)).hasSize(3);
            assertThat(run.out())
                    .contains("q1, asked as none, standard, order 0,1,2\n[")
                    .contains("How often do you do what q1 says?")
                    .contains("[request]\n{\"model\":\"demo\",");
            assertThat(run.out() + run.err()).doesNotContain(KEY);
        }
    }

    @Test
    void whatIsSentIsWhatPromptsShowsAndAnswersAreReadFromReplies() throws IOException, ProblemException {
        try (var server = server()) {
            write(server, "");
            var run = run("run", plan, "--study", study, "--csv");

            assertThat(run.exit()).as(run.err() + run.out()).isZero();
            assertThat(server.seen()).hasSize(CALLS);
            var shown = run("prompts", "--study", study, "--plan", plan, "--limit", "0");
            assertThat(server.seen()).allMatch(s -> shown.out().contains("[request]\n" + s.body() + "\n"));
            try (var opened = StudyFile.openReadOnly(study)) {
                assertThat(opened.models()).extracting(m -> m.name()).containsExactly("demo");
                var answers = opened.answers("s", "demo");
                assertThat(answers).hasSize(CALLS).allMatch(a -> a.status() == AnswerStatus.OK);
                for (var answer : answers) {
                    // the letter A stands before the first option as shown: code 1 forward, code 3 reversed
                    var forward = answer.condition().order().equals("0,1,2");
                    assertThat(answer.shares().get(forward ? "1" : "3")).isCloseTo(0.6, within(1e-12));
                    assertThat(answer.shares().get("2")).isCloseTo(0.3, within(1e-12));
                    assertThat(answer.shares()).doesNotContainKey(forward ? "3" : "1");
                    assertThat(answer.coverage()).isCloseTo(0.9, within(1e-12));
                }
                assertThat(opened.evidence(answers.get(0).id()).reply()).startsWith("{\"model\":\"demo\"");
            }
            assertThat(run("check", study).exit()).isZero();

            var again = run("run", plan, "--study", study, "--read", "missing=legacy-zero");
            assertThat(again.exit()).as(again.err()).isZero();
            assertThat(server.seen()).hasSize(CALLS);
            assertThat(again.err()).contains("0 requests sent, " + CALLS + " calls had their reply already");
            try (var opened = StudyFile.openReadOnly(study)) {
                assertThat(opened.models()).extracting(m -> m.name()).containsExactly("demo [missing legacy-zero]");
            }
            assertThat(planted(study)).isFalse();
            assertThat(run.out() + run.err() + again.out() + again.err()).doesNotContain(KEY);
        }
    }

    private static org.assertj.core.data.Offset<Double> within(double most) {
        return org.assertj.core.data.Offset.offset(most);
    }

    private static boolean planted(Path file) throws IOException {
        return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1).contains(KEY);
    }

    /** A has 0.6 and B 0.3 of what is found, wherever they stand: two thirds and one third. */
    @Test
    void wordingsAreComparedAndThePullOfPlacesIsTold() throws IOException {
        try (var server = server()) {
            write(
                    server,
                    ",\"asked_as\":[\"none\"],\"orders\":\"cyclic\",\"reading\":{\"missing\":\"legacy-zero\"},"
                            + "\"wordings\":{\"q1\":{\"b\":\"Said otherwise?\"}}");
            var run = run("run", plan, "--study", study);
            assertThat(run.err()).contains("towards the options that are shown first");
            var steady = run("steady", "--study", study, "--by-question", "--csv");
            assertThat(steady.exit()).as(steady.err()).isZero();
            assertThat(steady.field(1, "question")).isEqualTo("q1");
            assertThat(steady.number(1, "wordings")).isEqualTo(2);
            assertThat(steady.number(1, "wording")).isCloseTo(0, within(1e-9));
            assertThat(steady.number(1, "order")).isCloseTo(1, within(1e-9));
            assertThat(steady.number(1, "consistency")).isCloseTo(1, within(1e-9));
            var orders = run("steady", "--study", study, "--orders", "--csv");
            // mean place 1/3 x 1/2 of the way: one third of a point short of the middle
            assertThat(orders.number(1, "lean_points")).isCloseTo(100 * (0.5 - 1 / 6.0), within(1e-6));
            assertThat(orders.number(1, "first_share")).isCloseTo(2 / 3.0, within(1e-9));
        }
    }

    /** Three settings of study S2: a choice after reasoning is no choice, and a conversation shows no options. */
    @Test
    void settingsAreAskedInTheirOwnWordsAndNeverPutTogether() throws IOException, ProblemException {
        try (var server = server()) {
            write(server, ",\"mode\":\"open\",\"templates\":[\"conversation\"],\"asked_as\":[\"none\"],\"draws\":10");
            var open = run("prompts", "--study", study, "--plan", plan, "--limit", "0");
            assertThat(open.out().split("=== call ", -1)).as(open.err()).hasSize(2 * 10 + 1);
            assertThat(open.out()).contains("conversation-1,", "conversation-10,", "over dinner last night");
            assertThat(open.out()).doesNotContain("[A]", "A. ");

            for (var mode : List.of("sampled", "reasoned")) {
                write(server, ",\"mode\":\"" + mode + "\",\"asked_as\":[\"none\"],\"draws\":2");
                assertThat(run("run", plan, "--study", study).exit()).isZero();
            }
            try (var opened = StudyFile.openReadOnly(study)) {
                assertThat(opened.models())
                        .extracting(m -> m.name())
                        .containsExactlyInAnyOrder("demo", "demo [reasoned]");
            }
        }
    }

    /** The words around a question in other languages are drafts; the English ones are not. */
    @Test
    void wordsThatNobodyReadAreTold() throws IOException {
        try (var server = server()) {
            var open = ",\"mode\":\"open\",\"templates\":[\"conversation\"],\"asked_as\":[\"none\"],\"draws\":2";
            write(server, open + ",\"languages\":[\"hi\"]");
            assertThat(run("prompts", "--study", study, "--plan", plan).err())
                    .contains("in Hindi were written without a reader");
            write(server, open + ",\"languages\":[\"en\"]");
            assertThat(run("prompts", "--study", study, "--plan", plan).err()).doesNotContain("without a reader");
        }
    }

    @Test
    void firstQuestionsThenAllOfThemAskNothingTwice() throws IOException {
        try (var server = server()) {
            write(server, "");
            assertThat(run("run", plan, "--study", study, "--first", "1").exit())
                    .isZero();
            assertThat(server.seen()).hasSize(CALLS / 2);
            assertThat(run("run", plan, "--study", study).exit()).isZero();
            assertThat(server.seen()).hasSize(CALLS);
        }
    }

    @Test
    void whatFailedIsSaidAndAskedAgainAlone() throws IOException, ProblemException {
        try (var server = server()) {
            write(server, ",\"limits\":{\"at_once\":1}");
            failures.set(3);
            var run = run("run", plan, "--study", study, "--first", "1", "--csv");
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.out()).contains("calls,refused_request,3");
            assertThat(run.err()).contains("3 of 12 calls brought no answer");
            failures.set(0);
            var again = run("run", plan, "--study", study, "--retry-failed");
            assertThat(again.exit()).as(again.err()).isZero();
            assertThat(server.seen()).hasSize(15);
            try (var opened = StudyFile.openReadOnly(study)) {
                assertThat(opened.answers("s", "demo")).hasSize(12).allMatch(a -> a.status() == AnswerStatus.OK);
            }
        }
    }

    private static LocalServer named(String model) throws IOException {
        return new LocalServer((seen, out, socket) -> LocalServer.reply(
                out,
                200,
                "",
                "{\"model\":\"" + model + "\",\"choices\":[{\"message\":{\"content\":\"A\"},\"finish_reason\":\"stop\","
                        + "\"logprobs\":{\"content\":[{\"token\":\"A\",\"logprob\":-0.5,\"top_logprobs\":[{\"token\":\"A\","
                        + "\"logprob\":-0.5}]}]}}]}"));
    }

    /** Replies say who answered: a part that another gave is not gone on with unless somebody says so. */
    @Test
    void anotherModelDoesNotGoOnWithWhatIsThere() throws Exception {
        int port;
        try (var server = named("demo-may")) {
            port = server.port();
            write(server, ONE_BY_ONE);
            assertThat(run("run", plan, "--study", study, "--first", "1").exit())
                    .isZero();
        }
        try (var server = named("demo-june")) {
            moved(port, server);
            var stopped = run("run", plan, "--study", study);
            assertThat(stopped.exit()).isEqualTo(1);
            assertThat(stopped.err())
                    .contains("Another model answers under the same name")
                    .contains("--accept-changed-model");
            assertThat(server.seen()).hasSize(1);

            var accepted = run("run", plan, "--study", study, "--accept-changed-model");
            assertThat(accepted.exit()).as(accepted.err()).isZero();
            assertThat(server.seen()).hasSize(CALLS / 2);
            // what was accepted is not asked about again
            assertThat(run("run", plan, "--study", study).exit()).isZero();
        }
    }

    /** The endpoint's address as it was, so that it is the same endpoint; the study is told the new one. */
    private void moved(int port, LocalServer server) throws Exception {
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + study);
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "UPDATE endpoint SET address = replace(address, '" + port + "', '" + server.port() + "')");
        }
        write(server, ONE_BY_ONE);
    }

    /** A digest that changed makes another run of the same plan: all of it would be paid for again. */
    @Test
    void aModelWhoseDigestChangedIsNotAskedAllAnewInSilence() throws Exception {
        try (var server = server()) {
            digest(server, "sha256:aaaa");
            assertThat(run("run", plan, "--study", study).exit()).isZero();
            digest(server, "sha256:bbbb");
            var before = server.seen().size();
            var refused = run("run", plan, "--study", study);
            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.err())
                    .contains("endpoint demo has " + CALLS
                            + " calls of the digest sha256:aaaa, and now it is sha256:bbbb");
            assertThat(server.seen()).hasSize(before);
            assertThat(run("run", plan, "--study", study, "--accept-changed-model")
                            .exit())
                    .isZero();
            assertThat(server.seen()).hasSize(2 * before);
            try (var made = StudyFile.openReadOnly(study)) {
                assertThat(made.runs().all()).hasSize(2);
            }
        }
    }

    private void digest(LocalServer server, String digest) throws IOException {
        write(server, "");
        Files.writeString(
                plan,
                Files.readString(plan)
                        .replace(
                                "\"model\":\"demo\",",
                                "\"model\":\"demo\",\"settings\":{\"digest\":\"" + digest + "\"},"));
    }

    @Test
    void whatCameInsteadOfAnswersIsSaidInWords() throws IOException {
        try (var server = LocalServer.replying("{\"choices\":[{\"message\":{\"content\":\"A\"}}]}")) {
            write(server, ",\"limits\":{\"at_once\":1}");
            var run = run("run", plan, "--study", study);
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.err())
                    .contains("demo answered, but without the probabilities that were asked for. Nothing was scored.")
                    .contains("The run was ended");
        }
    }

    @Test
    void aLimitOfMoneyEndsIt() throws IOException {
        try (var server = server()) {
            write(server, ",\"limits\":{\"at_once\":1}");
            assertThat(run("run", plan, "--study", study, "--max-cost", "1").err())
                    .contains("no price for demo");
            write(
                    server,
                    ",\"limits\":{\"at_once\":1},\"prices\":[{\"model\":\"demo\",\"prompt\":20000,\"answer\":0}]");
            var run = run("run", plan, "--study", study, "--max-cost", "3");
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.err()).contains("limit of money");
            // what a third may take, answer and all, is more than what is left
            assertThat(server.seen()).hasSize(2);
        }
    }

    @Test
    void wrongWordsAndEndpointsAreRefused() throws IOException {
        try (var server = server()) {
            write(server, "");
            assertThat(run("run", plan, "--study", study, "--endpoint", "other").err())
                    .contains("no endpoint other; it has: demo");
            assertThat(run("run", plan, "--study", study, "--read", "missing=guess")
                            .err())
                    .contains("legacy-uniform");
            assertThat(server.seen()).isEmpty();
        }
    }
}
