package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.Model;
import org.mindgap.example.Example;
import org.mindgap.store.StudyFile;

/** Batches of the example's study; the replies are invented (T8). */
class BatchCommandTest {
    private static final String BODY =
            "{\"id\":\"c\",  \"model\":\"demo\",\"choices\":[{\"message\":{\"content\":\"A\"},\"logprobs\":"
                    + "{\"content\":[{\"token\":\"A\",\"logprob\":-0.5,\"top_logprobs\":[{\"token\":\"A\",\"logprob\":-5.0e-1},"
                    + "{\"token\":\"B\",\"logprob\":-2}]}]},\"finish_reason\":\"stop\"}],\"usage\":{\"completion_tokens\":1}}";

    @TempDir
    Path folder;

    private Path study;
    private Path batch;
    private List<JsonNode> requests;

    @BeforeEach
    void write() throws Exception {
        study = folder.resolve("example.mindgap");
        Example.build(study);
        batch = folder.resolve("batch");
        var plan = Files.writeString(
                folder.resolve("plan.json"),
                "{\"schema\":\"plan/1\",\"endpoints\":[{\"id\":\"demo\",\"kind\":\"openai\",\"address\":"
                        + "\"https://api.example.org/v1\",\"model\":\"demo\",\"key\":\"env:NO_SUCH_KEY\"}]}");
        var run = CommandRun.of("batch", "write", plan, "--study", study, "--out", batch);
        assertThat(run.exit()).as(run.err()).isZero();
        requests = read(batch.resolve("demo-requests-0001.jsonl"));
        assertThat(run.err()).contains(requests.size() + " requests in 1 file for demo.");
    }

    private static List<JsonNode> read(Path file) throws IOException {
        var all = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(file)) {
            all.add(new ObjectMapper().readTree(line));
        }
        return all;
    }

    private String result(int request, String response, String error) {
        return "{\"id\":\"r" + request + "\",\"custom_id\":\""
                + requests.get(request).path("custom_id").asText() + "\",\"response\":" + response + ",\"error\":"
                + error + "}";
    }

    private String came(int request) {
        return result(request, "{\"status_code\":200,\"request_id\":\"q\",\"body\":" + BODY + "}", "null");
    }

    private String expired(int request) {
        return result(request, "null", "{\"code\":\"batch_expired\",\"message\":\"too late\"}");
    }

    private CommandRun readBatch() {
        return CommandRun.of("batch", "read", batch, "--study", study);
    }

    private List<Answer> answers() throws Exception {
        try (var opened = StudyFile.openReadOnly(study)) {
            var survey = opened.surveys().get(0).id();
            return opened.models().stream()
                    .filter(m -> m.kind() == Model.Kind.LANGUAGE_MODEL)
                    .flatMap(m -> opened.answers(survey, m.id()).stream())
                    .toList();
        }
    }

    private static long ok(List<Answer> answers) {
        return answers.stream().filter(a -> a.status() == AnswerStatus.OK).count();
    }

    @Test
    void eachRequestHasANameOfItsOwnThatSaysWhatItAsks() {
        var names = new HashSet<String>();
        for (var request : requests) {
            names.add(request.path("custom_id").asText());
            assertThat(request.path("url").asText()).isEqualTo("/v1/chat/completions");
            assertThat(request.path("method").asText()).isEqualTo("POST");
            assertThat(request.path("body").path("model").asText()).isEqualTo("demo");
            assertThat(request.path("body").path("messages").size()).isPositive();
        }
        assertThat(names)
                .hasSameSizeAs(requests)
                .allSatisfy(
                        n -> assertThat(n)
                                .hasSizeLessThanOrEqualTo(200)
                                .matches(
                                        "[A-Za-z0-9_.-]+\\|[A-Za-z0-9=,._-]+\\|(none|country|group)\\|.*\\|order[0-9.]+\\|draw0\\|\\d+-[0-9a-f]{16}"));
    }

    @Test
    void aBatchIsNotWrittenOverAnother() {
        var again = CommandRun.of("batch", "write", folder.resolve("plan.json"), "--study", study, "--out", batch);

        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains("holds a batch already");
    }

    /** Of a plan for OpenAI and others nothing is written, not even OpenAI's part: a batch is all of a plan. */
    @ParameterizedTest
    @ValueSource(strings = {"gemini", "anthropic", "ollama", "llama-server"})
    void othersWiresAreRefusedBeforeAFileIsWritten(String kind) throws Exception {
        var plan = Files.writeString(
                folder.resolve("mixed.json"),
                "{\"schema\":\"plan/1\",\"mode\":\"sampled\",\"endpoints\":[" + endpoint("demo", "openai", "") + ","
                        + endpoint("other", kind, "") + "]}");
        var out = folder.resolve("mixed");
        var run = CommandRun.of("batch", "write", plan, "--study", study, "--out", out);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("other does not speak a format that batches have.")
                .contains("vLLM run-batch");
        assertThat(out).doesNotExist();
    }

    @Test
    void whatVllmMayRefuseIsSaid() throws Exception {
        var plan = Files.writeString(
                folder.resolve("vllm.json"),
                "{\"schema\":\"plan/1\",\"mode\":\"sampled\",\"endpoints\":["
                        + endpoint("demo", "openai", ",\"settings\":{\"server\":\"vllm\",\"wire\":\"responses\"}")
                        + "]}");
        var run = CommandRun.of("batch", "write", plan, "--study", study, "--out", folder.resolve("vllm"));

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err())
                .contains("demo sends its requests to /v1/responses, and vLLM run-batch took chats alone")
                .contains("requests in 1 file");
    }

    private static String endpoint(String id, String kind, String more) {
        return "{\"id\":\"" + id + "\",\"kind\":\"" + kind
                + "\",\"address\":\"https://api.example.org/v1\",\"model\":\"demo\",\"key\":\"env:NO_SUCH_KEY\"" + more
                + "}";
    }

    @Test
    void resultsInAnyOrderAreKeptAndReadOnce() throws Exception {
        var lines = new ArrayList<String>();
        for (var i = 0; i < requests.size(); i++) {
            lines.add(came(i));
        }
        Collections.shuffle(lines, new Random(7));
        Files.write(batch.resolve("output.jsonl"), lines);

        var first = readBatch();
        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.err()).contains("demo: " + requests.size() + " replies kept, 0 failed, 0 without a result");
        assertThat(answers()).hasSize(requests.size()).allSatisfy(a -> {
            assertThat(a.status()).isEqualTo(AnswerStatus.OK);
            assertThat(a.shares()).containsValue(Math.exp(-0.5)).containsValue(Math.exp(-2));
        });

        var again = readBatch();
        assertThat(again.exit()).isZero();
        assertThat(again.err()).contains("demo: 0 replies kept, 0 failed, 0 without a result, " + requests.size());
        assertThat(answers()).hasSize(requests.size());
    }

    /** Results of another batch begin no run, and a run that is over stays so when its batch is written again. */
    @Test
    void aRunIsBegunByResultsOfItsPlanAlone() throws Exception {
        Files.writeString(
                batch.resolve("output.jsonl"),
                "{\"id\":\"r\",\"custom_id\":\"another\",\"response\":{\"status_code\":200,\"body\":" + BODY + "},"
                        + "\"error\":null}\n");
        var none = readBatch();
        assertThat(none.exit()).isEqualTo(1);
        assertThat(none.err()).contains("1 result is not of this plan");
        assertThat(endings()).isEmpty();

        var lines = new ArrayList<String>();
        for (var i = 0; i < requests.size(); i++) {
            lines.add(came(i));
        }
        Files.write(batch.resolve("output.jsonl"), lines);
        assertThat(readBatch().exit()).isZero();
        assertThat(endings()).containsExactly("DONE");
        var again = CommandRun.of(
                "batch", "write", folder.resolve("plan.json"), "--study", study, "--out", folder.resolve("again"));
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains("0 requests in 0 files");
        assertThat(endings()).containsExactly("DONE");
    }

    private List<String> endings() throws Exception {
        try (var opened = StudyFile.openReadOnly(study)) {
            return opened.runs().all().stream().map(r -> r.course().ending()).toList();
        }
    }

    @Test
    void anErrorFileAloneIsNoAnswer() throws Exception {
        var lines = new ArrayList<String>();
        for (var i = 0; i < requests.size(); i++) {
            lines.add(result(i, "{\"status_code\":429,\"body\":{\"error\":{\"message\":\"slow down\"}}}", "null"));
        }
        Files.write(batch.resolve("errors.jsonl"), lines);

        var run = readBatch();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("demo: 0 replies kept, " + requests.size() + " failed, 0 without a result");
        assertThat(ok(answers())).isZero();
    }

    /** Half expired, one cancelled, one never told of, one broken off; the rest comes later in another file. */
    @Test
    void partsAreKeptAndTheRestIsAskedAnew() throws Exception {
        var half = requests.size() / 2;
        var errors = new ArrayList<String>();
        var output = new ArrayList<String>();
        for (var i = 0; i < half; i++) {
            errors.add(expired(i));
        }
        for (var i = half; i < requests.size() - 2; i++) {
            output.add(came(i));
        }
        errors.add(result(requests.size() - 2, "null", "{\"code\":\"batch_cancelled\"}"));
        errors.add("{\"id\":\"x\",\"custom_id\":\"another"
                + " plan's\",\"response\":null,\"error\":{\"code\":\"batch_expired\"}}");
        errors.add("{\"id\":\"x\",\"custom_id\":\"\",\"response\":null,\"error\":null}");
        Files.write(batch.resolve("errors.jsonl"), errors);
        Files.writeString(
                batch.resolve("output.jsonl"),
                String.join("\n", output) + "\n" + came(half).substring(0, 60));

        var run = readBatch();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("demo: " + output.size() + " replies kept, " + half + " failed, 2 without a result")
                .contains("1 result is not of this plan")
                .contains("2 lines are no result");
        assertThat(ok(answers())).isEqualTo(output.size());

        // what is missing is written anew, and only that
        var rest = folder.resolve("rest");
        var written = CommandRun.of("batch", "write", folder.resolve("plan.json"), "--study", study, "--out", rest);
        assertThat(written.err()).contains((half + 2) + " requests in 1 file");

        Files.write(batch.resolve("later.jsonl"), List.of(came(requests.size() - 2), came(requests.size() - 1)));
        assertThat(readBatch().err()).contains("demo: 2 replies kept, " + half + " failed, 0 without a result");
        assertThat(ok(answers())).isEqualTo(output.size() + 2);
    }

    @Test
    void aFolderWithoutAPlanIsSaid() {
        var run = CommandRun.of("batch", "read", folder.resolve("none"), "--study", study);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("holds no plan.json");
    }
}
