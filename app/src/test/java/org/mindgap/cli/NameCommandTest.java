package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.mindgap.survey.Survey;
import org.mindgap.survey.SurveyFixture;
import org.mindgap.survey.Wording;

/** A variable is called otherwise: on every list, in every table, by both names, and out to SPSS and back. */
class NameCommandTest {
    @TempDir
    Path folder;

    private Path study;

    @BeforeEach
    void study() throws Exception {
        study = folder.resolve("s.mindgap");
        var survey = new SurveyFixture()
                .divides("REL", Role.RELIGION, List.of("1", "2"), "1", "2", "1", "2")
                .weight("w", .5, .8, 1.2, 1)
                .asks(SurveyFixture.question("Q1", Measure.ORDINAL, "", 3, true), "1", "2", "3", "98")
                .build();
        try (var file = StudyFile.create(study)) {
            file.addSurvey(survey, JobContext.unwatched());
        }
        assertThat(run("edit", "name", "Q1=trust", "REL=faith").exit()).isZero();
    }

    private CommandRun run(Object... words) {
        var all = new ArrayList<Object>(List.of(words));
        all.addAll(List.of("--study", study));
        return CommandRun.of(all.toArray());
    }

    private static Survey only(Path path) throws Exception {
        try (var file = StudyFile.openReadOnly(path)) {
            return file.survey(file.surveys().get(0).id()).orElseThrow();
        }
    }

    @Test
    void listsAndTablesShowIt() {
        assertThat(run("variables", "--csv").out())
                .contains("survey,name,in_file,label")
                .contains("s,faith,REL,")
                .contains("s,w,,");
        assertThat(run("questions", "--csv").out()).contains("s,trust,Q1,");
        assertThat(run("shares", "--by", "faith", "--question", "trust", "--csv")
                        .out())
                .contains("faith,question")
                .contains(",trust,1,");
        assertThat(run("crosstab", "--row", "trust", "--col", "faith", "--csv").out())
                .contains("trust,option,1,")
                .contains(",faith,1,");
        assertThat(run("edit", "history").out()).contains("Q1, name").contains("trust");
    }

    @Test
    void bothNamesAreUnderstood() {
        for (var name : List.of("trust", "Q1", "TRUST")) {
            assertThat(run("shares", "--question", name, "--where", "faith=1").exit())
                    .isZero();
            assertThat(run("crosstab", "--row", name, "--col", "REL").exit()).isZero();
        }
        assertThat(run("edit", "label", "trust=Trust in people").out()).contains("Q1, label");
        assertThat(run("edit", "recode", "trust", "--reverse", "--into", "tr").exit())
                .isZero();
        assertThat(run("edit", "name", "trust=").out()).contains("Q1, name");
        assertThat(run("questions", "--csv").out()).doesNotContain("trust");
        assertThat(run("edit", "undo").exit()).isZero();
        assertThat(run("variables", "--csv").out()).contains("s,trust,Q1,Trust in people");
    }

    @Test
    void whatIsNoNameIsRefusedInWords() {
        var run = run("edit", "name", "w=my weight");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("has a sign that no name may have");
        assertThat(run("edit", "name", "w=q1").err()).contains("is the name of another variable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"o.sav", "o.csv"})
    void itGoesOutAndComesBack(String name) throws Exception {
        var out = folder.resolve(name);
        assertThat(run("export", "survey", "--out", out).exit()).isZero();
        var other = folder.resolve("other.mindgap");
        CommandRun.of("new", other);
        var read = name.endsWith(".sav")
                ? CommandRun.of("import", "survey", out, "--study", other)
                : CommandRun.of(
                        "import", "survey", out, "--study", other, "--codebook", folder.resolve("o.codebook.json"));
        assertThat(read.exit()).as(read.err()).isZero();
        var survey = only(other);
        assertThat(survey.variable("Q1").orElseThrow().shownName()).isEqualTo("trust");
        assertThat(survey.variable("REL").orElseThrow().shownName()).isEqualTo("faith");
        assertThat(survey.variable("w").orElseThrow().given()).isEmpty();
        if (name.endsWith(".sav")) {
            assertThat(CommandRun.of("describe", out).out()).contains("trust").contains("faith");
            assertThat(read.err()).contains("2 variables are known by the name of the file");
        } else {
            assertThat(Files.readString(out)).contains("Q1").doesNotContain("trust");
        }
    }

    @Test
    void stepsAreReplayed() throws Exception {
        var steps = folder.resolve("steps.json");
        assertThat(run("edit", "save", steps).exit()).isZero();
        assertThat(Files.readString(steps)).contains("\"edit\" : \"name\"");
        run("edit", "undo");
        assertThat(run("edit", "replay", steps).exit()).isZero();
        assertThat(only(study).question("Q1").orElseThrow().shownName()).isEqualTo("trust");
    }

    @Test
    void emptyBandsAreSaid() {
        var run = run("edit", "bands", "w", "0.4", "1", "5");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("Nobody is in 2 bands: under 0.4, 5 and over.");
        assertThat(run("edit", "bands", "w", "1", "--into", "b").err()).doesNotContain("Nobody");
    }

    /** Translations that a codebook of ours has were read and then not kept in the study. */
    @Test
    void translationsOfAnImportAreKept() throws Exception {
        var asked = SurveyFixture.question("y", Measure.NOMINAL, "", 2, false);
        var wording = new Wording(
                "th", "", "คำถาม", "T", List.of(new Wording.OptionText("1", "ใช่")), List.of("untranslated:x"));
        var survey = new SurveyFixture()
                .asks(
                        new org.mindgap.survey.Question(
                                asked.id(),
                                asked.label(),
                                "How?",
                                "en",
                                asked.measure(),
                                "",
                                "",
                                "",
                                asked.pole(),
                                asked.options(),
                                "",
                                "",
                                List.of(wording)),
                        "1",
                        "2")
                .build();
        var other = folder.resolve("t.mindgap");
        try (var file = StudyFile.create(other)) {
            file.addSurvey(survey, JobContext.unwatched());
        }
        assertThat(only(other).question("y").orElseThrow().translations()).containsExactly(wording);
    }
}
