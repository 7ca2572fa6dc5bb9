package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A regression from the command line. */
class FitCommandTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws Exception {
        file = folder.resolve("scores.csv");
        var text = new StringBuilder("model,round,x,y\n");
        for (var i = 0; i < 60; i++) {
            text.append(String.format(
                    Locale.ROOT,
                    "m%d,%d,%.6f,%.6f%n",
                    i / 12,
                    i % 12,
                    Math.cos(i),
                    Math.cos(i) + Math.sin(i * i) + Math.floor(i / 12.0)));
        }
        Files.writeString(file, text.append("m0,12,,1\n"));
    }

    @Test
    void tellsCoefficientsGroupsAndWhatIsDoubtful() throws Exception {
        var said = CommandRun.of("fit", file.toString(), "--formula", "y ~ x + (1 | model)");

        assertThat(said.out())
                .contains("Linear mixed model by REML, 60 observations", "(Intercept)", "model", "residual", "ICC");
        assertThat(said.err()).contains("1 of 61 rows have no value");
    }

    @Test
    void jsonHasEveryNumber() throws Exception {
        var said = CommandRun.of(
                "fit", file.toString(), "--formula", "y ~ x + (1 | model)", "--against", "y ~ (1 | model)", "--json");
        var json = new JsonMapper().readTree(said.out());

        assertThat(json.get("schema").asText()).isEqualTo("fit/1");
        assertThat(json.get("method").asText()).isEqualTo("ML");
        assertThat(json.get("fixed")).hasSize(2);
        assertThat(json.get("groups")).hasSize(5);
    }

    private CommandRun of(String table, String formula) throws Exception {
        var other = folder.resolve("other.csv");
        Files.writeString(other, table);
        return CommandRun.of("fit", other, "--formula", formula, "--csv");
    }

    @Test
    void decimalCommasAreReadWhereFieldsAreSeparatedOtherwiseAndTold() throws Exception {
        var said = of("x;y\n0,5;1\n1,5;2,5\n2,5;3\n3;4\n", "y ~ x");
        var pointed = of("x,y\n0.5,1\n1.5,2.5\n2.5,3\n3,4\n", "y ~ x");

        assertThat(said.err()).contains("x is read with decimal commas", "y is read with decimal commas");
        assertThat(said.out()).isEqualTo(pointed.out());
        assertThat(pointed.err()).isEmpty();
    }

    @Test
    void aTextAmongNumbersIsNamedWithItsRow() throws Exception {
        var said = of("x,y,z\n1,1,1\n2,3,high\nhigh,2,3\n1,2,4\n2,5,5\n", "y ~ x");

        assertThat(said.err()).contains("1 of 5 fields of x", "“high” in row 3").doesNotContain("of z");
        assertThat(of("x,y\n1,1\n2,1e400\n3,2\n", "y ~ x").err()).contains("“1e400” in row 2", "holds texts");
    }

    @Test
    void namesByTheThousandsHaveNoCoefficients() throws Exception {
        var table = new StringBuilder("name,y\n");
        for (var i = 0; i < 4000; i++) {
            table.append("n").append(i / 2).append(',').append(i % 7).append('\n');
        }

        assertThat(of(table.toString(), "y ~ name").err()).contains("name has 2000 categories", "(1 | name)");
        assertThat(of(table.toString(), "y ~ 1 + (1 | name)").exit()).isZero();
    }

    @Test
    void whatCannotBeExplainedOrComputedIsRefusedInASentence() throws Exception {
        assertThat(of("x,y\n1,3\n2,3\n3,3\n4,3\n", "y ~ x").err()).contains("same value in all rows");
        assertThat(of("x,y\n1,3\n2,1e300\n3,3\n4,3\n", "y ~ x").err()).contains("too large to be computed with");
        assertThat(of("x,y\n1,3\n", "y ~ x").err()).contains("too few rows", "(rows: 1, coefficients: 1)");
    }

    @Test
    void aResponseThatIsMadeOfAColumnIsTold() throws Exception {
        var text = new StringBuilder("x,y,g\n");
        for (var i = 0; i < 20; i++) {
            text.append(i)
                    .append(',')
                    .append(3 * i + 1)
                    .append(",a")
                    .append(i % 4)
                    .append('\n');
        }

        assertThat(of(text.toString(), "y ~ x").err()).contains("without a rest");
        assertThat(of("x,y\n1,2\n2,4.1\n3,5.9\n4,8\n", "y ~ x").err()).doesNotContain("without a rest");
    }

    /** lme4 fits these and reports whatever its search ended with; nothing in the data says how large the variance is. */
    @Test
    void whatNothingInTheDataCouldSayIsRefused() throws Exception {
        var own = CommandRun.of("fit", file, "--formula", "y ~ model + (1 | model)");
        assertThat(own.exit()).isEqualTo(1);
        assertThat(own.err()).contains("coefficients already have (Intercept) of every group of model");
        assertThat(CommandRun.of("fit", file, "--formula", "y ~ x*model + (0 + x | model)")
                        .err())
                .contains("already have x of every group");
        assertThat(CommandRun.of("fit", file, "--formula", "y ~ x + (x | model) + (1 | model)")
                        .err())
                .contains("(Intercept) differs between groups of model in two terms");
        assertThat(CommandRun.of("fit", file, "--formula", "y ~ x + (x || model)")
                        .exit())
                .isZero();
        assertThat(CommandRun.of("fit", file, "--formula", "y ~ model + (1 | round)")
                        .exit())
                .isZero();
    }

    @Test
    void aPlainFormulaIsNoMixedModelToCompareWith() {
        var said = CommandRun.of("fit", file, "--formula", "y ~ x + (1 | model)", "--against", "y ~ x");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("y ~ x, has no group in brackets");
    }

    /** A slope of 2·10⁻⁷ is not told to be 0.0000. */
    @Test
    void smallNumbersHaveTheirDigits() throws Exception {
        var table = new StringBuilder("x,y\n");
        for (var i = 1; i < 9; i++) {
            table.append(i).append(',').append(i * 2e-7 + (i % 2) * 1e-8).append('\n');
        }
        Files.writeString(folder.resolve("tiny.csv"), table);

        assertThat(CommandRun.of("fit", folder.resolve("tiny.csv"), "--formula", "y ~ x")
                        .out())
                .contains("2.0e-07")
                .doesNotContain(" 0.0000 ");
    }
}
