package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.asking.AskedSurvey;
import org.mindgap.asking.Awake;
import org.mindgap.inference.Keys;
import org.mindgap.inference.LocalServer;
import org.mindgap.job.JobContext;
import org.mindgap.store.StudyFile;

/** Items of a benchmark asked of a server on this machine, of made-up peoples. */
class BenchmarkRunCommandTest {
    private static final String ITEMS = """
        item,language,category,group,template,context,text,question,option_1,role_1,option_2,role_2,option_3,role_3,correct
        1,en,faith,Vell,t1,ambiguous,Two met.,Who was late?,The Vell,biased,The Oran,counter,Unknown,unknown,3
        2,en,faith,Vell,t2,ambiguous,Two met.,Who was calm?,The Oran,biased,The Vell,counter,Unknown,unknown,3
        """;

    @TempDir
    Path folder;

    private Path study;
    private Path plan;

    @BeforeEach
    void aStudyWithASurveyAndItems() throws Exception {
        study = folder.resolve("study.mindgap");
        plan = folder.resolve("plan.json");
        try (var made = StudyFile.create(study)) {
            made.addSurvey(AskedSurvey.of(1), JobContext.unwatched());
        }
        var items = Files.writeString(folder.resolve("late.csv"), ITEMS);
        var imported = run("benchmark", "import", "--benchmark", "table", items, "--study", study);
        assertThat(imported.exit()).as(imported.err()).isZero();
    }

    /** The first option is always the likelier one: under three turns each option is chosen once. */
    @Test
    void questionsAreAskedUnderEveryTurnAndScored() throws IOException {
        try (var server = server()) {
            write(server);
            var dry = run("benchmark", "run", plan, "--benchmark", "table", "--study", study, "--dry-run");
            assertThat(dry.exit()).as(dry.err()).isZero();
            assertThat(server.seen()).isEmpty();
            var asked = run("benchmark", "run", plan, "--benchmark", "table", "--study", study);
            assertThat(asked.exit()).as(asked.err()).isZero();
            assertThat(server.seen()).hasSize(6);
            assertThat(server.seen()).anyMatch(s -> s.body().contains("Two met."));
            assertThat(asked.err()).contains("6 answers in 1 series");
            var scores = run("benchmark", "score", "--benchmark", "table", "--study", study, "--csv");
            assertThat(scores.exit()).as(scores.err()).isZero();
            assertThat(scores.out()).contains(",ambiguous-accuracy,33.3333").contains(",ambiguous-bias,0.0,");
            // nothing is asked twice, nothing counted twice
            assertThat(run("benchmark", "run", plan, "--benchmark", "table", "--study", study)
                            .exit())
                    .isZero();
            assertThat(server.seen()).hasSize(6);
            var again = run("benchmark", "score", "--benchmark", "table", "--study", study, "--csv");
            assertThat(again.out()).isEqualTo(scores.out());
        }
        assertThat(run("check", study).exit()).isZero();
        assertThat(run("questions", "--study", study).err()).doesNotContain("several");
    }

    /** Pairs of IndiBias in both languages: the words around each are in its own. */
    @Test
    void wordsAroundItemsAreInTheirLanguage() throws Exception {
        var pairs = Files.writeString(folder.resolve("pairs.csv"), """
            ,modified_eng_sent_more,modified_eng_sent_less,sent_more_hindi,sent_less_hindi,stereo_antistereo,bias_type
            0,Vells are late.,Orans are late.,वेल देर से आते हैं।,ओरान देर से आते हैं।,stereo,religion
            """);
        assertThat(run("benchmark", "import", "--benchmark", "indibias", pairs, "--study", study)
                        .exit())
                .isZero();
        try (var server = server()) {
            write(server);
            assertThat(run("benchmark", "run", plan, "--benchmark", "indibias", "--study", study)
                            .exit())
                    .isZero();
            assertThat(server.seen()).hasSize(4);
            assertThat(server.seen().stream().filter(s -> s.body().contains("वेल")))
                    .hasSize(2)
                    .allMatch(s -> s.body().contains("केवल एक विकल्प का अक्षर लिखिए"))
                    .noneMatch(s -> s.body().contains("Reply with"));
        }
    }

    /** Items that come later are asked with those before, whose replies are there already. */
    @Test
    void itemsThatComeAfterTheFirstRunAreAskedTheNextTime() throws Exception {
        try (var server = server()) {
            write(server);
            assertThat(run("benchmark", "run", plan, "--benchmark", "table", "--study", study)
                            .exit())
                    .isZero();
            assertThat(server.seen()).hasSize(6);
            var more = Files.writeString(
                    folder.resolve("more.csv"),
                    ITEMS.lines().findFirst().orElseThrow()
                            + "\n3,en,faith,Oran,t3,ambiguous,Three met.,Who was loud?,The Oran,biased,The Vell,counter,"
                            + "Unknown,unknown,3\n");
            assertThat(run("benchmark", "import", "--benchmark", "table", "--name", "late", more, "--study", study)
                            .exit())
                    .isZero();
            var again = run("benchmark", "run", plan, "--benchmark", "table", "--study", study);
            assertThat(again.exit()).as(again.err()).isZero();
            assertThat(server.seen()).hasSize(9);
            assertThat(again.err()).contains("9 answers in 1 series");
        }
    }

    /**
     * KoBBQ in two of its authors' prompts, each under three orders. The first option is always the likelier one: of the
     * three answers one each is biased, the opposite and unknown, so that the difference is 0 and a third is right.
     */
    @Test
    void itemsAreAskedInTheWordsOfTheirAuthors() throws Exception {
        var samples = Files.writeString(folder.resolve("samples.tsv"), """
            sample_id\tcontext\tquestion\tchoices\tbiased_answer\tanswer
            age-001a-002-amb-bsd\tTwo met.\tWho was late?\t['Oran', 'Vell', '알 수 없음']\tVell\t알 수 없음
            """);
        var prompts = Files.writeString(folder.resolve("prompts.tsv"), """
            prompt_id\tprompt\tinstruction\tcontext\tquestion\ta\tb\tc\tanswer\tunknown
            1\t-\tRead.\tText: \tAsked: \tA: \tB: \tC: \tAnswer:\tCannot tell
            3\t-\tRead it.\tText: \tAsked: \ta: \tb: \tc: \tAnswer:\tNot said
            """);
        assertThat(run("benchmark", "import", "--benchmark", "kobbq", samples, "--study", study)
                        .exit())
                .isZero();
        var wrong = run(
                "benchmark",
                "run",
                plan,
                "--benchmark",
                "kobbq",
                "--study",
                study,
                "--prompt",
                "prompt-1",
                "--dry-run");
        assertThat(wrong.exit()).isEqualTo(1);
        var kept = run("benchmark", "import", "--benchmark", "kobbq", prompts, "--study", study);
        assertThat(kept.exit()).as(kept.err()).isZero();
        assertThat(kept.err()).contains("prompt 1, prompt 3");
        try (var server = server()) {
            write(server);
            var asked = run("benchmark", "run", plan, "--benchmark", "kobbq", "--study", study, "--prompt", "all");
            assertThat(asked.exit()).as(asked.err()).isZero();
            assertThat(server.seen()).hasSize(6);
            assertThat(server.seen())
                    .anyMatch(s -> s.body()
                            .contains("Read.\\n\\nText: Two met.\\nAsked: Who was late?\\nA: Oran\\nB:"
                                    + " Cannot tell\\nC: Vell\\nAnswer:"))
                    .anyMatch(s -> s.body().contains("\\na: Not said\\nb: Vell\\nc: Oran\\nAnswer:"));
            var scores = run("benchmark", "score", "--benchmark", "kobbq", "--study", study, "--csv");
            assertThat(scores.exit()).as(scores.err()).isZero();
            assertThat(scores.out().lines().filter(l -> l.contains(",ambiguous-accuracy,33.3333")))
                    .hasSize(2)
                    .anyMatch(l -> l.contains("prompt 1"))
                    .anyMatch(l -> l.contains("prompt 3"));
            // the plan that is kept has the words: the run goes on without the file
            assertThat(run("benchmark", "run", plan, "--benchmark", "kobbq", "--study", study, "--prompt", "prompt 3")
                            .exit())
                    .isZero();
            assertThat(server.seen()).hasSize(6);
        }
        try (var opened = StudyFile.openReadOnly(study)) {
            assertThat(opened.runs().all()).anyMatch(r -> r.plan().contains("{wording}"));
        }
        assertThat(run("check", study).exit()).isZero();
    }

    @Test
    void groupsAreSuggestedByNameAndSetByHand() throws Exception {
        var listed = run("benchmark", "groups", "--benchmark", "table", "--study", study, "--csv");
        assertThat(listed.exit()).as(listed.err()).isZero();
        assertThat(listed.out()).contains("group,Vell,2,").contains(",none");
        try (var opened = StudyFile.openReadOnly(study)) {
            var survey = opened.survey(opened.surveys().get(0).id()).orElseThrow();
            var variable = survey.variables().stream()
                    .filter(v -> v.role().divides() && !v.values().isEmpty())
                    .findFirst()
                    .orElseThrow();
            var said =
                    "Vell=" + variable.name() + ":" + variable.values().get(0).code();
            var set = run("benchmark", "groups", "--benchmark", "table", "--study", study, "--set", said, "--csv");
            assertThat(set.exit()).as(set.err()).isZero();
            assertThat(set.out()).contains(",set");
        }
        var wrong = run("benchmark", "groups", "--benchmark", "table", "--study", study, "--set", "Nobody=x:1");
        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.err()).contains("no group or category “Nobody”");
    }

    private void write(LocalServer server) throws IOException {
        Files.writeString(
                plan,
                "{\"schema\":\"plan/1\",\"name\":\"Try\",\"endpoints\":[{\"id\":\"demo\",\"kind\":\"openai\","
                        + "\"address\":\"" + server.url("/v1") + "\",\"model\":\"demo\",\"key\":\"env:DEMO_KEY\"}]}");
    }

    private static LocalServer server() throws IOException {
        return new LocalServer((seen, out, socket) -> LocalServer.reply(
                out,
                200,
                "",
                "{\"model\":\"demo\",\"choices\":[{\"message\":{\"content\":\"A\"},\"finish_reason\":\"stop\","
                        + "\"logprobs\":{\"content\":[{\"token\":\"A\",\"logprob\":" + Math.log(0.6)
                        + ",\"top_logprobs\":[{\"token\":\"A\",\"logprob\":" + Math.log(0.6)
                        + "},{\"token\":\"B\",\"logprob\":" + Math.log(0.3) + "}]}]}}],"
                        + "\"usage\":{\"prompt_tokens\":50,\"completion_tokens\":1}}"));
    }

    private static CommandRun run(Object... args) {
        return CommandRun.of(
                new Composition() {
                    @Override
                    Keys keys() {
                        return place -> Optional.of("sk-planted-0123456789");
                    }

                    @Override
                    Awake awake() {
                        return Awake.none();
                    }
                },
                args);
    }
}
