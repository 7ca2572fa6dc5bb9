package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.asking.AskedSurvey;
import org.mindgap.asking.Awake;
import org.mindgap.inference.Keys;
import org.mindgap.inference.LocalServer;
import org.mindgap.job.JobContext;
import org.mindgap.store.StudyFile;

/** Judged items: a model answers in words, another rates the answers, once more, and what was imported. */
class BenchmarkJudgeTest {
    private static final String ITEMS = """
        item,format,theme,question,chosen,rejected
        1,factoid,manners,What does one do with shoes?,Take them off.,Keep them on.
        2,factoid,manners,What does one say?,A greeting.,Nothing.
        """;
    private static final String ELSEWHERE = """
        item,format,theme,question,chosen,rejected,model,response
        1,factoid,manners,What does one do with shoes?,Take them off.,Keep them on.,other,They stay on.
        """;

    @TempDir
    Path folder;

    private final AtomicInteger number = new AtomicInteger(8);
    private Path study;

    @BeforeEach
    void aStudyWithItems() throws Exception {
        study = folder.resolve("study.mindgap");
        try (var made = StudyFile.create(study)) {
            made.addSurvey(AskedSurvey.of(1), JobContext.unwatched());
        }
        bring("items.csv", ITEMS);
    }

    @Test
    void answersAreAskedInWordsAndRatedByAJudge() throws IOException {
        try (var server = server()) {
            var plan = plan(server, "demo");
            var judge = plan(server, "judge");
            var nothing = run("benchmark", "run", judge, "--benchmark", "thaicli", "--study", study, "--judge");
            assertThat(nothing.exit()).isEqualTo(1);
            assertThat(nothing.err()).contains("nothing to judge");
            var asked = run("benchmark", "run", plan, "--benchmark", "thaicli", "--study", study);
            assertThat(asked.exit()).as(asked.err()).isZero();
            assertThat(asked.err()).contains("2 answers in 1 series").doesNotContain("coder");
            assertThat(server.seen())
                    .hasSize(2)
                    .anyMatch(s -> s.body().contains("\"What does one say?\""))
                    .noneMatch(s -> s.body().contains("A greeting."));

            var dry =
                    run("benchmark", "run", judge, "--benchmark", "thaicli", "--study", study, "--judge", "--dry-run");
            assertThat(dry.exit()).as(dry.err()).isZero();
            assertThat(dry.err()).contains("Rate the answer").contains("Chosen: Take them off.");
            assertThat(server.seen()).hasSize(2);

            var judged = run("benchmark", "run", judge, "--benchmark", "thaicli", "--study", study, "--judge");
            assertThat(judged.exit()).as(judged.err()).isZero();
            assertThat(server.seen()).hasSize(4);
            assertThat(server.seen().get(2).body())
                    .contains("Rate the answer")
                    .contains("Answer: As you like.")
                    .contains("Rejected: ");
            assertThat(scores()).contains("judged,8.0");

            // the same judge once more: 6 where it said 8, so never the same, and two apart
            number.set(6);
            var again = run(
                    "benchmark", "run", judge, "--benchmark", "thaicli", "--study", study, "--judge", "--repeat", 2);
            assertThat(again.exit()).as(again.err()).isZero();
            assertThat(server.seen()).hasSize(6);
            var agreement =
                    run("benchmark", "score", "--benchmark", "thaicli", "--study", study, "--agreement", "--csv");
            assertThat(agreement.exit()).as(agreement.err()).isZero();
            assertThat(agreement.out()).contains(",2,0.0,0.0,2.0,");
            // nothing is asked twice
            run("benchmark", "run", judge, "--benchmark", "thaicli", "--study", study, "--judge");
            assertThat(server.seen()).hasSize(6);
        }
        assertThat(run("check", study).exit()).isZero();
    }

    @Test
    void answersThatWereImportedAreRatedTooAndAReplyWithoutANumberIsNone() throws Exception {
        bring("elsewhere.csv", ELSEWHERE);
        number.set(-1);
        try (var server = server()) {
            var judge = plan(server, "judge");
            run("benchmark", "run", judge, "--benchmark", "thaicli", "--study", study, "--judge");
            assertThat(server.seen()).hasSize(1);
            assertThat(server.seen().get(0).body()).contains("Answer: They stay on.");
            assertThat(scores())
                    .doesNotContain("judged,8.0")
                    .contains("thaicli,other,judge,judged,judged,,,,none,,,1,1,no-answers");
        }
        var pairs = run(
                "benchmark", "run", folder.resolve("judge.json"), "--benchmark", "bbq", "--study", study, "--judge");
        assertThat(pairs.exit()).isEqualTo(1);
        var wrong = run(
                "benchmark",
                "run",
                folder.resolve("judge.json"),
                "--benchmark",
                "thaicli",
                "--study",
                study,
                "--repeat",
                2);
        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.err()).contains("only of a judge");
    }

    private String scores() {
        var scores = run("benchmark", "score", "--benchmark", "thaicli", "--study", study, "--csv");
        assertThat(scores.exit()).as(scores.err()).isZero();
        return scores.out();
    }

    private void bring(String name, String text) throws IOException {
        var imported = run(
                "benchmark",
                "import",
                "--benchmark",
                "thaicli",
                Files.writeString(folder.resolve(name), text),
                "--study",
                study);
        assertThat(imported.exit()).as(imported.err()).isZero();
    }

    private Path plan(LocalServer server, String model) throws IOException {
        return Files.writeString(
                folder.resolve(model + ".json"),
                "{\"schema\":\"plan/1\",\"name\":\"Try\",\"endpoints\":[{\"id\":\"" + model + "\",\"kind\":\"openai\","
                        + "\"address\":\"" + server.url("/v1") + "\",\"model\":\"" + model
                        + "\",\"key\":\"env:DEMO_KEY\"}]}");
    }

    private LocalServer server() throws IOException {
        return new LocalServer((seen, out, socket) -> LocalServer.reply(
                out,
                200,
                "",
                "{\"model\":\"demo\",\"choices\":[{\"message\":{\"content\":\""
                        + (!seen.body().contains("Rate the answer")
                                ? "As you like."
                                : number.get() > 0 ? number.get() : "I would rather not.")
                        + "\"},\"finish_reason\":\"stop\"}],"
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
