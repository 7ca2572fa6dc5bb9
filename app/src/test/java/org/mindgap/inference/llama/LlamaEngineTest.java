package org.mindgap.inference.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.Decoding;
import org.mindgap.elicit.LabelOutcome;
import org.mindgap.elicit.LabelReading;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.Prompt;
import org.mindgap.elicit.TokenChance;
import org.mindgap.elicit.Want;
import org.mindgap.problem.ProblemException;

/** A model that the test makes, asked through llama.cpp, against the same model computed here. */
class LlamaEngineTest {
    private static final double CLOSE = 1e-5;
    private static final Map<String, String> SMALL = Map.of("context", "256", "top", "1000");
    private static final TinyModel MODEL = new TinyModel(20261122);
    private static final PlainForward FORWARD = new PlainForward(MODEL);

    @TempDir
    static Path folder;

    private static LlamaEngine engine;

    @BeforeAll
    static void open() throws IOException, ProblemException, InterruptedException {
        Llamas.needsAvx2();
        engine = Llamas.open(MODEL.write(folder.resolve("tiny.gguf"), TinyModel.Ways.USUAL), SMALL);
    }

    @AfterAll
    static void close() {
        if (engine != null) {
            engine.close();
        }
    }

    private static ModelReply reply(LlamaEngine of, Call call) throws ProblemException {
        var received = of.ask(of.body(call), () -> false);
        assertThat(received.transport()).as(received.body()).isEqualTo(Outcome.RECEIVED);
        return of.read(call, received);
    }

    private static int[] ids(String... pieces) {
        var ids = new int[pieces.length];
        for (var i = 0; i < pieces.length; i++) {
            ids[i] = MODEL.id(pieces[i]);
        }
        return ids;
    }

    @Test
    void everyTokensChanceIsThatOfAnIndependentForwardPass() throws ProblemException {
        var reply = reply(engine, Llamas.labels("A B?\n", "A", "B", "C"));
        var expected = FORWARD.behind(ids("<s>", "A", "▁B", "?", "\n"));
        var place = reply.tokens().get(0);
        assertThat(place.top()).hasSize(MODEL.tokens.size());
        for (var token : place.top()) {
            assertThat(token.logProb())
                    .as(token.text())
                    .isEqualTo(expected[token.id().orElseThrow()], within(CLOSE));
        }
        assertThat(place.top().stream().mapToDouble(t -> Math.exp(t.logProb())).sum())
                .isEqualTo(1, within(1e-9));
        assertThat(reply.origin().promptTokens()).isEqualTo(5);
    }

    @Test
    void labelsAreReadWithAllTheirSpellings() throws ProblemException {
        var call = Llamas.labels("A B?\n", "A", "B", "C");
        var read = (LabelOutcome.Read) new LabelReading(call.prompt().labels())
                .read(reply(engine, call).tokens());
        var expected = FORWARD.behind(ids("<s>", "A", "▁B", "?", "\n"));
        assertThat(read.labels()).extracting(l -> l.label()).containsExactly("A", "B", "C");
        for (var label : read.labels()) {
            assertThat(label.probability())
                    .isEqualTo(
                            Math.exp(expected[MODEL.id(label.label())])
                                    + Math.exp(expected[
                                            MODEL.id(String.format(
                                                    "<0x%02X>", label.label().charAt(0) + 32))])
                                    + Math.exp(expected[MODEL.id("▁" + label.label())])
                                    + Math.exp(expected[
                                            MODEL.id(String.format(
                                                    "<0x%02X>",
                                                    (int) label.label().charAt(0)))]),
                            within(CLOSE));
        }
    }

    @Test
    void labelsBelowTheListAreThereToo() throws ProblemException, InterruptedException {
        try (var few = Llamas.open(folder.resolve("tiny.gguf"), Map.of("context", "64", "top", "1"))) {
            var top = reply(few, Llamas.labels("A B?\n", "A", "B", "C"))
                    .tokens()
                    .get(0)
                    .top();
            assertThat(top.stream().map(TokenChance::text)).contains("A", " A", "B", " B", "C", " C");
            assertThat(top).hasSizeBetween(12, 13);
        }
    }

    @Test
    void textsOfSeveralTokensAreScoredOneBehindTheOther() throws ProblemException {
        var reply = reply(engine, Llamas.texts("A B?\n", " Yes", " Not", "A", " No Yes A"));
        var prompt = ids("<s>", "A", "▁B", "?", "\n");
        assertThat(reply.continuations()).hasSize(4);
        assertThat(reply.continuations().get(1).tokens())
                .extracting(TokenChance::text)
                .containsExactly(" No", "t");
        var tails = List.of(ids("▁Yes"), ids("▁No", "t"), ids("A"), ids("▁No", "▁Yes", "▁A"));
        for (var i = 0; i < 4; i++) {
            assertThat(reply.continuations().get(i).sum()).isEqualTo(FORWARD.sum(prompt, tails.get(i)), within(CLOSE));
        }
    }

    @Test
    void anOptionsChanceDoesNotHangOnTheOthers() throws ProblemException {
        var alone = reply(engine, Llamas.texts("A B?\n", " No Yes A"))
                .continuations()
                .get(0);
        var last = reply(engine, Llamas.texts("A B?\n", " Yes A Not", " No Yes A"))
                .continuations()
                .get(1);
        assertThat(last).isEqualTo(alone);
    }

    @Test
    void theSameRequestBringsTheSameBytes() throws ProblemException {
        for (var call : List.of(
                Llamas.labels("A?\n", "A", "B"),
                Llamas.texts("A?\n", " Yes", " Not"),
                Llamas.text("A?\n", 1, 0.9, 7, 30))) {
            var body = engine.body(call);
            assertThat(engine.body(call)).isEqualTo(body);
            assertThat(engine.ask(body, () -> false).body())
                    .isEqualTo(engine.ask(body, () -> false).body());
        }
    }

    @Test
    void whatIsWrittenAtTemperatureZeroIsTheLikeliestTokenEachTime() throws ProblemException {
        var call = new Call(
                Want.TOKEN_CHANCES, Llamas.prompt("B C?\n", "", List.of("A", "B"), List.of()), Decoding.at(0, 6));
        var reply = reply(engine, call);
        var tokens =
                new ArrayList<>(List.of(MODEL.id("<s>"), MODEL.id("B"), MODEL.id("▁C"), MODEL.id("?"), MODEL.id("\n")));
        for (var place : reply.tokens()) {
            var expected = FORWARD.behind(tokens.stream().mapToInt(t -> t).toArray());
            var chosen = place.chosen();
            assertThat(chosen.logProb()).isEqualTo(expected[chosen.id().orElseThrow()], within(CLOSE));
            assertThat(chosen.logProb())
                    .isEqualTo(java.util.Arrays.stream(expected).max().orElseThrow(), within(CLOSE));
            tokens.add(chosen.id().orElseThrow());
        }
        assertThat(reply.tokens()).hasSize((int) reply.origin().answerTokens());
    }

    @Test
    void aSeedDrawsTheSameAgainAndAnotherSeedOtherwise() throws ProblemException {
        var texts = new ArrayList<String>();
        for (var seed : List.of(1L, 2L, 1L)) {
            texts.add(reply(engine, Llamas.text("A?\n", 1, 1, seed, 40)).text());
        }
        assertThat(texts.get(0)).isEqualTo(texts.get(2)).isNotEqualTo(texts.get(1));
    }

    @Test
    void theTemplateIsAppliedAndShown() throws IOException, ProblemException, InterruptedException {
        var file = MODEL.write(folder.resolve("chat.gguf"), TinyModel.Ways.USUAL.templated());
        try (var chat = Llamas.open(file, SMALL)) {
            var call = new Call(
                    Want.TOKEN_CHANCES, Llamas.prompt("A?", "Yes:", List.of("A", "B"), List.of()), Decoding.at(0, 1));
            var body = chat.body(call);
            assertThat(body)
                    .contains("\"prompt\":\"<|im_start|>user\\nA?<|im_end|>\\n<|im_start|>assistant\\nYes:\"")
                    .contains("\"labels\":{\"A\":[" + MODEL.id("<0x41>") + "," + MODEL.id("<0x61>") + ","
                            + MODEL.id("A") + "," + MODEL.id("▁A") + "]");
            assertThat(reply(chat, call).tokens()).hasSize(1);
        }
    }

    /** As in benchmarks of pairs: the model's token for a beginning, a line break, the sentence, no template. */
    @Test
    void plainTextsAreScoredBehindNoTemplate() throws IOException, ProblemException, InterruptedException {
        var file = MODEL.write(folder.resolve("plain.gguf"), TinyModel.Ways.USUAL.templated());
        try (var chat = Llamas.open(file, SMALL)) {
            var call = new Call(
                    Want.TEXT_CHANCES,
                    new Prompt(List.of(), "\n", List.of(), List.of("A B?", "B?")),
                    Decoding.at(0, 1));
            assertThat(chat.body(call)).contains("\"prompt\":\"\\n\"");
            var chances = reply(chat, call).continuations();
            var before = ids("<s>", "\n");
            assertThat(chances.get(0).sum()).isEqualTo(FORWARD.sum(before, ids("A", "▁B", "?")), within(CLOSE));
            assertThat(chances.get(1).sum()).isEqualTo(FORWARD.sum(before, ids("B", "?")), within(CLOSE));
        }
    }

    @Test
    void labelsThatOneTokenCannotTellApartAreRefused() {
        assertRefused(Llamas.labels("A?\n", "91", "92"), "llama.labels-collide");
        assertRefused(Llamas.labels("A?\n", "1", "12"), "llama.labels-collide");
        assertRefused(Llamas.labels("A?\n", "ก", "ข"), "llama.labels-collide");
        assertRefused(Llamas.labels("A?\n", "Yes", "Not"), "llama.label-long");
    }

    @Test
    void aBlankBeforeTheLabelIsRefused() throws IOException, ProblemException, InterruptedException {
        var file = MODEL.write(folder.resolve("blank.gguf"), new TinyModel.Ways("llama", "", true, TinyModel.LAYERS));
        try (var blank = Llamas.open(file, SMALL)) {
            var call = new Call(
                    Want.TOKEN_CHANCES, Llamas.prompt("A?", "</s>", List.of("1", "2"), List.of()), Decoding.at(0, 1));
            assertThatThrownBy(() -> blank.body(call))
                    .isInstanceOfSatisfying(
                            ProblemException.class, e -> assertThat(codes(e)).contains("llama.label-blank"));
        }
    }

    @Test
    void whatHasNoRoomIsRefusedBeforeItIsSent() {
        assertRefused(Llamas.labels("A ".repeat(300), "A", "B"), "llama.too-long");
        assertRefused(Llamas.text("A?\n", 1, 1, 1, 300), "llama.too-long");
    }

    private static void assertRefused(Call call, String code) {
        assertThatThrownBy(() -> engine.body(call))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(codes(e)).contains(code));
    }

    static List<String> codes(ProblemException e) {
        return e.problems().stream().map(p -> p.code()).toList();
    }

    @Test
    void itSaysWhoItIs() throws IOException, java.security.NoSuchAlgorithmException {
        var digest = java.security.MessageDigest.getInstance("SHA-256")
                .digest(Files.readAllBytes(folder.resolve("tiny.gguf")));
        assertThat(engine.identity().digest())
                .isEqualTo("sha256:" + java.util.HexFormat.of().formatHex(digest));
        assertThat(engine.identity().model()).isEqualTo("tiny.gguf");
        assertThat(engine.identity().server()).isEqualTo("llama.cpp b4916");
        assertThat(engine.wire()).isEqualTo("llama");
    }

    @Test
    void aProcessKilledInTheMiddleIsAnOutcomeAndTheNextCallStartsAnother()
            throws ProblemException, InterruptedException {
        try (var long1 = Llamas.open(folder.resolve("tiny.gguf"), Map.of("context", "30000"))) {
            var body = long1.body(Llamas.text("A?\n", 0, 1, 1, 29000));
            var first = long1.pid().orElseThrow();
            var received = long1.ask(body, () -> {
                ProcessHandle.of(first).ifPresent(ProcessHandle::destroyForcibly);
                return false;
            });
            assertThat(received.transport()).isEqualTo(Outcome.CHILD_ENDED);
            assertThat(reply(long1, Llamas.labels("A?\n", "A", "B")).tokens()).hasSize(1);
            assertThat(long1.pid().orElseThrow()).isNotEqualTo(first);
        }
    }

    @Test
    void aCallThatIsStoppedEndsAndTheModelStays() throws ProblemException, InterruptedException {
        try (var long1 = Llamas.open(folder.resolve("tiny.gguf"), Map.of("context", "30000"))) {
            var body = long1.body(Llamas.text("A?\n", 0, 1, 1, 29000));
            var first = long1.pid().orElseThrow();
            var asked = new AtomicBoolean();
            assertThat(long1.ask(body, () -> asked.getAndSet(true)).transport()).isEqualTo(Outcome.STOPPED);
            assertThat(reply(long1, Llamas.labels("A?\n", "A", "B")).tokens()).hasSize(1);
            assertThat(long1.pid().orElseThrow()).isEqualTo(first);
        }
    }

    @Test
    void aModelThatChangedUnderItsNameDoesNotAnswer() throws IOException, ProblemException, InterruptedException {
        var file = MODEL.write(folder.resolve("changing.gguf"), TinyModel.Ways.USUAL);
        try (var changing = Llamas.open(file, SMALL)) {
            var body = changing.body(Llamas.labels("A?\n", "A", "B"));
            var process = ProcessHandle.of(changing.pid().orElseThrow()).orElseThrow();
            process.destroyForcibly();
            process.onExit().join();
            new TinyModel(1).write(file, TinyModel.Ways.USUAL);
            Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1));
            assertThat(changing.ask(body, () -> false).transport()).isEqualTo(Outcome.REFUSED_REQUEST);
        }
    }

    @Test
    void whatLlamaCppDoesNotKnowIsRefusedInItsWords() throws IOException {
        var file =
                MODEL.write(folder.resolve("newer.gguf"), new TinyModel.Ways("llama99", "", false, TinyModel.LAYERS));
        assertThatThrownBy(() -> Llamas.open(file, SMALL)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(codes(e)).containsExactly("llama.loads-not");
            assertThat(e.problems().get(0).arguments().get(1)).contains("llama99");
        });
    }

    @Test
    void aModelThatDoesNotFitIsRefusedBeforeItIsLoaded() throws IOException {
        var file = MODEL.write(folder.resolve("large.gguf"), new TinyModel.Ways("llama", "", false, 1 << 20));
        assertThatThrownBy(() -> Llamas.open(file, Map.of("context", "999999")))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(codes(e)).containsExactly("llama.memory"));
    }

    @Test
    void whatIsNoLibraryOfLlamaCppIsSaid() throws IOException {
        var library = Files.writeString(folder.resolve("libllama.so"), "no library");
        assertThatThrownBy(() -> Llamas.open(folder.resolve("tiny.gguf"), Map.of("library", library.toString())))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(codes(e)).containsExactly("llama.library-loads-not"));
    }
}
