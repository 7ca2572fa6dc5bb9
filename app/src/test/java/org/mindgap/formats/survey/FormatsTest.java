package org.mindgap.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.formats.SharedData;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemTexts;

class FormatsTest {
    @TempDir
    Path folder;

    private final Formats formats = new Formats();

    @Test
    void findsAllReadersThroughTheServiceLoader() {
        assertThat(formats.readers())
                .extracting(SurveyReader::format)
                .containsExactly(
                        "sav",
                        "dta",
                        "por",
                        "dialogues",
                        "shares-csv",
                        "globalopinionqa",
                        "subpop",
                        "opinionsqa-shares",
                        "opinionsqa",
                        "csv");
    }

    @Test
    void looksAtTheRealFiles() throws Exception {
        assertThat(auto(SharedData.file("survey/global-dialogues/gd3.json"), false))
                .isEqualTo("dialogues");
        assertThat(auto(SharedData.file("survey/published_shares.csv"), false)).isEqualTo("shares-csv");
        assertThat(auto(SharedData.file("survey/sav/pyreadstat/sample.zsav"), true))
                .isEqualTo("sav");
        assertThat(auto(SharedData.file("survey/dta/types.dta"), true)).isEqualTo("dta");
        assertThat(auto(SharedData.file("survey/dta/stata-compat-be-114.dta"), true))
                .isEqualTo("dta");
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
        assertThat(code(file, "sas", true)).isEqualTo("formats.unknown-format");
        assertThat(code(file, "", true)).isEqualTo("formats.unknown-format");
        assertThat(code(folder.resolve("none.csv"), Formats.AUTO, true)).isEqualTo("formats.no-file");
        assertThat(code(folder, Formats.AUTO, true)).isEqualTo("formats.no-file");
        var binary = Files.write(folder.resolve("b.bin"), new byte[] {'$', 'F', 'L', '9', ',', 0, 0, 1});
        assertThat(code(binary, Formats.AUTO, true)).isEqualTo("formats.not-recognised");
    }

    @Test
    void namesLineAndByteOfWhatIsNoUtf8() throws Exception {
        var file = Files.write(
                folder.resolve("latin1.csv"), "a,b\n1,2\n3,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        var problem = problem(file, Formats.AUTO, false);
        assertThat(problem.code()).isEqualTo("formats.not-utf8");
        assertThat(new ProblemTexts(Locale.ENGLISH).line(problem))
                .startsWith("latin1.csv, line 3: The file is not UTF-8 text: byte 0xE9 was found here.");
        // respondents in old characters can be read once somebody says which
        assertThat(auto(file, true)).isEqualTo("csv");
    }

    @Test
    void saysThatAFileIsEmptyOrEndsAfterItsHeader() throws Exception {
        assertThat(code(Files.writeString(folder.resolve("e.csv"), ""), Formats.AUTO, true))
                .isEqualTo("formats.empty-file");
        assertThat(code(Files.writeString(folder.resolve("f.csv"), "\uFEFF \n"), Formats.AUTO, false))
                .isEqualTo("formats.empty-file");
        assertThat(code(Files.writeString(folder.resolve("g.csv"), "a,b\n"), Formats.AUTO, false))
                .isEqualTo("formats.header-only");
    }

    private String auto(Path file, boolean respondents) throws IOException, ProblemException {
        return formats.choose(file, Formats.AUTO, respondents).format();
    }

    private Problem problem(Path file, String format, boolean respondents) {
        return catchThrowableOfType(ProblemException.class, () -> formats.choose(file, format, respondents))
                .problems()
                .get(0);
    }

    private String code(Path file, String format, boolean respondents) {
        return catchThrowableOfType(ProblemException.class, () -> formats.choose(file, format, respondents))
                .problems()
                .get(0)
                .code();
    }
}
