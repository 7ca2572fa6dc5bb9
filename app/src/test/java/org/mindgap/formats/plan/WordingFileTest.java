package org.mindgap.formats.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.asking.AskedSurvey;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Survey;

/** Other wordings of questions: what is in the table, and nothing that is not. */
class WordingFileTest {
    @TempDir
    Path folder;

    private final Survey survey = AskedSurvey.of(3);

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("wordings.csv"), text);
    }

    /** Columns in any order, others beside them, a byte order mark, quoted line ends, our own guard against formulas. */
    @Test
    void wordsAreReadByQuestionAndName() throws IOException, ProblemException {
        var said = WordingFile.read(file("\uFEFF" + """
                        text,question,by,wording
                        "How, often
                        do you?",q1,me,short
                        '=Is it so?,q1,me,odd
                         Two then? ,q2,me,short
                        """), survey);
        assertThat(said.keySet()).containsExactly("q1", "q2");
        assertThat(said.get("q1"))
                .containsEntry("short", "How, often\ndo you?")
                .containsEntry("odd", "=Is it so?")
                .hasSize(2);
        assertThat(said.get("q2")).containsEntry("short", "Two then?").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'question,wording\nq1,short\n', formats.wordings-column",
        "'question,wording,text\nq9,short,Nine?\n', formats.plan-question",
        "'question,wording,text\nq1,short, \n', formats.stances-row",
    })
    void whatIsMissingIsSaid(String text, String code) throws IOException {
        var written = file(text);
        assertThat(catchThrowableOfType(ProblemException.class, () -> WordingFile.read(written, survey))
                        .problems()
                        .get(0)
                        .code())
                .isEqualTo(code);
    }
}
