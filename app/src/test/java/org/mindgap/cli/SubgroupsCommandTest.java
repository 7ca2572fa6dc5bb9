package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Subgroups of the practice survey, whose models are known. */
class SubgroupsCommandTest {
    @TempDir
    static Path folder;

    private static Path study;

    @BeforeAll
    static void practice() {
        study = folder.resolve("p.mindgap");
        assertThat(CommandRun.of("new", study, "--practice").exit()).isZero();
    }

    private static CommandRun run(Object... more) {
        var all = new java.util.ArrayList<Object>(
                java.util.List.of("subgroups", "--study", study, "--by", "religion", "--csv"));
        all.addAll(java.util.List.of(more));
        return CommandRun.of(all.toArray());
    }

    @Test
    void theMajorityVoiceKnowsTheLargestGroupAndTheOthersLess() {
        var run = run("--where", "country=Nuvardo", "--asked", "group", "--model", "majority-voice");
        var rows = IntStream.range(1, run.csv().size()).toArray();
        var largest = IntStream.of(rows)
                .boxed()
                .max(java.util.Comparator.comparingDouble(r -> run.number(r, "n")))
                .orElseThrow();

        for (var row : rows) {
            assertThat(run.number(row, "accuracy")).isLessThanOrEqualTo(run.number(largest, "accuracy"));
            assertThat(run.number(row, "accuracy")).isLessThanOrEqualTo(1);
            assertThat(run.number(row, "ceiling")).isBetween(0.0, 1.0);
        }
    }

    @Test
    void nothingIsPooledOverCountriesInSilence() {
        var run = run();

        assertThat(run.exit()).isNotZero();
        assertThat(run.err()).contains("nothing is pooled in silence");
    }

    @Test
    void disparityNamesTheGroupThatComesOffWorst() {
        var run = run(
                "--where", "country=Nuvardo", "--asked", "group", "--model", "majority-voice", "--what", "disparity");

        assertThat(run.field(1, "number")).isEqualTo("accuracy");
        assertThat(run.field(1, "worst")).isEqualTo("Hodrimene");
        assertThat(run.number(1, "range")).isGreaterThan(run.number(1, "range_by_chance"));
    }

    @Test
    void diversityStandsBesideThatOfGroupsDealtAtRandom() {
        var run = run("--where", "country=Nuvardo", "--what", "diversity", "--questions", "FA1,FA2");

        assertThat(run.csv()).hasSize(3);
        assertThat(run.number(1, "mds_by_chance")).isBetween(0.0, 1.0);
        assertThat(run.number(1, "p")).isBetween(0.005, 1.0);
    }

    @Test
    void nobodyComesOffWorstWhereAllAreAlike() {
        var example = folder.resolve("e.mindgap");
        assertThat(CommandRun.of("new", example, "--example").exit()).isZero();

        var run = CommandRun.of(
                "subgroups",
                "--study",
                example,
                "--by",
                "country,religion",
                "--asked",
                "group",
                "--what",
                "disparity",
                "--csv");

        assertThat(run.number(1, "range")).isZero();
        assertThat(run.field(1, "worst")).isEmpty();
    }
}
