package org.mindgap.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The first five samples, as they come, of what {@link PlantedBiasCoverageTest} does with two hundred. */
class PlantedBiasShortTest {
    private static final int SAMPLES = 5;
    private static final int REPLICATES = 100;

    @Test
    void plantedBiasesAreFoundAndNoneElsewhere() {
        var coverage = new Coverage();
        var small = BiasDesigns.small(REPLICATES, coverage);
        for (var seed = 1; seed <= SAMPLES; seed++) {
            BiasDesigns.all(small.round(seed));
        }

        assertThat(new Bounds(SAMPLES).outside(coverage)).isEmpty();
        var intervals = coverage.lines().values().stream()
                .filter(l -> l.withoutInterval() == 0)
                .toList();
        var all = intervals.stream().mapToInt(Coverage.Line::intervals).sum();
        var held = intervals.stream()
                .mapToDouble(l -> l.coverage() * l.intervals())
                .sum();
        assertThat(all).isGreaterThan(500);
        assertThat(held / all).isGreaterThan(Bounds.LEAST);
        // a bias as large as the guesser's is found in a place of 800 people, whatever the sample
        assertThat(coverage.lines())
                .hasEntrySatisfying(
                        "gap.points | 40 questions | guesser | place",
                        line -> assertThat(line.above()).isEqualTo(1));
    }
}
