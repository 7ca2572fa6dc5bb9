package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two sides of the example, whose models' numbers are known. */
class CompareCommandTest {
    @TempDir
    Path folder;

    private Path study;

    @BeforeEach
    void example() {
        study = folder.resolve("e.mindgap");
        assertThat(CommandRun.of("new", study, "--example").exit()).isZero();
    }

    @Test
    void theDifferenceIsThatOfTheTwoTablesByQuestion() {
        var compared = CommandRun.of(
                "compare",
                "--study",
                study,
                "--metric",
                "tv",
                "--where",
                "country=India",
                "--by",
                "country",
                "--a",
                "model=exaggerator,asked=country",
                "--b",
                "model=guesser,asked=none",
                "--csv");

        assertThat(compared.field(1, "n_both")).isEqualTo(compared.field(1, "n_a"));
        assertThat(compared.number(1, "difference"))
                .isCloseTo(mean("exaggerator", "country") - mean("guesser", "none"), within(1e-9));
    }

    private double mean(String model, String asked) {
        var table = CommandRun.of(
                "gaps",
                "--study",
                study,
                "--metric",
                "tv",
                "--where",
                "country=India",
                "--by",
                "country,question",
                "--model",
                model,
                "--asked",
                asked,
                "--replicates",
                "0",
                "--csv");
        return IntStream.range(1, table.csv().size())
                .filter(row -> table.field(row, "state").equals("value"))
                .mapToDouble(row -> table.number(row, "value"))
                .average()
                .orElseThrow();
    }

    @Test
    void answersThatAreTheSameAreTold() {
        var run = CommandRun.of(
                "compare",
                "--study",
                study,
                "--by",
                "country",
                "--a",
                "model=guesser,asked=country",
                "--b",
                "model=guesser,asked=none");

        assertThat(run.err()).contains("both sides have the same value on every question");
    }

    @Test
    void oneSideTwiceIsNoComparison() {
        var run = CommandRun.of("compare", "--study", study, "--a", "model=guesser", "--b", "model=Guesser");

        assertThat(run.exit()).isNotZero();
        assertThat(run.err()).contains("Both sides are the same model");
    }
}
