package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mindgap.inference.Keys;
import org.mindgap.inference.LocalServer;
import org.mindgap.inference.probe.LocalServers;

class ProbeCommandTest {
    private static final String KEY = "sk-planted-0123456789";

    private static LocalServer server() throws IOException {
        return new LocalServer((seen, out, socket) -> {
            if (seen.path().equals("/v1/models")) {
                LocalServer.reply(out, 200, "", "{\"data\":[{\"id\":\"demo\"}]}");
            } else if (!seen.path().equals("/v1/chat/completions")) {
                LocalServer.reply(out, 404, "", "{}");
            } else if (!("Bearer " + KEY).equals(seen.headers().get("authorization"))) {
                LocalServer.reply(out, 401, "", "{}");
            } else {
                var chances = seen.body().contains("logprobs")
                        ? "{\"content\":[{\"token\":\"A\",\"logprob\":-0.1,\"top_logprobs\":[{\"token\":\"A\","
                                + "\"logprob\":-0.1},{\"token\":\"B\",\"logprob\":-3}]}]}"
                        : "null";
                LocalServer.reply(
                        out,
                        200,
                        "",
                        "{\"model\":\"demo\",\"choices\":[{\"message\":{\"content\":\"A\"},\"logprobs\":" + chances
                                + "}],\"usage\":{\"completion_tokens\":1}}");
            }
        });
    }

    private static CommandRun run(Object... args) {
        return CommandRun.of(
                new Composition() {
                    @Override
                    Keys keys() {
                        return place -> Optional.of(KEY);
                    }
                },
                args);
    }

    @Test
    void saysWhatAServerGives() throws IOException {
        try (var server = server()) {
            var run = run("probe", server.url("/v1"), "--key", "env:DEMO_KEY");

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.out())
                    .startsWith("demo at " + server.url("/v1") + ": gives probabilities\nKind: openai, other\n")
                    .contains("Note: 2 alternatives come back for the first token, 95 % of the probability together.")
                    .contains("  label: yes\n")
                    .contains("  option-text: no. ")
                    .contains("5 calls, ");
            assertThat(run.out() + run.err()).doesNotContain(KEY);
        }
    }

    @Test
    void asJsonWithWhatWasSentAndWhatCame() throws IOException {
        try (var server = server()) {
            var run = run("probe", server.url(""), "--model", "demo", "--key", "env:DEMO_KEY", "--json");

            var json = new ObjectMapper().readTree(run.out());
            assertThat(json.path("schema").asText()).isEqualTo("probe/1");
            assertThat(json.path("badge").asText()).isEqualTo("probabilities");
            assertThat(json.path("endpoint").path("key").asText()).isEqualTo("env:DEMO_KEY");
            assertThat(json.path("endpoint").path("settings").path("top").asText())
                    .isEqualTo("20");
            assertThat(json.path("ability").path("repeatable").asBoolean()).isTrue();
            assertThat(json.path("exchanges").get(1).path("sent").asText()).contains("\"top_logprobs\":200");
            assertThat(run.out()).doesNotContain(KEY);
        }
    }

    @Test
    void aWrongKeyIsSaidAndEndsWithOne() throws IOException {
        try (var server = server()) {
            var run = CommandRun.of(
                    new Composition() {
                        @Override
                        Keys keys() {
                            return place -> Optional.of("another-key-0123");
                        }
                    },
                    "probe",
                    server.url("/v1"),
                    "--key",
                    "env:DEMO_KEY");

            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.out()).contains("does not let us in").contains("gives no answer");
        }
    }

    @Test
    void aKeyIsNeverTypedNorRepeated() {
        var run = CommandRun.of("probe", "https://api.example.org/v1", "--key", KEY);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("names a place, not the key itself").doesNotContain(KEY);
    }

    @Test
    void plainHttpToOthersIsRefusedUnlessAgreed() {
        var run = CommandRun.of("probe", "http://gpu.invalid:8000/v1");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).startsWith("gpu.invalid is asked over plain http").contains("--plain-http");
    }

    @Test
    void aKindThatIsNotThereIsWrongUse() {
        var run = CommandRun.of("probe", "http://127.0.0.1:9", "--kind", "oracle");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("no kind of server oracle").contains("ollama");
    }

    @Test
    void whatRunsOnThisComputer() throws IOException {
        try (var server = server()) {
            var run = CommandRun.of(
                    new Composition() {
                        @Override
                        List<LocalServers.Usual> usualServers() {
                            return List.of(new LocalServers.Usual("LM Studio", "openai", server.url("/v1")));
                        }
                    },
                    "probe");

            assertThat(run.exit()).isZero();
            assertThat(run.out()).isEqualTo("openai  " + server.url("/v1") + "  demo\n");
        }
        var nobody = CommandRun.of(
                new Composition() {
                    @Override
                    List<LocalServers.Usual> usualServers() {
                        return List.of();
                    }
                },
                "probe");
        assertThat(nobody.err()).contains("Neither Ollama (port 11434) nor LM Studio (port 1234)");
    }
}
