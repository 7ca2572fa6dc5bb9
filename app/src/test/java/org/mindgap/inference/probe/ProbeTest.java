package org.mindgap.inference.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.Outcome;
import org.mindgap.inference.Endpoint;
import org.mindgap.inference.Engines;
import org.mindgap.inference.LocalServer;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.run.Ability;

class ProbeTest {
    private static final String MODELS = "{'data':[{'id':'demo','owned_by':'someone'}]}";

    private static ProbeVerdict probe(FakeModel model, String model1, String kind, Map<String, String> settings)
            throws Exception {
        try (var server = new LocalServer(model)) {
            var endpoint = new Endpoint("e", "the server", kind, server.url(""), model1, "", settings);
            return new Probe(Engines.found().of(kind), place -> Optional.empty(), JobContext.unwatched())
                    .test(endpoint);
        }
    }

    private static String chat(String content, String logprobs, int tokens) {
        return "{'model':'demo','choices':[{'index':0,'finish_reason':'stop','message':{'content':'" + content
                + "'},'logprobs':" + logprobs + "}],'usage':{'prompt_tokens':5,'completion_tokens':" + tokens + "}}";
    }

    private static String chances(double a, double b) {
        return "{'content':[{'token':'A','logprob':" + a + ",'top_logprobs':[{'token':'A','logprob':" + a
                + "},{'token':'B','logprob':" + b + "}]}]}";
    }

    private static FakeModel answering(java.util.function.Function<String, String> chat) {
        return new FakeModel().on("/v1/models", MODELS).on("/v1/chat", chat);
    }

    private static List<String> codes(ProbeVerdict verdict) {
        return verdict.findings().stream().map(Problem::code).toList();
    }

    private static Optional<String> refused(ProbeVerdict verdict, Mode mode) {
        return verdict.modes().stream()
                .filter(m -> m.mode() == mode)
                .findFirst()
                .orElseThrow()
                .refused()
                .map(Problem::code);
    }

    @Test
    void aServerThatGivesTwentyAlternatives() throws Exception {
        var verdict = probe(
                answering(body -> body.contains("'top_logprobs':200")
                        ? "400 {'error':{'message':'top_logprobs is at most 20'}}"
                        : body.contains("logprobs") ? chat("A", chances(-0.1, -3), 1) : chat("yes", "null", 1)),
                "",
                "openai",
                Map.of());

        assertThat(verdict.badge()).isEqualTo(ProbeVerdict.Badge.PROBABILITIES);
        assertThat(verdict.ability()).isEqualTo(new Ability(20, false, false, false, true));
        assertThat(verdict.endpoint().model()).as("the one there is").isEqualTo("demo");
        assertThat(verdict.endpoint().address()).endsWith("/v1");
        assertThat(codes(verdict)).containsExactlyInAnyOrder("probe.alternatives", "probe.repeatable");
        assertThat(refused(verdict, Mode.LABEL)).isEmpty();
        assertThat(refused(verdict, Mode.OPTION_TEXT)).contains("inference.chat-scores-no-text");
        assertThat(verdict.exchanges())
                .extracting(Exchange::step)
                .containsExactly("words", "chances", "chances", "chances-again", "chances-warm", "beginning");
        assertThat(verdict.calls()).isEqualTo(6);
    }

    @Test
    void aServerThatGivesTextOnly() throws Exception {
        var verdict = probe(answering(body -> chat("yes", "null", 1)), "demo", "openai", Map.of());

        assertThat(verdict.badge()).isEqualTo(ProbeVerdict.Badge.TEXT_ONLY);
        assertThat(verdict.ability()).isEqualTo(Ability.TEXT_ONLY);
        assertThat(codes(verdict)).containsExactly("probe.text-only");
        assertThat(refused(verdict, Mode.LABEL)).contains("inference.no-probabilities");
        assertThat(refused(verdict, Mode.SAMPLED)).isEmpty();
    }

    @Test
    void probabilitiesThatChangeWithTheTemperatureOrFromCallToCall() throws Exception {
        var scaled = probe(
                answering(body -> !body.contains("logprobs")
                        ? chat("yes", "null", 1)
                        : chat("A", body.contains("'temperature':2") ? chances(-0.4, -1.8) : chances(-0.1, -3), 1)),
                "demo",
                "openai",
                Map.of());
        var calls = new java.util.concurrent.atomic.AtomicInteger();
        var restless = probe(
                answering(body -> chat(
                        "A",
                        body.contains("logprobs") ? chances(-0.1 - calls.incrementAndGet() * 1e-6, -3) : "null",
                        1)),
                "demo",
                "openai",
                Map.of());

        assertThat(codes(scaled)).contains("probe.scaled");
        assertThat(scaled.endpoint().settings()).containsEntry("scaled", "yes");
        assertThat(codes(restless)).contains("probe.not-repeatable").doesNotContain("probe.scaled");
        assertThat(restless.ability().repeatable()).isFalse();
    }

    @Test
    void aModelThatThinksFirst() throws Exception {
        var shown = probe(
                answering(body -> "{'choices':[{'message':{'content':'yes','reasoning_content':'Hm.'}}]}"),
                "demo",
                "openai",
                Map.of());
        var hidden = probe(answering(body -> chat("yes", "null", 70)), "demo", "openai", Map.of());

        for (var verdict : List.of(shown, hidden)) {
            assertThat(codes(verdict)).containsExactly("probe.thinks");
            assertThat(refused(verdict, Mode.LABEL)).contains("inference.thinks-first");
            assertThat(refused(verdict, Mode.REASONED)).isEmpty();
        }
    }

    @Test
    void aModelThatTakesNoTemperature() throws Exception {
        var verdict = probe(
                answering(body -> body.contains("temperature")
                        ? "400 {'error':{'message':'Unsupported value: temperature','code':'unsupported_value'}}"
                        : body.contains("logprobs") ? chat("A", "null", 1) : chat("yes", "null", 1)),
                "demo",
                "openai",
                Map.of());

        assertThat(codes(verdict)).contains("probe.fixed-temperature");
        assertThat(verdict.endpoint().settings()).containsEntry("temperature", "fixed");
        assertThat(verdict.badge()).isEqualTo(ProbeVerdict.Badge.TEXT_ONLY);
    }

    @Test
    void whatNobodyAnswersIsNoFurtherAsked() throws Exception {
        var verdict = probe(answering(body -> "429 {'error':{}}"), "demo", "openai", Map.of());

        assertThat(verdict.badge()).isEqualTo(ProbeVerdict.Badge.FAILED);
        assertThat(verdict.calls()).isEqualTo(1);
        assertThat(verdict.exchanges().get(0).outcome()).isEqualTo(Outcome.RATE_LIMITED);
        assertThat(verdict.modes())
                .allSatisfy(mode -> assertThat(mode.refused()).isPresent());
    }

    @Test
    void vllmTellsItsTokensAndItsTemplateAndScoresTexts() throws Exception {
        var verdict = probe(vllm(), "demo", "openai", Map.of("wire", "completions"));

        assertThat(verdict.identity().server()).isEqualTo("vllm 0.11.2");
        assertThat(verdict.endpoint().settings())
                .containsEntry("token.R", "49 432")
                .containsEntry("template", "<u>QZuserQZ<a>")
                .containsEntry("template.system", "<s>QZsystemQZ<u>QZuserQZ<a>");
        assertThat(verdict.ability()).isEqualTo(new Ability(20, true, true, true, true));
        assertThat(verdict.modes())
                .allSatisfy(mode -> assertThat(mode.refused()).isEmpty());
        assertThat(codes(verdict))
                .contains(
                        "probe.labels-split",
                        "probe.label-tokens",
                        "probe.exact-labels",
                        "probe.scores",
                        "probe.begins");
    }

    private static FakeModel vllm() {
        var thirdOfThree = "'finish_reason':'length','text':'";
        return new FakeModel()
                .on("/v1/models", MODELS.replace("someone", "vllm"))
                .on("/version", "{'version':'0.11.2'}")
                .on(
                        "/tokenize",
                        body -> body.contains("QZsystemQZ")
                                ? "{'tokens':[2]}"
                                : body.contains("QZuserQZ")
                                        ? "{'tokens':[1]}"
                                        : body.contains("x A")
                                                ? "{'tokens':[432,433],'token_strs':['\u0120R','\u0120S']}"
                                                : "{'tokens':[49,50],'token_strs':['R','S']}")
                .on(
                        "/detokenize",
                        body -> body.contains("[2]")
                                ? "{'prompt':'<s>QZsystemQZ<u>QZuserQZ<a>'}"
                                : "{'prompt':'<u>QZuserQZ<a>'}")
                .on("/v1/completions", body -> {
                    if (body.contains("'echo':true")) {
                        return "{'choices':[" + scored(0, "", "null") + "," + scored(1, ",' Paris'", "-0.5") + ","
                                + scored(2, ",' Xqz'", "-19") + "],'usage':{'prompt_tokens':8,'completion_tokens':0}}";
                    }
                    if (body.contains("logprob_token_ids")) {
                        return "{'choices':[{" + thirdOfThree
                                + "A','logprobs':{'tokens':['A'],'token_logprobs':[-0.1],"
                                + "'top_logprobs':[{'A':-0.1,'R':-9,' R':-11,'S':-12,' S':-13}]}}]}";
                    }
                    if (body.contains("logprobs")) {
                        return "{'choices':[{" + thirdOfThree
                                + "A','logprobs':{'tokens':['A'],'token_logprobs':[-0.1],"
                                + "'top_logprobs':[{'A':-0.1,'B':-3}]}}]}";
                    }
                    return "{'choices':[{" + thirdOfThree + (body.contains("is Par") ? "is." : "yes") + "'}]}";
                });
    }

    private static String scored(int index, String token, String value) {
        return "{'index':" + index + ",'text':'…','logprobs':{'tokens':['The','…'" + token
                + "],'token_logprobs':[null,-1" + (token.isEmpty() ? "" : "," + value) + "]}}";
    }

    @Test
    void anEchoThatIsIgnoredIsFoundOut() throws Exception {
        var generated = "{'index':%d,'text':'I','logprobs':{'tokens':['I'],'token_logprobs':[-0.2]}}";
        var verdict = probe(
                new FakeModel()
                        .on("/v1/models", MODELS)
                        .on(
                                "/v1/completions",
                                body -> body.contains("echo")
                                        ? "{'choices':[" + generated.formatted(0) + "," + generated.formatted(1) + ","
                                                + generated.formatted(2)
                                                + "],'usage':{'prompt_tokens':20,'completion_tokens':3}}"
                                        : "{'choices':[{'index':0,'text':'yes'}]}"),
                "demo",
                "openai",
                Map.of("wire", "completions"));

        assertThat(codes(verdict)).contains("inference.echo-ignored");
        assertThat(refused(verdict, Mode.OPTION_TEXT)).contains("inference.scores-no-text");
    }

    @Test
    void severalModelsWantOneNamed() {
        assertThatThrownBy(() -> probe(
                        new FakeModel().on("/v1/models", "{'data':[{'id':'one'},{'id':'two'}]}"),
                        "",
                        "openai",
                        Map.of()))
                .isInstanceOfSatisfying(
                        SeveralModels.class,
                        several -> assertThat(several.choices())
                                .extracting(e -> e.name() + " " + e.model() + " " + e.kind())
                                .containsExactly("one one openai", "two two openai"))
                .hasMessage("probe.which-model");
        assertThatThrownBy(() -> probe(new FakeModel(), "", "openai", Map.of())).hasMessage("probe.no-model");
    }

    @Test
    void ollamaInOpenAisFormatIsWarnedOf() throws Exception {
        var verdict = probe(
                new FakeModel()
                        .on("/v1/models", MODELS.replace("someone", "library"))
                        .on("/v1/chat", body -> chat("yes", "null", 1)),
                "demo",
                "openai",
                Map.of());

        assertThat(codes(verdict)).contains("probe.ollama-cuts");
    }

    @Test
    void whoeverStopsItIsHeard() throws IOException {
        var stopped = new JobContext() {
            @Override
            public void progress(long done, long total) {
                // nobody watches
            }

            @Override
            public void checkCancelled() {
                throw new CancellationException();
            }
        };
        try (var server = new LocalServer(answering(body -> chat("yes", "null", 1)))) {
            var endpoint = new Endpoint("e", "E", "openai", server.url("/v1"), "demo", "", Map.of());

            assertThatThrownBy(() ->
                            new Probe(Engines.found().of("openai"), place -> Optional.empty(), stopped).test(endpoint))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void whatStandsAtAnAddressIsFoundOut() throws Exception {
        assertThat(kind(new FakeModel().on("/api/tags", "{'models':[]}"))).isEqualTo("ollama");
        assertThat(kind(new FakeModel().on("/props", "{'default_generation_settings':{}}")))
                .isEqualTo("llama-server");
        assertThat(kind(new FakeModel().on("/v1/models", MODELS))).isEqualTo("openai");
    }

    private static String kind(FakeModel model) throws Exception {
        try (var server = new LocalServer(model)) {
            return new KindOfServer(Engines.found(), place -> Optional.empty())
                    .of(new Endpoint("e", "E", "", server.url(""), "", "", Map.of()))
                    .kind();
        }
    }

    @Test
    void llamaCppShowsItsTemplateAndItsTokens() throws Exception {
        var verdict = probe(
                new FakeModel()
                        .on(
                                "/props",
                                "{'default_generation_settings':{},'build_info':'b8681','model_path':'/m/demo.gguf'}")
                        .on("/tokenize", "{'tokens':[{'id':362,'piece':' A'},{'id':7,'piece':[224,184]}]}")
                        .on(
                                "/apply-template",
                                body -> body.contains("QZsystemQZ")
                                        ? "{'prompt':'<s>QZsystemQZ<u>QZuserQZ<a>'}"
                                        : "{'prompt':'<u>QZuserQZ<a>'}")
                        .on(
                                "/completion",
                                body -> body.contains("n_probs")
                                        ? "{'content':'A','tokens_predicted':1,'completion_probabilities':[{'id':1,'token':'A',"
                                                + "'logprob':-0.2,'top_logprobs':[{'id':1,'token':'A','logprob':-0.2},"
                                                + "{'id':2,'token':'B','logprob':-1.9}]}]}"
                                        : "{'content':'"
                                                + (body.contains("<a>The capital of France is Par") ? "is" : "yes")
                                                + "','tokens_predicted':1}"),
                "",
                "llama-server",
                Map.of());

        assertThat(verdict.identity().server()).isEqualTo("llama.cpp b8681");
        assertThat(verdict.endpoint().model()).isEqualTo("demo.gguf");
        assertThat(verdict.endpoint().settings()).containsEntry("token.A", "362");
        assertThat(verdict.ability()).isEqualTo(new Ability(20, false, false, true, true));
        assertThat(refused(verdict, Mode.OPTION_TEXT)).contains("inference.scores-no-text");
    }

    @Test
    void serversOfThisMachineAreFoundWithTheirModels() throws Exception {
        try (var ollama = new LocalServer(new FakeModel()
                        .on("/api/tags", "{'models':[{'name':'demo:8b','digest':'abc'}]}")
                        .on("/api/version", "{'version':'0.13.0'}"));
                var studio = new LocalServer(
                        new FakeModel().on("/v1/models", MODELS.replace("someone", "organization_owner")))) {
            var gone = new LocalServer(new FakeModel());
            var nobody = gone.url("");
            gone.close();

            var found = new LocalServers(
                            Engines.found(),
                            List.of(
                                    new LocalServers.Usual("Ollama", "ollama", ollama.url("")),
                                    new LocalServers.Usual("LM Studio", "openai", studio.url("/v1")),
                                    new LocalServers.Usual("Nobody", "ollama", nobody)))
                    .find();

            assertThat(found).extracting(Endpoint::model).containsExactly("demo:8b", "demo");
            assertThat(found.get(0).settings()).containsEntry("version", "0.13.0");
            assertThat(found.get(1).settings()).containsEntry("server", "lm-studio");
        }
        assertThat(LocalServers.USUAL)
                .allSatisfy(usual -> assertThat(usual.address()).startsWith("http://127.0.0.1:"));
    }
}
