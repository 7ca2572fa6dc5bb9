package org.mindgap.inference.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.Decoding;
import org.mindgap.elicit.LabelOutcome;
import org.mindgap.elicit.LabelProbability;
import org.mindgap.elicit.LabelReading;
import org.mindgap.elicit.Message;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.Prompt;
import org.mindgap.elicit.Want;
import org.mindgap.inference.Asking;
import org.mindgap.inference.Engine;
import org.mindgap.inference.Engines;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;

/** A session of three kinds of lines: probabilities with labels in the prompt, raw replies, draws. */
class RecordedTest {
    private static final String ASKED = "Good?\nA) Yes\nB) No\nC) Perhaps";
    private static final String PROMPT = ASKED.replace("\n", "\\n");
    private static final String CHANCES =
            "{\"schema\":\"run/1\",\"q\":\"Q1\",\"mode\":\"logprob-top\",\"model\":{\"id\":\"demo\"},"
                    + "\"prompt\":\"" + PROMPT + "\",\"opts\":[{\"code\":\"1\",\"label\":\"Yes\",\"share\":0.625},"
                    + "{\"code\":\"2\",\"label\":\"No\",\"share\":0},{\"code\":\"3\",\"label\":\"Perhaps\",\"lp\":null}]}";
    private static final String DRAWN = "{\"schema\":\"run/1\",\"q\":\"Q2\",\"mode\":\"sampling\",\"model\":\"demo\","
            + "\"prompt\":[{\"role\":\"system\",\"content\":\"Be brief.\"},{\"role\":\"user\",\"content\":\"Well?\"}],"
            + "\"ms\":3,\"raw\":\"%s\"}";

    @TempDir
    Path folder;

    private Path file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("session.jsonl"), String.join("\n", lines) + "\n");
    }

    private Engine open(Path file, String... settings) throws ProblemException, InterruptedException {
        var endpoint = Asking.endpoint("recorded", file.toString(), settings);
        return Engines.found().open(endpoint, place -> java.util.Optional.empty(), JobContext.unwatched());
    }

    private static Call call(Want want, OptionalLong seed, Message... turns) {
        return new Call(want, new Prompt(List.of(turns), "", List.of(), List.of()), new Decoding(1, 1, seed, 1));
    }

    private static ModelReply ask(Engine engine, Call call) throws ProblemException {
        return engine.read(call, engine.ask(engine.body(call), () -> false));
    }

    private static Call drawn(OptionalLong seed) {
        return call(Want.TEXT, seed, Message.system("Be brief."), Message.user("Well?"));
    }

    /** Known, impossible and unknown stay three things (T7). */
    @Test
    void probabilitiesComeBackAsTheyWereRecorded() throws Exception {
        try (var engine = open(file(CHANCES))) {
            var reply = ask(engine, call(Want.TOKEN_CHANCES, OptionalLong.empty(), Message.user(ASKED)));

            assertThat(reply.outcome()).isEqualTo(Outcome.RECEIVED);
            assertThat(reply.text()).isEqualTo("A");
            var read = (LabelOutcome.Read) new LabelReading(List.of("A", "B", "C")).read(reply.tokens());
            assertThat(read.labels().get(0).probability()).isCloseTo(0.625, within(1e-15));
            assertThat(read.labels())
                    .extracting(LabelProbability::state)
                    .containsExactly(
                            LabelProbability.State.GIVEN,
                            LabelProbability.State.IMPOSSIBLE,
                            LabelProbability.State.NOT_LISTED);
            assertThat(engine.ability().topTokens()).isPositive();
            assertThat(engine.identity().model()).isEqualTo("demo");
            assertThat(engine.identity().digest()).startsWith("sha256:").hasSize(71);
        }
    }

    @Test
    void whatWasNotAskedIsNotRecorded() throws Exception {
        try (var engine = open(file(CHANCES))) {
            var other = call(Want.TOKEN_CHANCES, OptionalLong.empty(), Message.user(ASKED + " " + "Now."));
            assertThat(ask(engine, other).outcome()).isEqualTo(Outcome.NOT_RECORDED);

            var asDraw = call(Want.TEXT, OptionalLong.empty(), Message.user(ASKED));
            assertThat(ask(engine, asDraw).outcome()).isEqualTo(Outcome.NOT_RECORDED);
            assertThatThrownBy(() -> engine.body(Asking.TEXTS)).isInstanceOf(ProblemException.class);
        }
    }

    /** A draw that comes twice would count as two. */
    @Test
    void eachDrawComesOnceAndNoneBeyondTheLast() throws Exception {
        try (var engine = open(file(DRAWN.formatted("first"), DRAWN.formatted("second")))) {
            assertThat(ask(engine, drawn(OptionalLong.empty())).text()).isEqualTo("first");
            assertThat(ask(engine, drawn(OptionalLong.empty())).text()).isEqualTo("second");
            assertThat(ask(engine, drawn(OptionalLong.empty())).outcome()).isEqualTo(Outcome.NOT_RECORDED);

            // a plan's seeds name the repeat, whatever was asked before
            assertThat(ask(engine, drawn(OptionalLong.of(7 * 1_000_003 + 1))).text())
                    .isEqualTo("second");
            assertThat(ask(engine, drawn(OptionalLong.of(7 * 1_000_003 + 2))).outcome())
                    .isEqualTo(Outcome.NOT_RECORDED);

            ((RecordedEngine) engine).playback().reset();
            assertThat(ask(engine, drawn(OptionalLong.empty())).text()).isEqualTo("first");
        }
    }

    @Test
    void wordsWithoutProbabilitiesAreNoProbabilities() throws Exception {
        try (var engine = open(file(DRAWN.formatted("first")))) {
            var call =
                    call(Want.TOKEN_CHANCES, OptionalLong.empty(), Message.system("Be brief."), Message.user("Well?"));

            assertThat(ask(engine, call).outcome()).isEqualTo(Outcome.NO_PROBABILITIES);
            assertThat(engine.ability().topTokens()).isZero();
        }
    }

    @Test
    void stepByStepEachAnswerWaits() throws Exception {
        try (var engine = open(file(DRAWN.formatted("first"), DRAWN.formatted("second")))) {
            var playback = ((RecordedEngine) engine).playback();
            playback.pause();
            var first = CompletableFuture.supplyAsync(() -> quietly(engine));
            var second = CompletableFuture.supplyAsync(() -> quietly(engine));
            playback.step();

            CompletableFuture.anyOf(first, second).get(10, TimeUnit.SECONDS);
            assertThat(playback.given()).isEqualTo(1);
            assertThat(first.isDone() && second.isDone()).isFalse();

            playback.go();
            assertThat(List.of(first.get(10, TimeUnit.SECONDS), second.get(10, TimeUnit.SECONDS)))
                    .containsExactlyInAnyOrder("first", "second");
            assertThat(playback.given()).isEqualTo(2);

            playback.pause();
            var call = drawn(OptionalLong.of(0));
            assertThat(engine.ask(engine.body(call), () -> true).transport()).isEqualTo(Outcome.STOPPED);
        }
    }

    private static String quietly(Engine engine) {
        try {
            return ask(engine, drawn(OptionalLong.empty())).text();
        } catch (ProblemException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void speedsHaveNames() {
        assertThat(Speed.named("recorded")).contains(Speed.AS_RECORDED);
        assertThat(Speed.named("at-once")).contains(Speed.AT_ONCE);
        assertThat(Speed.named("2.5")).contains(Speed.perSecond(2.5));
        assertThat(List.of("0", "-1", "fast", "1e9", "NaN"))
                .allSatisfy(w -> assertThat(Speed.named(w)).isEmpty());
    }

    @Test
    void aWholeReplyIsPlayedWordForWord() throws Exception {
        var whole =
                "{\"id\":\"c1\",\"model\":\"demo-2\",\"choices\":[{\"message\":{\"content\":\"A\"},\"finish_reason\":\"stop\"}]}";
        var line = "{\"schema\":\"run/1\",\"mode\":\"draw\",\"model\":\"demo\",\"prompt\":\"Well?\",\"raw\":\""
                + whole.replace("\"", "\\\"") + "\"}";
        try (var engine = open(file(line))) {
            var call = call(Want.TEXT, OptionalLong.empty(), Message.user("Well?"));
            assertThat(engine.ask(engine.body(call), () -> false).body()).isEqualTo(whole);
        }
    }

    @Test
    void whatCannotBePlayedIsCounted() throws Exception {
        var noPrompt = CHANCES.replace("\"prompt\":\"" + PROMPT + "\",", "");
        var noLabels = CHANCES.replace("\"label\":\"Yes\"", "\"label\":\"Sure\"");
        var failed = CHANCES.replace("\"q\":", "\"status\":\"failed\",\"q\":");
        var contents = new RunFile(file(CHANCES, noPrompt, noLabels, failed, "{\"schema\":\"run/2\"}", "{\"sch"))
                .read(JobContext.unwatched());

        assertThat(contents.recordings()).hasSize(1);
        assertThat(contents.recordings().get(0).answers()).isEqualTo(1);
        assertThat(contents.unplayable()).isEqualTo(5);
    }

    @Test
    void wrongFilesSpeedsAndModelsAreSaid() throws Exception {
        var two = file(CHANCES, CHANCES.replace("\"demo\"", "\"other\""));
        assertCode("inference.recorded-file", () -> open(folder.resolve("none.jsonl")));
        assertCode("inference.recorded-speed", () -> open(two, "speed", "fast"));
        assertCode("inference.recorded-model", () -> open(file(CHANCES.replace("\"demo\"", "\"other\""))));
    }

    private static void assertCode(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems().get(0).code()).isEqualTo(code));
    }
}
