package org.mindgap.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.formats.SharedData;
import org.mindgap.problem.ProblemException;

class FormatsTest {
    @TempDir
    Path folder;

    private final Formats formats = new Formats();

    @Test
    void findsAllReadersThroughTheServiceLoader() {
        assertThat(formats.readers())
                .extracting(SurveyReader::format)
                .containsExactly("dialogues", "shares-csv", "csv");
    }

    @Test
    void looksAtTheRealFiles() throws Exception {
        assertThat(auto(SharedData.file("survey/global-dialogues/gd3.json"), false))
                .isEqualTo("dialogues");
        assertThat(auto(SharedData.file("survey/published_shares.csv"), false)).isEqualTo("shares-csv");
        assertThat(auto(SharedData.file("runs/hypothetical-survey/ground_truth.csv"), true))
                .isEqualTo("csv");
    }

    @Test
    void takesTheWordOfTheUser() throws Exception {
        var file = Files.writeString(folder.resolve("x"), "nothing that anybody knows");
        assertThat(formats.choose(file, "csv", false).format()).isEqualTo("shares-csv");
        assertThat(formats.choose(file, "shares-csv", false).format()).isEqualTo("shares-csv");
        assertThat(formats.choose(file, "csv", true).format()).isEqualTo("csv");
        assertThat(formats.choose(file, "dialogues", false).format()).isEqualTo("dialogues");
    }

    @Test
    void saysWhatWasLookedFor() throws Exception {
        var file = Files.writeString(folder.resolve("x"), "nothing that anybody knows");
        assertThat(code(file, Formats.AUTO, false)).isEqualTo("formats.not-recognised");
        assertThat(code(file, Formats.AUTO, true)).isEqualTo("formats.not-recognised");
        assertThat(code(file, "sav", true)).isEqualTo("formats.unknown-format");
        assertThat(code(file, "", true)).isEqualTo("formats.unknown-format");
        assertThat(code(folder.resolve("none.csv"), Formats.AUTO, true)).isEqualTo("formats.no-file");
        assertThat(code(folder, Formats.AUTO, true)).isEqualTo("formats.no-file");
        var binary = Files.write(folder.resolve("b.sav"), new byte[] {'$', 'F', 'L', '2', ',', 0, 0, 1});
        assertThat(code(binary, Formats.AUTO, true)).isEqualTo("formats.not-recognised");
    }

    private String auto(Path file, boolean respondents) throws IOException, ProblemException {
        return formats.choose(file, Formats.AUTO, respondents).format();
    }

    private String code(Path file, String format, boolean respondents) {
        return catchThrowableOfType(ProblemException.class, () -> formats.choose(file, format, respondents))
                .problems()
                .get(0)
                .code();
    }
}
