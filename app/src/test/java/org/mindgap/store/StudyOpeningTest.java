package org.mindgap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.elicit.Model;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** What is no study, or none that can be read, is refused in words and left as it is. */
class StudyOpeningTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("a study? 100 % नया.mindgap");
    }

    @Test
    void filesThatAreNoStudyAreRefused() throws IOException {
        refused(file, "store.missing");
        refused(folder, "store.directory");
        Files.createFile(file);
        refused(file, "store.empty");
        Files.writeString(file, "country,religion,weight\nIN,Hindu,1.5\n");
        refused(file, "store.no-study");
        Files.writeString(file, "SQLite");
        refused(file, "store.damaged");
    }

    @Test
    void anotherProgramsDatabaseIsRefusedAndUntouched() throws SQLException, IOException {
        try (var session = new Sessions(file).writer()) {
            session.once("CREATE TABLE bookmarks (address TEXT)");
        }
        var before = Files.readAllBytes(file);
        refused(file, "store.other-database");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aNewerStudyIsRefused() throws ProblemException, SQLException {
        StudyFile.create(file).close();
        try (var session = new Sessions(file).writer()) {
            session.once("PRAGMA user_version = " + (Schema.VERSION + 1));
        }
        assertThat(refused(file, "store.newer").arguments())
                .containsExactly(Schema.VERSION + 1 + "", Schema.VERSION + "");
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".lock"));
    }

    /** Seen when the program was killed while it closed a study. */
    @Test
    void whatAKilledWriterLeftInAJournalIsTakenBackBeforeReadingToo() throws Exception {
        StudyFile.create(file).close();
        var journal = folder.resolve(file.getFileName() + "-journal");
        var killed = folder.resolve("killed.mindgap");
        try (var session = new Sessions(file).writer()) {
            session.once("PRAGMA cache_size = 1");
            session.run("BEGIN IMMEDIATE");
            for (var i = 0; i < 200; i++) {
                session.run("INSERT INTO log (time, action, text) VALUES ('', 'half', hex(zeroblob(2000)))");
            }
            Files.copy(file, killed);
            Files.copy(journal, folder.resolve("killed.mindgap-journal"));
            session.run("ROLLBACK");
        }
        try (var study = StudyFile.openReadOnly(killed)) {
            assertThat(study.log()).extracting(LogEntry::action).containsExactly("create");
        }
        assertThat(folder.resolve("killed.mindgap-journal")).doesNotExist();
    }

    @Test
    void aStudyWithoutOneOfItsColumnsIsRefusedBeforeAnythingIsWritten() throws Exception {
        StudyFile.create(file).close();
        try (var session = new Sessions(file).writer()) {
            session.once("ALTER TABLE reply RENAME COLUMN asked TO other");
        }
        var before = Files.readAllBytes(file);
        assertThat(refused(file, "store.damaged").arguments()).containsExactly("reply.asked is missing");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aTruncatedStudyIsRefused() throws ProblemException, IOException {
        try (var study = StudyFile.create(file)) {
            study.addSurvey(new Samples(1).respondents("people", 3000), JobContext.unwatched());
        }
        var whole = Files.readAllBytes(file);
        for (var length : List.of(60, 100, 4096, whole.length / 2, whole.length - 1)) {
            Files.write(file, Arrays.copyOf(whole, length));
            refused(file, "store.damaged");
        }
    }

    @Test
    void aStudyIsNeverCreatedOverAFile() throws IOException, ProblemException {
        Files.writeString(file, "mine");
        var problem = catchThrowableOfType(ProblemException.class, () -> StudyFile.create(file));
        assertThat(problem.problems()).extracting(Problem::code).containsExactly("store.exists");
        assertThat(file).hasContent("mine");
        var nowhere = folder.resolve("no").resolve("such.mindgap");
        problem = catchThrowableOfType(ProblemException.class, () -> StudyFile.create(nowhere));
        assertThat(problem.problems()).extracting(Problem::code).containsExactly("store.no-folder");
    }

    @Test
    void oneFileRemainsAfterClosingAndACopyOfItIsWhole() throws ProblemException, IOException {
        var samples = new Samples(3);
        var survey = samples.published("shares");
        try (var study = StudyFile.create(file)) {
            assertThat(folder.resolve(file.getFileName() + ".lock")).exists();
            study.addSurvey(survey, JobContext.unwatched());
            study.addYardstick(Model.Kind.UNIFORM);
            assertThat(folder.resolve(file.getFileName() + "-wal")).isNotEmptyFile();
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        var copy = folder.resolve("copy.mindgap");
        Files.copy(file, copy);
        try (var study = StudyFile.openReadOnly(copy)) {
            assertThat(study.survey("shares")).contains(survey);
            assertThat(study.models()).hasSize(1);
            assertThat(study.log()).hasSize(3);
        }
    }

    @Test
    void aReaderBesideDoesNotKeepTheWriterFromLeavingAWholeFile() throws ProblemException, IOException {
        var survey = new Samples(5).published("shares");
        var copy = folder.resolve("copy.mindgap");
        try (var writer = StudyFile.create(file);
                var reader = StudyFile.openReadOnly(file)) {
            assertThat(reader.surveys()).isEmpty();
            writer.addSurvey(survey, JobContext.unwatched());
            assertThat(reader.survey("shares")).contains(survey);
            writer.close();
            Files.copy(file, copy);
            assertThat(reader.survey("shares")).contains(survey);
        }
        try (var study = StudyFile.openReadOnly(copy)) {
            assertThat(study.survey("shares")).contains(survey);
        }
        StudyFile.open(file).close();
        try (var files = Files.list(folder)) {
            assertThat(files.filter(f -> f.toString().startsWith(file.toString())))
                    .containsExactly(file);
        }
    }

    @Test
    void aStudyCopiedWhileOpenIsReadWhereNothingCanBeWritten() throws ProblemException, IOException, SQLException {
        var copy = folder.resolve("copy.mindgap");
        var survey = new Samples(6).published("shares");
        try (var writer = StudyFile.create(file)) {
            writer.addSurvey(survey, JobContext.unwatched());
        }
        try (var writer = StudyFile.open(file)) {
            assertThat(writer.surveys()).hasSize(1);
            Files.copy(file, copy);
        }
        // the head of the copy says that it has a write-ahead log, and there is none
        assertThat(Files.readAllBytes(copy)[18]).isEqualTo((byte) 2);
        try (var readers = new Readers(new Sessions(copy, true))) {
            var summaries = readers.read(session -> new SurveyLoader(session).summaries());
            assertThat(summaries).extracting(SurveySummary::id).containsExactly("shares");
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(file, copy);
        }
    }

    @Test
    void inAFolderWhereNothingCanBeWrittenAStudyIsReadAndNotOpenedForWriting() throws ProblemException {
        StudyFile.create(file).close();
        assumeTrue(folder.toFile().setWritable(false) && !Files.isWritable(folder), "rights bind this user");
        try {
            try (var study = StudyFile.openReadOnly(file)) {
                assertThat(study.log()).hasSize(1);
            }
            var thrown = catchThrowableOfType(ProblemException.class, () -> StudyFile.open(file));
            assertThat(thrown.problems()).extracting(Problem::code).containsExactly("store.folder-not-writable");
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void closingTwiceIsClosingOnceAndAClosedStudyReadsNothing() throws ProblemException {
        var study = StudyFile.create(file);
        study.close();
        study.close();
        assertThat(catchThrowableOfType(IllegalStateException.class, study::models))
                .hasMessageContaining("closed");
    }

    @Test
    void readingOnlyRefusesToWrite() throws ProblemException {
        StudyFile.create(file).close();
        try (var study = StudyFile.openReadOnly(file)) {
            assertThat(study.readOnly()).isTrue();
            var problem = catchThrowableOfType(ProblemException.class, () -> study.addYardstick(Model.Kind.UNIFORM));
            assertThat(problem.problems()).extracting(Problem::code).containsExactly("store.read-only");
        }
    }

    @Test
    void damageThatShowsOnlyLaterIsAProblemAsWell() throws ProblemException, IOException, SQLException {
        try (var study = StudyFile.create(file)) {
            study.addSurvey(new Samples(1).respondents("people", 3000), JobContext.unwatched());
        }
        try (var session = new Sessions(file).writer()) {
            session.run("UPDATE row_group SET data = substr(data, 1, length(data) - 1)");
        }
        try (var study = StudyFile.openReadOnly(file)) {
            var people = (org.mindgap.survey.Respondents)
                    study.survey("people").orElseThrow().source();
            var thrown = catchThrowableOfType(
                    org.mindgap.problem.UncheckedProblemException.class, () -> people.column("weight"));
            assertThat(thrown.getCause().problems()).extracting(Problem::code).containsExactly("store.damaged");
        }
    }

    private static Problem refused(Path path, String code) {
        for (var readOnly : List.of(false, true)) {
            var thrown = catchThrowableOfType(
                    ProblemException.class,
                    () -> (readOnly ? StudyFile.openReadOnly(path) : StudyFile.open(path)).close());
            assertThat(thrown).as(code).isNotNull();
            assertThat(thrown.problems()).extracting(Problem::code).containsExactly(code);
        }
        return catchThrowableOfType(ProblemException.class, () -> StudyFile.open(path))
                .problems()
                .get(0);
    }
}
