package org.mindgap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.PublishedScore;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Group;
import org.mindgap.survey.Survey;

/** Scores of others: seen with their import or not at all, and there after the file was closed. */
class StudyScoresTest {
    private static final Model LLAMA = new Model("llama", "Llama 3", Model.Kind.LANGUAGE_MODEL, "");

    @TempDir
    Path folder;

    private final Samples samples = new Samples(7);
    private final Survey survey = samples.published("shares");
    private Path file;

    @BeforeEach
    void aStudyWithOneSurvey() throws ProblemException {
        file = folder.resolve("study.mindgap");
        try (var study = StudyFile.create(file)) {
            study.addSurvey(survey, JobContext.unwatched());
        }
    }

    @Test
    void areSeenWithTheCommitAndKeptAsPrinted() throws ProblemException {
        var scores = scores(12_000);
        try (var study = StudyFile.open(file);
                var batch = study.beginAnswers("run.csv", "ab")) {
            batch.model(LLAMA);
            scores.forEach(batch::score);
            batch.answer(samples.answer(survey, "llama"));
            assertThat(study.scores("shares")).isEmpty();
            batch.commit();
            assertThat(study.scores("shares")).isEqualTo(scores);
        }
        try (var study = StudyFile.openReadOnly(file)) {
            assertThat(study.scores("shares")).isEqualTo(scores);
            assertThat(study.scores("nowhere")).isEmpty();
        }
        assertThat(StudyFile.check(file))
                .extracting(Problem::code)
                .doesNotContain("store.references", "store.integrity");
    }

    @Test
    void areSweptWithAnImportThatIsGivenUp() throws ProblemException, SQLException {
        try (var study = StudyFile.open(file);
                var batch = study.beginAnswers("run.csv", "")) {
            batch.model(LLAMA);
            scores(6_000).forEach(batch::score);
        }
        try (var session = new Sessions(file).reader()) {
            assertThat(session.number("SELECT count(*) FROM score")).isZero();
        }
    }

    @Test
    void followTheModelThatAnotherImportHasShownMeanwhile() throws ProblemException {
        try (var study = StudyFile.open(file);
                var first = study.beginAnswers("one.csv", "");
                var second = study.beginAnswers("two.csv", "")) {
            first.model(LLAMA);
            second.model(LLAMA);
            scores(3).forEach(first::score);
            second.answer(samples.answer(survey, "llama"));
            second.commit();
            first.commit();
            assertThat(study.models()).containsExactly(LLAMA);
            assertThat(study.scores("shares"))
                    .hasSize(3)
                    .allMatch(s -> s.model().equals("llama"));
        }
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new PublishedScore("m", "s", "q", Group.everyone(), "tv", Double.NaN, "f", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStudyOfVersion1IsBroughtForwardAndTakesScores() throws Exception {
        var old = folder.resolve("old.mindgap");
        Version1.create(old);
        assertThatThrownBy(() -> StudyFile.openReadOnly(old)).isInstanceOf(ProblemException.class);
        try (var study = StudyFile.open(old)) {
            assertThat(study.notes()).extracting(Problem::code).containsExactly("store.migrated");
            assertThat(study.models()).containsExactly(new Model("m", "M", Model.Kind.LANGUAGE_MODEL, ""));
            study.addSurvey(survey, JobContext.unwatched());
            try (var batch = study.beginAnswers("run.csv", "")) {
                batch.model(LLAMA);
                scores(2).forEach(batch::score);
                batch.commit();
            }
            assertThat(study.scores("shares")).hasSize(2);
        }
        assertThat(folder.resolve("old.mindgap.v1.bak")).exists();
        assertThat(tables(old)).isEqualTo(tables(file));
    }

    /** What SQLite keeps of every table and index. */
    private static List<String> tables(Path study) throws SQLException {
        try (var session = new Sessions(study).reader()) {
            return session.list(
                    "SELECT name || ' ' || coalesce(sql, '') FROM sqlite_master ORDER BY name",
                    row -> row.getString(1).replaceAll("\\s+", " "));
        }
    }

    private List<PublishedScore> scores(int count) {
        var scores = new ArrayList<PublishedScore>();
        for (var i = 0; i < count; i++) {
            var question = survey.questions().get(i % survey.questions().size());
            scores.add(new PublishedScore(
                    "llama",
                    "shares",
                    question.id(),
                    Group.of("country", "c" + i % 100),
                    "sim.jsd.dist.nats",
                    1 / (i + 1.0),
                    "run.csv",
                    i + 2));
        }
        return scores;
    }
}
