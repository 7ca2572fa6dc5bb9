package org.mindgap.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.job.JobContext;
import org.mindgap.store.StudyFile;

/** Every phase of an import asks whether somebody stopped it, not only the reading of rows. */
class StoppedImportTest {
    private static final Path SAV =
            Path.of(System.getProperty("mindgap.root")).resolve("app/src/test/resources/fuzz/survey/sav/bytecode.sav");

    @TempDir
    Path folder;

    private Path csv;

    @BeforeEach
    void aTable() throws Exception {
        csv = Files.writeString(folder.resolve("t.csv"), "w,q,r\n1,a,b\n2,b,a\n1,a,a\n");
    }

    /** A job that is stopped as soon as one class asks. */
    private static final class StoppedBy implements JobContext {
        private final String type;
        private final Set<String> asked = new TreeSet<>();

        StoppedBy(String type) {
            this.type = type;
        }

        @Override
        public void progress(long done, long total) {
            // of no matter here
        }

        @Override
        public void checkCancelled() {
            var now = StackWalker.getInstance()
                    .walk(frames -> frames.skip(1)
                            .map(f -> f.getClassName().replaceFirst(".*\\.", ""))
                            .filter(c -> !c.startsWith("StoppedBy") && !c.contains("JobContext"))
                            .limit(1)
                            .collect(Collectors.joining()));
            asked.add(now);
            if (now.equals(type)) {
                throw new CancellationException(type);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RespondentAssembly", "FileFacts"})
    void aTableIsStoppedInEachPhase(String phase) {
        var context = new StoppedBy(phase);
        assertThatThrownBy(() -> new RespondentCsvReader().read(SurveyRequest.of(csv), context))
                .isInstanceOf(CancellationException.class)
                .hasMessage(phase);
    }

    @Test
    void lookingAtATableIsStoppedWhileItsColumnsAreDescribed() {
        var context = new StoppedBy("TableDescription");
        assertThatThrownBy(() -> new RespondentCsvReader().describe(SurveyRequest.of(csv), context))
                .isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SavCases", "MicrodataSurveyReader", "RespondentAssembly", "FileFacts"})
    void aFileOfSpssIsStoppedInEachPhase(String phase) {
        var context = new StoppedBy(phase);
        assertThatThrownBy(() -> new SavSurveyReader().read(SurveyRequest.of(SAV), context))
                .isInstanceOf(CancellationException.class)
                .hasMessage(phase);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SurveyImporter", "StudyFile"})
    void whatIsWrittenIntoAStudyAndStoppedIsNeverSeen(String phase) throws Exception {
        var read = new RespondentCsvReader().read(SurveyRequest.of(csv), JobContext.unwatched());
        try (var study = StudyFile.create(folder.resolve("study.mindgap"))) {
            assertThatThrownBy(() -> study.addSurvey(read.survey(), new StoppedBy(phase)))
                    .isInstanceOf(CancellationException.class)
                    .hasMessage(phase);
            assertThat(study.surveys()).isEmpty();
            study.addSurvey(read.survey(), JobContext.unwatched());
            assertThat(study.surveys()).hasSize(1);
        }
    }
}
