package org.mindgap.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyChild.Deed;
import org.mindgap.survey.Survey;

/** A process that dies loses nothing it had committed and shows nothing half. */
class StudyCrashTest {
    @TempDir
    Path folder;

    private final Survey survey = new Samples(20).published("shares");
    private Path file;

    @BeforeEach
    void aStudyWithOneSurvey() throws ProblemException {
        file = folder.resolve("study.mindgap");
        try (var study = StudyFile.create(file)) {
            study.addSurvey(survey, JobContext.unwatched());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HALF_A_SURVEY", "HALF_THE_ANSWERS"})
    void nothingHalfIsShownAndLeavingsAreSwept(Deed deed)
            throws IOException, InterruptedException, ProblemException, SQLException {
        StudyChild.run(deed, file);
        // what was there before anybody cleans up: the hidden rows are there, and nobody sees them
        try (var study = StudyFile.openReadOnly(file)) {
            requireOnlyTheSurvey(study);
        }
        try (var session = new Sessions(file).reader()) {
            assertThat(Batches.hidden(session)).hasSize(1);
        }
        try (var study = StudyFile.open(file)) {
            assertThat(study.notes()).extracting(Problem::code).containsExactly("store.lock-taken-over", "store.swept");
            requireOnlyTheSurvey(study);
        }
        requireNoLeavings();
        try (var study = StudyFile.open(file)) {
            assertThat(study.notes()).isEmpty();
        }
    }

    @Test
    void whatWasCommittedIsThere() throws IOException, InterruptedException, ProblemException, SQLException {
        StudyChild.run(Deed.ALL_THE_ANSWERS, file);
        try (var study = StudyFile.open(file)) {
            assertThat(study.notes()).extracting(Problem::code).containsExactly("store.lock-taken-over");
            assertThat(study.models()).containsExactly(StudyChild.MODEL);
            assertThat(study.answers("shares", "m")).hasSize(StudyChild.ANSWERS);
            assertThat(study.survey("brought")).contains(new Samples(23).published("brought"));
        }
        try (var session = new Sessions(file).reader()) {
            assertThat(session.number("SELECT count(*) FROM reply")).isEqualTo(StudyChild.ANSWERS);
        }
    }

    private void requireOnlyTheSurvey(StudyFile study) {
        assertThat(study.surveys()).extracting(SurveySummary::id).containsExactly("shares");
        assertThat(study.survey("shares")).contains(survey);
        assertThat(study.survey("half")).isEmpty();
        assertThat(study.survey("brought")).isEmpty();
        assertThat(study.models()).isEmpty();
        assertThat(study.answers("shares", "m")).isEmpty();
        assertThat(study.log()).extracting(LogEntry::action).containsExactly("create", "import-survey");
    }

    private void requireNoLeavings() throws SQLException, IOException {
        try (var session = new Sessions(file).reader()) {
            assertThat(session.number("SELECT count(*) FROM batch")).isEqualTo(1);
            assertThat(session.number("SELECT count(*) FROM survey")).isEqualTo(1);
            for (var table : List.of("answer", "reply", "prompt", "model", "row_group", "dictionary")) {
                assertThat(session.number("SELECT count(*) FROM " + table))
                        .as(table)
                        .isZero();
            }
            assertThat(session.number("SELECT count(*) FROM pragma_foreign_key_check"))
                    .isZero();
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
