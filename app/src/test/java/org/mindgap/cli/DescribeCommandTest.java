package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.formats.survey.CsvCodes;
import org.mindgap.formats.survey.SurveyExport;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.SurveyFixture;

/** What a file says of itself, and what its variables could be used as. */
class DescribeCommandTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void file() throws IOException {
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/fuzz/survey/sav/bytecode.sav"))) {
            file = Files.write(folder.resolve("wave.sav"), in.readAllBytes());
        }
    }

    @Test
    void suggestions_say_why() {
        var run = CommandRun.of("describe", file, "--suggest");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("Weighted by w")
                .containsPattern("w +.*weight +The file itself is weighted by it\\.")
                .containsPattern("q2 +How important is it\\? +left-out +It is one of several answers");
    }

    @Test
    void suggestions_are_a_table_for_other_programs_too() {
        var run = CommandRun.of("describe", file, "--suggest", "--csv");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith("name,label,suggested,why")
                .contains("\nw,", "q2,How important is it?,left-out,");
    }

    @Test
    void a_file_that_is_cut_off_says_so_behind_its_variables() throws IOException {
        var bytes = Files.readAllBytes(file);
        var cut = Files.write(folder.resolve("cut.sav"), Arrays.copyOf(bytes, bytes.length - 5));
        var whole = CommandRun.of("describe", file);
        var run = CommandRun.of("describe", cut);
        assertThat(whole.exit()).isZero();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out().replace("cut.sav", "wave.sav")).isEqualTo(whole.out());
        assertThat(run.err()).contains("cut.sav").containsPattern("ends at byte|respondents");
    }

    @Test
    void an_exported_file_has_the_date_of_the_export() throws Exception {
        var survey = new SurveyFixture()
                .asks(SurveyFixture.question("q", Measure.ORDINAL, "", 2, false), "1", "2", "1")
                .build();
        var out = folder.resolve("out.sav");
        var clock = Clock.fixed(Instant.parse("2024-02-09T07:05:03Z"), ZoneOffset.UTC);
        new SurveyExport(survey, (Respondents) survey.source(), clock)
                .write(out, SurveyExport.Kind.of(out).orElseThrow(), CsvCodes.CODES, JobContext.unwatched());
        var run = CommandRun.of("describe", out);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("written by").contains("09 Feb 24 07:05:03");
    }
}
