package org.mindgap.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.MatchedAnswer;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.formats.answers.AnswersReport;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Group;
import org.mindgap.survey.Option;

class StudyCheckTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aStudy() throws ProblemException {
        file = folder.resolve("study.mindgap");
        try (var study = StudyFile.create(file)) {
            study.addSurvey(new Samples(41).respondents("people", 500), JobContext.unwatched());
            try (var batch = study.beginAnswers("run.jsonl", "ab")) {
                batch.model(new Model("m", "Model", Model.Kind.LANGUAGE_MODEL, ""));
                for (var question : study.survey("people").orElseThrow().questions()) {
                    batch.answer(new MatchedAnswer(
                            new Answer(
                                    0,
                                    "m",
                                    "people",
                                    question.id(),
                                    new Condition(AskedAs.NO_ONE, "en", "", "forward", Reading.PROBABILITIES, null),
                                    Group.everyone(),
                                    question.options().stream()
                                            .collect(Collectors.toMap(
                                                    Option::code,
                                                    o -> question.options().indexOf(o) == 0 ? 0.97 : 0.0)),
                                    0,
                                    0.97,
                                    AnswerStatus.OK),
                            new Evidence("prompt", "reply", "run.jsonl", 1, "")));
                }
                batch.commit();
            }
        }
    }

    @Test
    void aStudyThatIsWholeHasNothingToSayAndIsNotChanged() throws IOException {
        var before = Files.readAllBytes(file);
        assertThat(StudyFile.check(file)).isEmpty();
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whatIsNoStudyIsSaid() throws IOException {
        var text = folder.resolve("notes.mindgap");
        Files.writeString(text, "notes");
        assertThat(StudyFile.check(text)).extracting(Problem::code).containsExactly("store.no-study");
    }

    @Test
    void damagedPagesAreFound() throws IOException {
        try (var raw = new RandomAccessFile(file.toFile(), "rw")) {
            for (var page = 1; page < raw.length() / 4096; page++) {
                raw.seek(page * 4096L + 3);
                raw.write(new byte[] {0x7f, 0x7f});
            }
        }
        var found = StudyFile.check(file);
        assertThat(found).isNotEmpty();
        assertThat(found)
                .extracting(Problem::code)
                .allMatch(code -> code.equals("store.integrity") || code.equals("store.damaged"));
    }

    @Test
    void aDamagedColumnIsNamed() throws SQLException {
        change("UPDATE row_group SET data = zeroblob(length(data))"
                + " WHERE variable = (SELECT key FROM variable WHERE name = 'weight')");
        var found = StudyFile.check(file);
        assertThat(found).extracting(Problem::code).containsExactly("store.column-damaged");
        assertThat(found.get(0).arguments()).contains("weight");
    }

    @Test
    void anIdOfBytesThatAreNoCharactersIsDamage() throws SQLException {
        change("UPDATE survey SET id = CAST(X'72FF73' AS TEXT)");
        assertThat(StudyFile.check(file)).extracting(Problem::code).containsExactly("store.damaged");
    }

    @Test
    void whatAnotherProgramTookAwayIsFound() throws SQLException {
        change("DELETE FROM reply WHERE answer = 1");
        assertThat(StudyFile.check(file)).extracting(Problem::code).containsExactly("store.replies");
        change("DELETE FROM answer WHERE id = 1");
        assertThat(StudyFile.check(file)).extracting(Problem::code).containsExactly("store.answers-lost");
    }

    @Test
    void brokenReferencesAreCounted() throws SQLException {
        try (var session = new Sessions(file).writer()) {
            session.once("PRAGMA foreign_keys = OFF");
            session.run("UPDATE answer SET condition = 99");
        }
        assertThat(StudyFile.check(file)).extracting(Problem::code).startsWith("store.references");
    }

    @Test
    void rowsThatAnImportLeftOutAndImportsThatWereCutOffAreSaid() throws ProblemException {
        try (var study = StudyFile.open(file)) {
            try (var batch = study.beginAnswers("other.csv", "cd")) {
                batch.commit(new AnswersReport(12, 0, List.of(), Map.of("answers.no-question", 12)));
            }
            assertThat(study.imports()).hasSize(2);
            assertThat(study.imports().get(1).rows()).isEqualTo(12);
            assertThat(study.imports().get(1).written()).isZero();
            assertThat(study.imports().get(1).counts()).isEqualTo(Map.of("answers.no-question", 12));
            try (var running = study.beginAnswers("third.csv", "")) {
                running.model(new Model("n", "N", Model.Kind.LANGUAGE_MODEL, ""));
                var found = StudyFile.check(file);
                assertThat(found).extracting(Problem::code).containsExactly("store.rows-left-out", "store.hidden");
                assertThat(found.get(0).arguments()).containsExactly("other.csv", "12", "12");
            }
        }
        assertThat(StudyFile.check(file)).extracting(Problem::code).containsExactly("store.rows-left-out");
    }

    @Test
    void alarmsOfTheAnswersAreAmongThem() throws ProblemException {
        try (var study = StudyFile.open(file);
                var batch = study.beginAnswers("declined.jsonl", "")) {
            batch.model(new Model("m", "Model", Model.Kind.LANGUAGE_MODEL, ""));
            batch.answer(new MatchedAnswer(
                    new Answer(
                            0,
                            "m",
                            "people",
                            study.survey("people")
                                    .orElseThrow()
                                    .questions()
                                    .get(0)
                                    .id(),
                            Condition.of(AskedAs.NO_ONE, Reading.PROBABILITIES),
                            Group.everyone(),
                            Map.of(),
                            0,
                            Double.NaN,
                            AnswerStatus.DECLINED),
                    new Evidence("prompt", "I cannot", "declined.jsonl", 1, "")));
            batch.commit();
        }
        assertThat(StudyFile.check(file)).extracting(Problem::code).containsExactly("gap.alarm-declined");
    }

    private void change(String sql) throws SQLException {
        try (var session = new Sessions(file).writer()) {
            session.run(sql);
        }
    }
}
