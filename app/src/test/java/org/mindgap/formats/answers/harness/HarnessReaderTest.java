package org.mindgap.formats.answers.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.Reading;
import org.mindgap.formats.answers.AnswersReport;
import org.mindgap.formats.answers.AnswersRequest;
import org.mindgap.formats.answers.AskedSurvey;
import org.mindgap.formats.answers.Collected;
import org.mindgap.formats.answers.Formats;
import org.mindgap.formats.answers.map.MapSource;
import org.mindgap.formats.answers.map.RunMap;
import org.mindgap.formats.answers.map.TextForm;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;

class HarnessReaderTest {
    private static final String DATE = "2026-08-21T10-15-30.123456";
    private static final RunMap BY_KEY = RunMap.empty().with(RunMap.QUESTION, MapSource.field("/doc/key"));

    @TempDir
    Path folder;

    private final Collected collected = new Collected();

    /** T10; the example of formats.md §2.1 with its shares by hand. */
    @Test
    void textsAndNumbersAreTheSameValues() throws Exception {
        var texts = choice(0, "none", "\"-1.20\",\"True\"", "\"-2.05\",\"False\"", "\"-6.40\",\"False\"");
        var numbers = choice(0, "none", "-1.20,true", "-2.05,false", "-6.40,false");
        read("samples_opinions_" + DATE + ".jsonl", BY_KEY, texts);
        read("samples_older_" + DATE + ".jsonl", BY_KEY, numbers);
        assertThat(collected.answers()).hasSize(2);
        var first = collected.answers().get(0);
        assertThat(first.shares()).isEqualTo(collected.answers().get(1).shares());
        // e^-1.20 = 0.301194, e^-2.05 = 0.128735, e^-6.40 = 0.001662; sum 0.431591
        assertThat(first.shares().get("1")).isCloseTo(0.697869, within(1e-5));
        assertThat(first.shares().get("2")).isCloseTo(0.298280, within(1e-5));
        assertThat(first.shares().get("3")).isCloseTo(0.003850, within(1e-5));
        assertThat(first.coverage()).isNaN();
        assertThat(first.condition().reading()).isEqualTo(Reading.PROBABILITIES);
        assertThat(first.condition().wording()).isEqualTo("option texts, sum");
        assertThat(first.condition().order()).isEqualTo("0,1,2");
        assertThat(collected.matched.get(0).evidence().prompt()).isEqualTo("Q: Do you pray?\nAnswer:");
    }

    @Test
    void perCharacterDividesByTheLengthOfTheText() throws Exception {
        read(
                "samples_a_" + DATE + ".jsonl",
                BY_KEY.with(TextForm.PER_CHARACTER),
                choice(0, "none", "-1,true", "-6,false", "-5,false"));
        // Daily 5, Weekly 6, Never 5 characters: -0.2, -1, -1
        var total = Math.exp(-0.2) + 2 * Math.exp(-1);
        assertThat(collected.answers().get(0).shares().get("1")).isCloseTo(Math.exp(-0.2) / total, within(1e-12));
        assertThat(collected.answers().get(0).condition().wording()).isEqualTo("option texts, per-character");
    }

    @Test
    void perTokenIsRefusedWhereNobodyCountedTokens() throws Exception {
        var report = read(
                "samples_a_" + DATE + ".jsonl",
                BY_KEY.with(TextForm.PER_TOKEN),
                choice(0, "none", "-1,true", "-6,false", "-5,false"));
        assertThat(report.matched()).isZero();
        assertThat(report.counts()).containsKey("runs.form-tokens");
    }

    @Test
    void mutualInformationTakesTheSecondHalfOff() throws Exception {
        var line =
                "{\"doc_id\":0,\"doc\":{\"key\":\"Q29\"},\"arguments\":{\"gen_args_0\":{\"arg_0\":\"Q:\",\"arg_1\":\""
                        + " Yes\"},\"gen_args_1\":{\"arg_0\":\"Q:\",\"arg_1\":\""
                        + " No\"},\"gen_args_2\":{\"arg_0\":\"\",\"arg_1\":\""
                        + " Yes\"},\"gen_args_3\":{\"arg_0\":\"\",\"arg_1\":\" No\"}},"
                        + "\"resps\":[[[-1,true]],[[-2,false]],[[-3,false]],[[-5,false]]],"
                        + "\"filtered_resps\":[[-1,true],[-2,false],[-3,false],[-5,false]],\"filter\":\"none\"}";
        read("samples_a_" + DATE + ".jsonl", BY_KEY.with(TextForm.PMI), line);
        // 2 and 3
        assertThat(collected.answers().get(0).shares().get("1")).isCloseTo(1 / (1 + Math.E), within(1e-12));
    }

    @Test
    void lettersAfterAPromptThatShowsTheOptionsAreProbabilitiesAsTheyAre() throws Exception {
        var prompt = "Do you pray?\\nA. Daily\\nB. Weekly\\nC. Never\\nAnswer:";
        var line = "{\"doc_id\":0,\"doc\":{\"key\":\"Q28\"},\"arguments\":{"
                + "\"gen_args_0\":{\"arg_0\":\"" + prompt + "\",\"arg_1\":\" A\"},"
                + "\"gen_args_1\":{\"arg_0\":\"" + prompt + "\",\"arg_1\":\" B\"},"
                + "\"gen_args_2\":{\"arg_0\":\"" + prompt + "\",\"arg_1\":\" C\"}},"
                + "\"resps\":[[[\"-0.5\",\"True\"]],[[\"-1.5\",\"False\"]],[[\"-inf\",\"False\"]]],\"filter\":\"none\"}";
        read("samples_a_" + DATE + ".jsonl", BY_KEY, line);
        var answer = collected.answers().get(0);
        assertThat(answer.shares().get("1")).isEqualTo(Math.exp(-0.5));
        assertThat(answer.shares().get("3")).isZero();
        assertThat(answer.coverage()).isCloseTo(Math.exp(-0.5) + Math.exp(-1.5), within(1e-12));
        assertThat(answer.condition().wording()).isEmpty();
    }

    @Test
    void whatIsNoChoiceAmongOptionsIsLeftOut() throws Exception {
        var single = "{\"doc_id\":0,\"doc\":{\"key\":\"Q28\"},\"arguments\":[[\"The\",\""
                + " end\"]],\"resps\":[[[-1,true]]],\"filter\":\"none\"}";
        var contexts =
                "{\"doc_id\":1,\"doc\":{\"key\":\"Q29\"},\"arguments\":[[\"I say\",\" Yes\"],[\"He says\",\" No\"]],"
                        + "\"resps\":[[[-1,true]],[[-2,false]]],\"filter\":\"none\"}";
        var report = read("samples_a_" + DATE + ".jsonl", BY_KEY, single, contexts);
        assertThat(report.rows()).isEqualTo(2);
        assertThat(report.matched()).isZero();
        assertThat(report.counts()).containsKeys("runs.harness-single", "runs.harness-contexts");
    }

    @Test
    void repeatsAreDrawsAndFiltersAreNotCountedTwice() throws Exception {
        var report = read(
                "samples_a_" + DATE + ".jsonl",
                BY_KEY,
                written(0, "strict", "[\"B\"]"),
                written(0, "flexible", "[\"A\"]"),
                written(1, "strict", "[\"I would rather not\"]"),
                written(1, "flexible", "[\"I would rather not\"]"));
        assertThat(report.rows()).isEqualTo(4);
        assertThat(collected.answers()).hasSize(4);
        assertThat(collected.answers().subList(0, 2)).allSatisfy(a -> {
            assertThat(a.draws()).isEqualTo(1);
            assertThat(a.condition().temperature()).isEqualTo(0.7);
            assertThat(a.condition().order()).isEqualTo("2,0,1");
        });
        assertThat(collected.answers().get(0).shares()).containsEntry("1", 1.0).containsEntry("3", 0.0);
        assertThat(collected.answers().get(1).shares()).containsEntry("3", 1.0);
        assertThat(collected.answers().get(2).status()).isEqualTo(AnswerStatus.NOT_CODED);
        assertThat(report.counts()).containsEntry("runs.harness-filters", 1);
    }

    @Test
    void aNamedFilterGivesWhatItMadeOfTheAnswers() throws Exception {
        var map = new RunMap("", RunMap.Match.ID, TextForm.SUM, "flexible", BY_KEY.sources(), List.of());
        read("samples_a_" + DATE + ".jsonl", map, written(0, "strict", "[\"B\"]"), written(0, "flexible", "[\"C\"]"));
        assertThat(collected.answers()).hasSize(1);
        assertThat(collected.answers().get(0).shares()).containsEntry("2", 1.0);
    }

    @Test
    void aSecondRunInTheSameFileIsNotCounted() throws Exception {
        var line = choice(7, "none", "-1,true", "-2,false", "-3,false");
        var report = read("samples_a_" + DATE + ".jsonl", BY_KEY, line, line);
        assertThat(report.rows()).isEqualTo(2);
        assertThat(report.matched()).isEqualTo(1);
        assertThat(report.counts()).containsEntry("runs.harness-twice", 1);
    }

    @Test
    void theResultsSayWhoAnsweredAndStandForAllTheirSamples() throws Exception {
        Files.writeString(folder.resolve("results_" + DATE + ".json"), """
            {"results":{"a":{"alias":"a"}},"model_name":"acme/demo-7b","lm_eval_version":"0.4.9","date":1780000000.5,
             "config":{"model_sha":"abc","model_revision":"main"},"n-samples":{"a":{"original":100,"effective":1}}}
            """);
        write("samples_a_" + DATE + ".jsonl", choice(0, "none", "-1,true", "-2,false", "-3,false"));
        write("samples_b_x_" + DATE + ".jsonl", choice(0, "none", "-1,true", "-2,false", "-3,false"));
        write("samples_a_2020-01-01T00-00-00.0.jsonl", choice(0, "none", "-1,true", "-2,false", "-3,false"));
        var file = folder.resolve("results_" + DATE + ".json");
        assertThat(new Formats().choose(file, Formats.AUTO).format()).isEqualTo("lm-eval");
        var report = new HarnessReader().read(request(file, BY_KEY), collected, JobContext.unwatched());
        assertThat(report.matched()).isEqualTo(2);
        assertThat(collected.models).singleElement().satisfies(m -> {
            assertThat(m.name()).isEqualTo("acme/demo-7b");
            assertThat(m.details()).isEqualTo("lm-evaluation-harness 0.4.9, revision main, sha abc");
        });
        assertThat(report.problems())
                .anyMatch(p ->
                        p.code().equals("runs.harness-limit") && p.arguments().contains("1 of 100"));
        assertThat(collected.matched.get(0).evidence().asked()).isEqualTo("2026-05-28T20:26:40Z");
    }

    @Test
    void resultsWithoutSamplesAreRefused() throws Exception {
        var file = folder.resolve("results_" + DATE + ".json");
        Files.writeString(file, "{\"results\":{},\"lm_eval_version\":\"0.4.9\"}");
        assertThatThrownBy(() -> new HarnessReader().read(request(file, BY_KEY), collected, JobContext.unwatched()))
                .isInstanceOf(ProblemException.class)
                .satisfies(
                        e -> assertThat(((ProblemException) e).problems().get(0).code())
                                .isEqualTo("runs.harness-no-samples"));
    }

    /** No map: the field whose values are questions is found, and said. */
    @Test
    void theQuestionIsProposed() throws Exception {
        var file = write("samples_a_" + DATE + ".jsonl", choice(0, "none", "-1,true", "-2,false", "-3,false"));
        var report = new HarnessReader()
                .read(
                        new AnswersRequest(file, List.of(AskedSurvey.survey()), Optional.of("m"), false),
                        collected,
                        JobContext.unwatched());
        assertThat(report.matched()).isEqualTo(1);
        assertThat(report.problems())
                .anyMatch(p -> p.code().equals("runs.proposed")
                        && p.arguments().toString().contains("question from /doc/key"));
    }

    @Test
    void unmatchedQuestionsAreListed() throws Exception {
        var line = choice(0, "none", "-1,true", "-2,false", "-3,false");
        var report = read(
                "samples_a_" + DATE + ".jsonl",
                BY_KEY,
                line,
                line.replace("Q28", "Q77").replace("\"doc_id\":0", "\"doc_id\":1"));
        assertThat(report.rows()).isEqualTo(2);
        assertThat(report.matched()).isEqualTo(1);
        assertThat(report.problems())
                .anyMatch(
                        p -> p.code().equals("runs.unmatched") && p.arguments().contains("Q77 (1)"));
    }

    private AnswersReport read(String name, RunMap map, String... lines) throws IOException, ProblemException {
        return new HarnessReader().read(request(write(name, lines), map), collected, JobContext.unwatched());
    }

    private static AnswersRequest request(Path file, RunMap map) {
        return new AnswersRequest(file, List.of(AskedSurvey.survey()), Optional.empty(), false, Optional.of(map));
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private static String choice(int doc, String filter, String daily, String weekly, String never) {
        var arguments = new StringBuilder();
        var number = 0;
        for (var option : List.of(" Daily", " Weekly", " Never")) {
            arguments
                    .append(number == 0 ? "" : ",")
                    .append("\"gen_args_" + number++ + "\":{\"arg_0\":\"Q: Do you pray?\\nAnswer:\",\"arg_1\":\""
                            + option + "\"}");
        }
        return "{\"doc_id\":" + doc
                + ",\"doc\":{\"key\":\"Q28\",\"question\":\"Do you pray?\"},\"target\":\"0\",\"arguments\":{"
                + arguments + "},"
                + "\"resps\":[[[" + daily + "]],[[" + weekly + "]],[[" + never + "]]],"
                + "\"filtered_resps\":[[" + daily + "],[" + weekly + "],[" + never + "]],\"filter\":\"" + filter
                + "\",\"acc\":1.0}";
    }

    private static String written(int doc, String filter, String filtered) {
        var map = Map.of(0, "[[\"B\",\"Answer: A\"]]", 1, "[[\"I would rather not\",\"x\"]]");
        return "{\"doc_id\":" + doc
                + ",\"doc\":{\"key\":\"Q28\"},\"arguments\":{\"gen_args_0\":{\"arg_0\":\"Pray?\\n"
                + "A) Never\\n"
                + "B) Daily\\n"
                + "C) Weekly\\n"
                + "\",\"arg_1\":{\"until\":[],\"do_sample\":true,\"temperature\":0.7}}},\"resps\":" + map.get(doc)
                + ",\"filtered_resps\":" + filtered + ",\"filter\":\"" + filter + "\"}";
    }
}
