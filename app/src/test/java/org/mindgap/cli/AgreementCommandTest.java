package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of Krippendorff (2011) from files of both forms. */
class AgreementCommandTest {
    private static final String WIDE = """
            unit,A,B,C,D
            1,1,1,,1
            2,2,2,3,2
            3,3,3,3,3
            4,3,3,3,3
            5,2,2,2,2
            6,1,2,3,4
            7,4,4,4,4
            8,1,1,2,1
            9,2,2,2,2
            10,NA,5,5,5
            11,,,1,1
            12,,3,,
            """;

    @TempDir
    Path folder;

    @Test
    void columnsOfCoders() throws IOException {
        var run = CommandRun.of(
                "agreement",
                file("wide.csv", WIDE),
                "--coders",
                "A,B,C,D",
                "--level",
                "nominal,ordinal,interval",
                "--csv");

        assertThat(run.exit()).isZero();
        assertThat(run.number(1, "alpha")).isCloseTo(0.743, within(5e-4));
        assertThat(run.number(2, "alpha")).isCloseTo(0.815, within(5e-4));
        assertThat(run.number(3, "alpha")).isCloseTo(0.849, within(5e-4));
        assertThat(run.number(1, "units_left_out")).isOne();
    }

    @Test
    void rowsOfValuesSayTheSame() throws IOException {
        var rows = new StringBuilder("who,what,said\n");
        WIDE.lines().skip(1).map(l -> l.split(",", -1)).forEach(l -> {
            for (var c = 1; c < l.length; c++) {
                rows.append("coder" + c + "," + l[0] + "," + l[c] + "\n");
            }
        });
        var run = CommandRun.of(
                "agreement",
                file("long.csv", rows.toString()),
                "--unit",
                "what",
                "--coder",
                "who",
                "--value",
                "said",
                "--replicates",
                "0",
                "--csv");

        assertThat(run.number(1, "alpha")).isCloseTo(0.743, within(5e-4));
    }

    @Test
    void textsHaveAnOrderOnlyIfSomebodyGivesOne() throws IOException {
        var texts = file("texts.csv", "a,b\npro,pro\ncon,null\nnull,null\npro,con\n");

        assertThat(CommandRun.of("agreement", texts, "--coders", "a,b", "--level", "ordinal")
                        .err())
                .contains("--order");
        assertThat(CommandRun.of("agreement", texts, "--coders", "a,b", "--level", "ordinal", "--order", "con,null,pro")
                        .exit())
                .isZero();
        assertThat(CommandRun.of("agreement", texts, "--coders", "a,b", "--order", "con,pro")
                        .err())
                .contains("“null” in row 2");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
