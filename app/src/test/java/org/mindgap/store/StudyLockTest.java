package org.mindgap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.elicit.Model;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyChild.Deed;

/** One process writes; others are told which, and may read. */
class StudyLockTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aStudy() throws ProblemException {
        file = folder.resolve("study.mindgap");
        StudyFile.create(file).close();
    }

    @Test
    void anotherProcessIsNamedAndReadingBesideItWorks() throws IOException, InterruptedException, ProblemException {
        var child = StudyChild.start(Deed.HOLD, file);
        try (var said = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("holding");
            var problem = refusal();
            assertThat(problem.code()).isEqualTo("store.locked");
            assertThat(problem.arguments()).contains(Long.toString(child.pid()));
            try (var study = StudyFile.openReadOnly(file)) {
                assertThat(study.models()).extracting(Model::kind).containsExactly(Model.Kind.UNIFORM);
            }
            child.getOutputStream().close();
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            child.destroyForcibly();
        }
        try (var study = StudyFile.open(file)) {
            assertThat(study.notes()).isEmpty();
            assertThat(study.models()).hasSize(1);
        }
        assertThat(StudyLock.beside(file)).doesNotExist();
    }

    @Test
    void theSameProgramIsToldThatItHasTheStudyOpen() throws ProblemException, IOException {
        var link = folder.resolve("link.mindgap");
        try (var study = StudyFile.open(file)) {
            assertThat(study.readOnly()).isFalse();
            assertThat(refusal().code()).isEqualTo("store.locked-here");
            Files.createSymbolicLink(link, file);
            var thrown = catchThrowableOfType(ProblemException.class, () -> StudyFile.open(link));
            assertThat(thrown.problems()).extracting(Problem::code).containsExactly("store.locked-here");
            assertThat(StudyLock.beside(file)).exists();
        }
        StudyFile.open(file).close();
    }

    @Test
    void theLockOfAnotherComputerIsBelieved() throws IOException {
        Files.writeString(StudyLock.beside(file), new StudyHolder("elsewhere", 17, 0, "2026-01-01T00:00:00Z").text());
        var problem = refusal();
        assertThat(problem.code()).isEqualTo("store.locked-elsewhere");
        assertThat(problem.arguments())
                .containsExactly("elsewhere", "17", "2026-01-01T00:00:00Z", "study.mindgap.lock");
        assertThat(StudyLock.beside(file)).exists();
    }

    @Test
    void theLockOfAProcessThatHasEndedIsTakenOver() throws IOException, ProblemException {
        var self = StudyHolder.thisProcess();
        // the id was given to another process since: this one, which started at another time
        var gone = new StudyHolder(self.host(), self.pid(), self.started() - 3_600_000, "2026-01-01T00:00:00Z");
        Files.writeString(StudyLock.beside(file), gone.text());
        try (var study = StudyFile.open(file)) {
            assertThat(study.notes()).extracting(Problem::code).containsExactly("store.lock-taken-over");
        }
        assertThat(StudyLock.beside(file)).doesNotExist();
    }

    @Test
    void aFileOfThatNameThatIsNoLockIsLeftAlone() throws IOException {
        Files.writeString(StudyLock.beside(file), "my notes");
        assertThat(refusal().code()).isEqualTo("store.locked-unknown");
        assertThat(StudyLock.beside(file)).hasContent("my notes");
    }

    private Problem refusal() {
        return catchThrowableOfType(ProblemException.class, () -> StudyFile.open(file))
                .problems()
                .get(0);
    }
}
