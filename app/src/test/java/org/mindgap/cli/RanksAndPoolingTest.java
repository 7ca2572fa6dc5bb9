package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The practice study, whose models' biases are planted: the guesser is farthest from everyone. */
class RanksAndPoolingTest {
    @TempDir
    Path folder;

    private Path study;

    @BeforeEach
    void practice() {
        study = folder.resolve("p.mindgap");
        assertThat(CommandRun.of("new", study, "--practice").exit()).isZero();
    }

    @Test
    void theGuesserIsLastWhateverSamplingDoes() {
        var run = CommandRun.of(
                "ranks",
                "--study",
                study,
                "--by",
                "country",
                "--where",
                "country=Tarkuvel",
                "--asked",
                "country",
                "--replicates",
                "200",
                "--csv");

        assertThat(run.field(6, "model")).isEqualTo("Guesser");
        assertThat(run.field(6, "lowest")).isEqualTo("6");
        assertThat(run.field(6, "of")).isEqualTo("6");
        for (var row = 1; row <= 6; row++) {
            assertThat(run.number(row, "rank")).isBetween(run.number(row, "lowest"), run.number(row, "highest"));
        }
    }

    /** Each pooled value lies between the raw one and the regression; raw is that of gaps. */
    @Test
    void pooledGapsStandBesideTheRawOnes() {
        var run = pooled("mean.diff", "FA1,FA2,FA3,FA6");
        var gaps = CommandRun.of(
                "gaps",
                "--study",
                study,
                "--by",
                "country,religion",
                "--metric",
                "mean.diff",
                "--questions",
                "FA1,FA2,FA3,FA6",
                "--model",
                "mirror",
                "--asked",
                "group",
                "--items",
                "fixed",
                "--replicates",
                "200",
                "--csv");

        assertThat(run.err()).contains("no measurement");
        assertThat(run.number(1, "raw")).isCloseTo(gaps.number(1, "corrected"), within(1e-12));
        var half = run.number(1, "raw_upper") - run.number(1, "raw");
        assertThat(half).isCloseTo(run.number(1, "raw") - run.number(1, "raw_lower"), within(1e-9));
        var weight = run.number(1, "between") / (run.number(1, "between") + run.number(1, "d"));
        assertThat(run.number(1, "weight")).isCloseTo(weight, within(1e-12));
    }

    @Test
    void squaresArePooledBeforeTheirRootIsTaken() {
        var run = pooled("gap.points", "FA1,FA2,FA3,FA6,FN1,FN3");

        assertThat(run.number(1, "pooled"))
                .isCloseTo(100 * Math.sqrt(Math.max(0, run.number(1, "pooled_y"))), within(1e-9));
    }

    @Test
    void distancesThatAreShownAsZeroAreRefused() {
        assertThat(pooled("tv", "FA1,FA2").err()).contains("tv cannot be pooled");
        assertThat(pooled("rmse.points", "FA1,FA2").err()).contains("cannot be pooled");
    }

    private CommandRun pooled(String metric, String questions) {
        return CommandRun.of(
                "pooled",
                "--study",
                study,
                "--by",
                "country,religion",
                "--metric",
                metric,
                "--questions",
                questions,
                "--model",
                "mirror",
                "--asked",
                "group",
                "--replicates",
                "200",
                "--csv");
    }
}
