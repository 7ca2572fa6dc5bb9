package org.mindgap.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.figure.DifferenceState.binOf;
import static org.mindgap.figure.DifferenceState.wide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** experience.md §4, Group differences; edges of mockups/figures/README.md. */
class DifferenceStateTest {

    @ParameterizedTest
    @CsvSource({
        "-2, REVERSED",
        "-0.41, REVERSED",
        "-0.4, HARDLY",
        "0, HARDLY",
        "0.4, HARDLY",
        "0.41, WEAKER",
        "0.8, WEAKER",
        "0.81, SIMILAR",
        "1, SIMILAR",
        "1.25, SIMILAR",
        "1.26, STRONGER",
        "2.5, STRONGER",
        "2.51, MUCH_STRONGER",
        "40, MUCH_STRONGER"
    })
    void aValueIsInItsBin(double a, DifferenceState expected) {
        assertThat(binOf(a)).isEqualTo(expected);
    }

    @Test
    void edgesAreSymmetricAboutOneOnALogarithmicScale() {
        assertThat(DifferenceState.EDGES.get(1) * DifferenceState.EDGES.get(4)).isEqualTo(1);
        assertThat(DifferenceState.EDGES.get(2) * DifferenceState.EDGES.get(3)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, .9, SIMILAR",
        "1.0, .7, SIMILAR",
        "1.0, .69, MIXED",
        "1.0, NaN, MIXED",
        "1.2, -.5, MIXED",
        "1.8, .1, STRONGER",
        "0.1, .1, HARDLY",
        "-1, -.9, REVERSED"
    })
    void similarAsksForAgreementAndNothingElseDoes(double a, double r, DifferenceState expected) {
        assertThat(DifferenceState.of(a, Double.NaN, Double.NaN, r)).isEqualTo(expected);
        assertThat(DifferenceState.of(a, a - 0.01, a + 0.01, r)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2.49, false", "1, 2.51, true", "1.5, 2.1, false", "-0.2, 0.3, false", "-0.4, 0.4, false",
        "0.1, 0.99, false", "0.1, 1.01, true", "-0.7, 0.6, true", "-3, -1.3, false", "-Infinity, 1, true",
        "1, Infinity, true", "-Infinity, Infinity, true", "NaN, NaN, false"
    })
    void anIntervalOfMoreThanAFactorIsTooWideAndAroundZeroThereAreNoFactors(
            double lower, double upper, boolean expected) {
        assertThat(wide(lower, upper)).isEqualTo(expected);
        assertThat(DifferenceState.of(1, lower, upper, .9) == DifferenceState.WIDE)
                .isEqualTo(expected);
    }
}
