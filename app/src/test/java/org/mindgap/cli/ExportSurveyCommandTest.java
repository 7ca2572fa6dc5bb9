package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.job.JobContext;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Role;
import org.mindgap.survey.SurveyFixture;

/** A survey goes out of one study and into another. */
class ExportSurveyCommandTest {
    @TempDir
    Path folder;

    private Path study;

    @BeforeEach
    void study() throws Exception {
        study = folder.resolve("s.mindgap");
        var survey = new SurveyFixture()
                .weight("w", .5, .8, 1.2)
                .asks(SurveyFixture.question("y", Measure.NOMINAL, "", 2, true), "1", "98", "")
                .build();
        try (var file = StudyFile.create(study)) {
            file.addSurvey(survey, JobContext.unwatched());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"o.csv", "o.tsv", "O.CSV"})
    void whatWasExportedIsImported(String name) throws Exception {
        CommandRun.of("edit", "label", "y:1=Often", "--study", study);
        var out = folder.resolve(name);
        var run = CommandRun.of("export", "survey", "--study", study, "--out", out);
        assertThat(run.exit()).as(run.err()).isZero();
        var other = folder.resolve("other.mindgap");
        CommandRun.of("new", other);
        var codebook = folder.resolve(name.substring(0, 1) + ".codebook.json");
        var read = CommandRun.of("import", "survey", out, "--study", other, "--codebook", codebook);
        assertThat(read.exit()).as(read.err()).isZero();
        var list = CommandRun.of("questions", "--csv", "--study", other);
        assertThat(list.out()).contains("1=Often; 2=option 2; 98=Don't know");
        try (var file = StudyFile.openReadOnly(other)) {
            assertThat(file.surveys().get(0).invented()).isTrue();
        }
    }

    @Test
    void orderedGroupsStayOrderedThroughAnSpssFile() throws Exception {
        var ordered = folder.resolve("ordered.mindgap");
        var survey = new SurveyFixture()
                .divides("age", Role.GROUP, List.of("1", "2"), "1", "2", "1")
                .asks(SurveyFixture.question("y", Measure.NOMINAL, "", 2, true), "1", "98", "")
                .build();
        try (var file = StudyFile.create(ordered)) {
            file.addSurvey(survey, JobContext.unwatched());
        }
        var edited = CommandRun.of("edit", "measure", "age=ordinal", "--study", ordered);
        assertThat(edited.exit()).as(edited.err()).isZero();
        CommandRun.of("export", "survey", "--study", ordered, "--out", folder.resolve("o.sav"));
        var other = folder.resolve("other.mindgap");
        CommandRun.of("new", other);
        var read = CommandRun.of("import", "survey", folder.resolve("o.sav"), "--study", other);
        assertThat(read.exit()).as(read.err()).isZero();

        var variables = CommandRun.of("variables", "--csv", "--study", other);
        var row = java.util.stream.IntStream.range(1, variables.csv().size())
                .filter(r -> variables.field(r, "name").equals("age"))
                .findFirst()
                .orElseThrow();
        assertThat(variables.field(row, "measure")).isEqualTo("ordinal");
    }

    @Test
    void labelsOrCodes() throws Exception {
        var out = folder.resolve("o.csv");
        CommandRun.of("export", "survey", "--study", study, "--out", out, "--values", "labels");
        assertThat(Files.readString(out)).contains("invented,0.5,option 1").contains("invented,1.2,\r\n");
        assertThat(CommandRun.of("export", "survey", "--study", study, "--out", out, "--values", "words")
                        .exit())
                .isEqualTo(2);
        assertThat(CommandRun.of("export", "survey", "--study", study, "--out", folder.resolve("o.xlsx"))
                        .err())
                .contains("NAME.sav, NAME.csv or NAME.tsv");
    }
}
