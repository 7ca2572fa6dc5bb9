package org.mindgap.compare.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rounds of a bootstrap are seen; questions that a formula names are none. */
class ReplicatesTest {
    private static Observations table(int rounds) {
        var columns = new LinkedHashMap<String, Series>();
        columns.put(
                "model",
                Series.Categories.of(IntStream.range(0, 4 * rounds)
                        .mapToObj(i -> "m" + i / rounds)
                        .toList()));
        columns.put(
                "round",
                new Series.Numbers(IntStream.range(0, 4 * rounds)
                        .mapToDouble(i -> i % rounds)
                        .toArray()));
        columns.put(
                "y",
                new Series.Numbers(
                        IntStream.range(0, 4 * rounds).mapToDouble(Math::sin).toArray()));
        return new Observations(columns);
    }

    @Test
    void numbersThatRunThroughEveryCombinationAreRounds() throws Exception {
        assertThat(Replicates.in(table(100), Formula.of("y ~ (1 | model)")))
                .contains(new Replicates.Found("round", 100));
    }

    @Test
    void whatTheFormulaNamesIsModelled() throws Exception {
        assertThat(Replicates.in(table(100), Formula.of("y ~ (1 | model) + (1 | round)")))
                .isEmpty();
    }

    @Test
    void fewNumbersAreNoRounds() throws Exception {
        assertThat(Replicates.in(table(5), Formula.of("y ~ (1 | model)"))).isEmpty();
    }

    @Test
    void theNumberOfTheRowIsNoRound() throws Exception {
        assertThat(Replicates.in(table(100), Formula.of("y ~ round"))).isEmpty();
    }
}
