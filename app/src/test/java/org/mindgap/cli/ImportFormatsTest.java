package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Roles of columns of published shares, one way of picking formats, hidden people, failures of Java. */
class ImportFormatsTest {
    @TempDir
    Path folder;

    private Path study;

    @BeforeEach
    void study() {
        study = folder.resolve("s.mindgap");
        assertThat(CommandRun.of("new", study).exit()).isZero();
    }

    private Path shares() throws Exception {
        return Files.writeString(
                folder.resolve("shares.csv"),
                "land,group,n,question_id,option,percent\nA,Sun,900,q,yes,40\nA,Sun,900,q,no,60\n"
                        + "A,Moon,7,q,yes,50\nA,Moon,7,q,no,50\n");
    }

    @Test
    void sharesSayWhichColumnIsCountryAndWhichReligion() throws Exception {
        var run = CommandRun.of(
                "import",
                "shares",
                shares(),
                "--study",
                study,
                "--format",
                "csv",
                "--religion",
                "group",
                "--country",
                "land");

        assertThat(run.err()).doesNotContain("Warning");
        assertThat(run.exit()).isZero();
        var variables = CommandRun.of("variables", "--study", study, "--csv");
        assertThat(variables.out()).containsPattern("group,.*religion").containsPattern("land,.*country");
    }

    @Test
    void sharesMayBeOfOneCountryThatTheFileDoesNotName() throws Exception {
        var run = CommandRun.of("import", "shares", shares(), "--study", study, "--country-is", "IN");

        assertThat(run.exit()).isZero();
        assertThat(CommandRun.of("variables", "--study", study, "--csv").out()).containsPattern("country,.*country");
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey", "shares", "answers"})
    void everyImportPicksFormatsInTheSameWords(String kind) throws Exception {
        var file = Files.writeString(folder.resolve("x.bin"), "nothing that anybody knows");

        var unknown = CommandRun.of("import", kind, file, "--study", study, "--format", "xyz");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("There is no format xyz; there are: ");
        var strange = CommandRun.of("import", kind, file, "--study", study);
        assertThat(strange.exit()).isEqualTo(1);
        assertThat(strange.err()).contains("x.bin").contains("looks like none of the kinds");
        var none = CommandRun.of("import", kind, folder.resolve("none.csv"), "--study", study);
        assertThat(none.exit()).isEqualTo(1);
        assertThat(none.err()).contains("none.csv").contains("There is no such file.");
    }

    @Test
    void whoIsHiddenIsNotCountedOut() throws Exception {
        CommandRun.of("import", "shares", shares(), "--study", study, "--religion", "group", "--country", "land");
        CommandRun.of("baseline", "--study", study, "--answers", "uniform");

        var csv = CommandRun.of("gaps", "--study", study, "--by", "land,group", "--csv");
        assertThat(csv.field(1, "group")).isEqualTo("Sun");
        assertThat(csv.field(1, "n")).isEqualTo("900");
        assertThat(csv.field(2, "group")).isEqualTo("Moon");
        assertThat(csv.field(2, "n")).isEmpty();
        assertThat(csv.field(2, "n_eff")).isEmpty();
        assertThat(csv.field(2, "value")).isEmpty();
        var text = CommandRun.of("gaps", "--study", study, "--by", "land,group").out();
        assertThat(text.lines().filter(l -> l.contains("Moon")))
                .singleElement()
                .satisfies(l -> assertThat(l).contains("<10").doesNotContain(" 7 "));
    }

    @Test
    void aYardstickThatIsTheRowSaysSo() throws Exception {
        var file = Files.writeString(
                folder.resolve("country.csv"), "country,n,question_id,option,percent\nA,900,q,yes,40\nA,900,q,no,60\n");
        CommandRun.of("import", "shares", file, "--study", study);
        CommandRun.of("baseline", "--study", study, "--answers", "national");

        assertThat(CommandRun.of("gaps", "--study", study, "--by", "country").err())
                .contains("1 of 1 row has no value. This row is the country itself");
    }

    @Test
    void failuresOfJavaEndInASentence() {
        var memory = failing(new OutOfMemoryError("Java heap space"));
        assertThat(memory.exit()).isEqualTo(1);
        assertThat(memory.err())
                .startsWith("There is not enough memory for this.")
                .doesNotContain("\tat ");
        var missing = failing(new NoClassDefFoundError("org/x/Y"));
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.err()).startsWith("A part of the program is missing or does not fit: org/x/Y.");
        var other = failing(new StackOverflowError());
        assertThat(other.exit()).isEqualTo(1);
        assertThat(other.err()).startsWith("Java itself failed: StackOverflowError");
    }

    private CommandRun failing(Error error) {
        var broken = new Composition() {
            @Override
            org.mindgap.formats.survey.Formats surveys() {
                throw error;
            }
        };
        return CommandRun.of(broken, "import", "survey", folder.resolve("x.csv"), "--study", study);
    }
}
