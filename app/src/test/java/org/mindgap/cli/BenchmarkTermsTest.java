package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.asking.AskedSurvey;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.benchmark.BenchmarkSeries;
import org.mindgap.stereotype.benchmark.Method;
import org.mindgap.store.StudyFile;

/** What somebody names of a benchmark's answers and what is not there. */
class BenchmarkTermsTest {
    private static final String ITEMS = """
        item,language,category,group,template,context,text,question,option_1,role_1,option_2,role_2,option_3,role_3,correct,model,picked
        1,en,faith,Vell,t1,ambiguous,Two met.,Who was late?,The Vell,biased,The Oran,counter,Unknown,unknown,3,Small,1
        """;

    @TempDir
    Path folder;

    private Path study;

    @BeforeEach
    void aStudyWithOneAnswer() throws Exception {
        study = folder.resolve("study.mindgap");
        try (var made = StudyFile.create(study)) {
            made.addSurvey(AskedSurvey.of(1), JobContext.unwatched());
        }
        var items = Files.writeString(folder.resolve("late.csv"), ITEMS);
        var imported = run("benchmark", "import", "--benchmark", "table", items, "--study", study);
        assertThat(imported.exit()).as(imported.err()).isZero();
    }

    @Test
    void aModelThatIsNotThereIsNotAnEmptyBenchmark() {
        for (var words : List.of(
                new Object[] {"benchmark", "score", "--benchmark", "table", "--study", study, "--model", "nobody"},
                new Object[] {
                    "figure",
                    "benchmark",
                    "--benchmark",
                    "table",
                    "--study",
                    study,
                    "--model",
                    "nobody",
                    "--out",
                    folder.resolve("o.svg")
                })) {
            var nobody = run(words);
            assertThat(nobody.exit()).isEqualTo(1);
            assertThat(nobody.err()).contains("no answers of nobody").contains("It has those of: Small");
        }
        assertThat(folder.resolve("o.svg")).doesNotExist();
    }

    @Test
    void aScoreThatTheAnswersDoNotHaveIsSaidWithThoseTheyHave() {
        var judged = run(
                "figure",
                "benchmark",
                "--benchmark",
                "table",
                "--study",
                study,
                "--measure",
                "judged",
                "--out",
                folder.resolve("o.svg"));
        assertThat(judged.exit()).isEqualTo(1);
        assertThat(judged.err()).contains("has no score judged").contains("ambiguous-bias");
    }

    @Test
    void modelsAndFormatsAreFoundWhateverTheirCaseAndTogether() throws ProblemException {
        var terms = new BenchmarkTerms(
                List.of(series("1", "Small", "arc"), series("2", "Large", "race"), series("3", "Large", "arc")), "BBQ");
        assertThat(terms.series(List.of(), List.of())).hasSize(3);
        assertThat(terms.series(List.of("LARGE"), List.of("arc")))
                .extracting(BenchmarkSeries::id)
                .containsExactly("3");
        assertThatThrownBy(() -> terms.series(List.of("Small"), List.of("race")))
                .hasMessageContaining("cli.benchmark-prompt-unknown");
    }

    private static BenchmarkSeries series(String id, String model, String prompt) {
        return new BenchmarkSeries(id, "bbq", model, prompt, Method.GENERATED, "", 1, "", "f");
    }

    private static CommandRun run(Object... args) {
        return CommandRun.of(new DrawnAsText(), args);
    }
}
