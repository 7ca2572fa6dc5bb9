package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.asking.AskedSurvey;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.inference.LocalServer;
import org.mindgap.job.JobContext;
import org.mindgap.store.StudyFile;

/**
 * Texts of options scored with the question and without it, from the plan to the gaps, by a server that echoes prompts
 * with log-probabilities as completions do. It says 0.2, 0.3 and 0.4 of the three texts behind the question and 0.4, 0.1
 * and 0.2 behind nothing, so that they are 0.5, 3 and 2 times as likely by the question.
 */
class PmiRunTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Map<String, Double> ASKED = Map.of("1", 0.2, "2", 0.3, "3", 0.4);
    private static final Map<String, Double> BARE = Map.of("1", 0.4, "2", 0.1, "3", 0.2);

    @TempDir
    Path folder;

    private Path study;
    private Path plan;

    @BeforeEach
    void aStudy() throws Exception {
        study = folder.resolve("study.mindgap");
        plan = folder.resolve("plan.json");
        try (var made = StudyFile.create(study)) {
            made.addSurvey(AskedSurvey.of(2), JobContext.unwatched());
        }
    }

    private static LocalServer server() throws IOException {
        return new LocalServer((seen, out, socket) -> {
            var asked = seen.line().startsWith("POST");
            LocalServer.reply(out, asked ? 200 : 404, "", asked ? reply(seen.body()) : "{}");
        });
    }

    /** Every prompt with its tokens: a word each, those of a continuation behind those of its context. */
    private static String reply(String body) throws IOException {
        var request = JSON.readTree(body);
        assertThat(request.path("echo").asBoolean()).isTrue();
        assertThat(request.path("max_tokens").asInt(-1)).isZero();
        var prompts = request.path("prompt");
        var context = prompts.get(0).asText();
        var probabilities = context.contains("How often") ? ASKED : BARE;
        var choices = NODES.arrayNode();
        var counted = 0;
        for (var i = 0; i < prompts.size(); i++) {
            var tokens = NODES.arrayNode();
            var values = NODES.arrayNode();
            for (var word : words(context)) {
                tokens.add(word);
                values.add(tokens.size() == 1 ? NODES.nullNode() : NODES.numberNode(-1.5));
            }
            var continuation = prompts.get(i).asText().substring(context.length());
            var words = continuation.isEmpty() ? List.<String>of() : words(continuation);
            for (var n = 0; n < words.size(); n++) {
                tokens.add(words.get(n));
                // the whole probability in the last word, "1" of "Answer 1"
                values.add(
                        n + 1 < words.size()
                                ? 0
                                : Math.log(probabilities.get(words.get(n).strip())));
            }
            counted += tokens.size();
            var choice = choices.addObject()
                    .put("index", i)
                    .put("text", prompts.get(i).asText());
            var logprobs = choice.putObject("logprobs");
            logprobs.set("tokens", tokens);
            logprobs.set("token_logprobs", values);
        }
        var reply = NODES.objectNode().put("model", "demo");
        reply.set("choices", choices);
        reply.putObject("usage").put("prompt_tokens", counted).put("completion_tokens", 0);
        return JSON.writeValueAsString(reply);
    }

    private static List<String> words(String text) {
        return List.of(text.split("(?=[ \n])"));
    }

    private void write(LocalServer server, String form) throws IOException {
        Files.writeString(
                plan,
                "{\"schema\":\"plan/1\",\"mode\":\"option-text\",\"orders\":\"forward\",\"reading\":{\"form\":\"" + form
                        + "\"},\"endpoints\":[{\"id\":\"demo\",\"kind\":\"openai\",\"address\":\"" + server.url("/v1")
                        + "\",\"model\":\"demo\",\"settings\":{\"wire\":\"completions\"}}]}");
    }

    @Test
    void fromThePlanToTheGaps() throws Exception {
        try (var server = server()) {
            write(server, "pmi");
            var run = CommandRun.of("run", plan, "--study", study);
            assertThat(run.exit()).as(run.err()).isZero();

            var bodies = server.seen().stream()
                    .filter(s -> s.line().startsWith("POST"))
                    .map(LocalServer.Seen::body)
                    .toList();
            assertThat(new HashSet<>(bodies)).as("nothing is asked twice").hasSameSizeAs(bodies);
            assertThat(bodies.stream().filter(b -> !b.contains("How often")))
                    .as("the texts without a question, which is the same for all")
                    .hasSize(1);
            assertThat(bodies).hasSize(2 * 6 + 1);
            shares(0.5 / 5.5, 3 / 5.5, 2 / 5.5);

            var gaps = CommandRun.of("gaps", "--study", study, "--metric", "tv", "--csv");
            assertThat(gaps.exit()).as(gaps.err()).isZero();
            // people say 0.5, 0.3 and 0.2: half of |1/11 - 5/10| + |6/11 - 3/10| + |4/11 - 2/10|
            assertThat(gaps.field(1, "model")).isEqualTo("demo [form pmi]");
            assertThat(gaps.number(1, "value")).isCloseTo(9 / 22.0, within(1e-12));

            // the same replies read without what stands without a question: nothing is asked again
            var before = server.seen().size();
            write(server, "sum");
            var sum = CommandRun.of("run", plan, "--study", study);
            assertThat(sum.exit()).as(sum.err()).isZero();
            assertThat(server.seen().stream().skip(before).filter(s -> s.line().startsWith("POST")))
                    .isEmpty();
        }
    }

    private void shares(double... expected) throws Exception {
        try (var opened = StudyFile.openReadOnly(study)) {
            var answers = opened.answers("s", opened.models().get(0).id());
            assertThat(answers).isNotEmpty().allSatisfy(answer -> {
                assertThat(answer.status()).isEqualTo(AnswerStatus.OK);
                for (var i = 0; i < expected.length; i++) {
                    assertThat(answer.shares().get(String.valueOf(i + 1))).isCloseTo(expected[i], within(1e-12));
                }
            });
        }
    }
}
