package org.mindgap.compare.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Efron's formulas written out in R (docs/verification/consistency.R), and what follows from the definition. */
class EstimateTest {
    private static final double[] DRAWN = IntStream.rangeClosed(1, 200)
            .mapToDouble(i -> Math.pow(i / 201.0, 2))
            .toArray();
    private static final double[] WITHOUT = {0.28, 0.31, 0.30, 0.35, 0.20};

    @Test
    void endsAreThoseOfR() {
        var found = Estimate.of(0.3, DRAWN, WITHOUT);

        assertThat(found.lower()).isCloseTo(0.00427306223207, within(1e-9));
        assertThat(found.upper()).isCloseTo(0.97679593618486, within(1e-9));
    }

    @Test
    void withoutBiasAndSkewnessTheyAreThePercentiles() {
        var even = IntStream.rangeClosed(0, 1000).mapToDouble(i -> i / 1000.0).toArray();

        var found = Estimate.of(0.5, even, new double[] {0.4, 0.5, 0.6});

        assertThat(found.lower()).isCloseTo(0.025, within(1e-9));
        assertThat(found.upper()).isCloseTo(0.975, within(1e-9));
    }

    @Test
    void drawsWithoutANumberDoNotCountAndTooFewMakeNoInterval() {
        var some = Arrays.copyOf(DRAWN, 210);
        Arrays.fill(some, 200, 210, Double.NaN);

        assertThat(Estimate.of(0.3, some, WITHOUT)).isEqualTo(Estimate.of(0.3, DRAWN, WITHOUT));
        assertThat(Estimate.of(0.3, Arrays.copyOf(DRAWN, 30), WITHOUT).lower()).isNaN();
        assertThat(Estimate.of(Double.NaN, DRAWN, WITHOUT).upper()).isNaN();
    }

    @Test
    void aValueBeyondAllDrawsHasAnInterval() {
        var found = Estimate.of(2, DRAWN, WITHOUT);

        assertThat(found.lower()).isBetween(0.9, 1.0);
        assertThat(found.upper()).isBetween(0.9, 1.0);
    }
}
