package org.mindgap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** The machinery, with two made-up later versions. */
class MigratorTest {
    private static final int NOW = Schema.VERSION;
    private static final Migrator.Step TO_NEXT = session -> session.once("ALTER TABLE log ADD COLUMN who TEXT");
    private static final Migrator.Step AFTER_NEXT = session -> session.run("UPDATE log SET who = 'nobody'");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aStudyOfThisVersion() throws ProblemException {
        file = folder.resolve("study.mindgap");
        StudyFile.create(file).close();
    }

    @Test
    void stepsAreTakenInOrderAndTheOldFileIsKept() throws ProblemException, SQLException, IOException {
        var later = new Migrator(NOW + 2, Map.of(NOW, TO_NEXT, NOW + 1, AFTER_NEXT));
        try (var study = OpenStudy.forWriting(file, later)) {
            assertThat(study.notes()).hasSize(1);
            assertThat(study.notes().get(0).code()).isEqualTo("store.migrated");
            assertThat(study.notes().get(0).arguments()).containsExactly(NOW + "", NOW + 2 + "", backup());
        }
        try (var session = new Sessions(file).reader()) {
            assertThat(session.number("PRAGMA user_version")).isEqualTo(NOW + 2);
            assertThat(session.first("SELECT who FROM log", row -> row.getString(1)))
                    .contains("nobody");
        }
        // the backup is a whole study of the old version, and this program opens it
        StudyFile.openReadOnly(folder.resolve(backup())).close();
        try (var study = OpenStudy.forWriting(file, later)) {
            assertThat(study.notes()).isEmpty();
        }
        var thrown = catchThrowableOfType(ProblemException.class, () -> StudyFile.open(file));
        assertThat(thrown.problems()).extracting(Problem::code).containsExactly("store.newer");
    }

    @Test
    void aStepThatFailsChangesNothing() throws SQLException, IOException {
        var failing = new Migrator(
                NOW + 2, Map.of(NOW, TO_NEXT, NOW + 1, session -> session.run("UPDATE nowhere SET a = 1")));
        var before = Files.readAllBytes(file);
        assertThatThrownBy(() -> OpenStudy.forWriting(file, failing)).isInstanceOf(ProblemException.class);
        try (var session = new Sessions(file).reader()) {
            assertThat(session.number("PRAGMA user_version")).isEqualTo(NOW);
            assertThat(session.number("SELECT count(*) FROM pragma_table_info('log')"))
                    .isEqualTo(4);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(StudyLock.beside(file)).doesNotExist();
    }

    @Test
    void aBackupIsNeverWrittenOver() throws ProblemException, IOException {
        Files.writeString(folder.resolve(backup()), "older");
        OpenStudy.forWriting(file, new Migrator(NOW + 1, Map.of(NOW, TO_NEXT))).close();
        assertThat(folder.resolve(backup())).hasContent("older");
        assertThat(folder.resolve("study.mindgap.v" + NOW + "-2.bak")).exists();
    }

    @Test
    void anOlderStudyIsNotReadWithoutWriting() {
        var thrown = catchThrowableOfType(
                ProblemException.class, () -> OpenStudy.forReading(file, new Migrator(NOW + 1, Map.of(NOW, TO_NEXT))));
        assertThat(thrown.problems()).extracting(Problem::code).containsExactly("store.older");
    }

    @Test
    void aVersionFromWhichNoStepLeadsIsRefused() {
        var thrown = catchThrowableOfType(
                ProblemException.class,
                () -> OpenStudy.forWriting(file, new Migrator(NOW + 2, Map.of(NOW + 1, AFTER_NEXT))));
        assertThat(thrown.problems()).extracting(Problem::code).containsExactly("store.damaged");
    }

    private static String backup() {
        return "study.mindgap.v" + NOW + ".bak";
    }
}
