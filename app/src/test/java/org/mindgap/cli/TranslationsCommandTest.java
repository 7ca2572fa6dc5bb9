package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.formats.text.TextHash;
import org.mindgap.job.JobContext;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Measure;
import org.mindgap.survey.SurveyFixture;
import org.mindgap.survey.Wording;

/** Translations from the command line: brought, listed, accepted, taken back. */
class TranslationsCommandTest {
    @TempDir
    Path folder;

    private Path study;

    @BeforeEach
    void study() throws Exception {
        study = folder.resolve("s.mindgap");
        make(study);
    }

    private static void make(Path path) throws Exception {
        var survey = new SurveyFixture()
                .asks(SurveyFixture.question("y", Measure.NOMINAL, "", 2, false), "1", "2")
                .build();
        try (var file = StudyFile.create(path)) {
            file.addSurvey(survey, JobContext.unwatched());
        }
    }

    private List<Wording> translations(Path path) throws Exception {
        try (var file = StudyFile.openReadOnly(path)) {
            return file.survey("s").orElseThrow().question("y").orElseThrow().translations();
        }
    }

    @Test
    void whatIsBroughtIsListedAcceptedAndTakenBack() throws Exception {
        var file = folder.resolve("a_th.json");
        Files.writeString(
                file,
                "{\"y\": {\"question\": \"-ทำไม\", \"options\": {\"1\": \"ตัวเลือก\", \"2\": \"option 2\"}}, \"id\":"
                        + " {}}");
        var brought = CommandRun.of("edit", "translations", file, "--study", study);
        assertThat(brought.exit()).as(brought.err()).isZero();
        assertThat(brought.err())
                .contains("taken to be in th")
                .contains("1 text is doubted")
                .doesNotContain("no opinion question");

        var listed = CommandRun.of("questions", "--translations", "--csv", "--study", study);
        assertThat(listed.out())
                .contains(TextHash.of("ตัวเลือก"))
                .contains("s,y,question,,th,'-ทำไม")
                .contains("untranslated");
        var flagged = CommandRun.of("questions", "--translations", "--flagged", "--language", "th", "--study", study);
        assertThat(flagged.out()).contains("option 2").doesNotContain("ตัวเลือก");

        assertThat(CommandRun.of("edit", "accept-translation", "y", "--language", "th", "--study", study)
                        .exit())
                .isZero();
        assertThat(CommandRun.of("questions", "--translations", "--flagged", "--csv", "--study", study)
                        .out()
                        .lines())
                .hasSize(1);
        assertThat(CommandRun.of("edit", "accept-translation", "y", "--language", "ur", "--study", study)
                        .err())
                .contains("y has no wording in ur");
        CommandRun.of("edit", "undo", "--study", study);
        CommandRun.of("edit", "undo", "--study", study);
        assertThat(translations(study)).isEmpty();
    }

    @Test
    void theListOfAStudyIsReadByAnother() throws Exception {
        var file = folder.resolve("t.csv");
        Files.writeString(file, "id,code,th,ur,source\ny,,=ทำไม,کیوں؟,p. 1\ny,2,สอง,دو,\ny,1,หนึ่ง,ایک,\n");
        assertThat(CommandRun.of("edit", "translations", file, "--study", study).exit())
                .isZero();
        var list = folder.resolve("list.csv");
        Files.writeString(
                list,
                CommandRun.of("questions", "--translations", "--csv", "--study", study)
                        .out());
        var other = folder.resolve("o.mindgap");
        make(other);
        var read = CommandRun.of("edit", "translations", list, "--study", other);
        assertThat(read.exit()).as(read.err()).isZero();
        var before = translations(study);
        assertThat(before).hasSize(2);
        assertThat(before.get(0).text()).isEqualTo("=ทำไม");
        for (var i = 0; i < 2; i++) {
            var again = translations(other).get(i);
            assertThat(again.text()).isEqualTo(before.get(i).text());
            assertThat(again.source()).isEqualTo("p. 1");
            assertThat(again.options())
                    .containsExactlyInAnyOrderElementsOf(before.get(i).options());
        }
    }

    @Test
    void aFileOfAnotherSurveyChangesNothing() throws Exception {
        var file = folder.resolve("t.csv");
        Files.writeString(file, "id,th\nq99,ทำไม\n");
        var run = CommandRun.of("edit", "translations", file, "--study", study);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("1 text is of no opinion question of Fixture and not used: q99 (line 2).");
        assertThat(translations(study)).isEmpty();
    }
}
