package org.mindgap.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final long[][] TABLE = {{20, 5, 1}, {4, 15, 6}, {0, 7, 22}};

    /** Numbers of methods.md §10.6. */
    @Test
    void kappaOfATableThatSomebodyElseComputed() {
        assertThat(Agreement.kappa(TABLE, Agreement.Weights.NONE)).isCloseTo(.568075, within(1e-6));
        assertThat(Agreement.kappa(TABLE, Agreement.Weights.LINEAR)).isCloseTo(.663748, within(1e-6));
        assertThat(Agreement.kappa(TABLE, Agreement.Weights.QUADRATIC)).isCloseTo(.758420, within(1e-6));
    }

    @Test
    void fullAgreementIsOneWhoeverIsFirstAndChanceAloneIsNone() {
        for (var weights : Agreement.Weights.values()) {
            assertThat(Agreement.kappa(new long[][] {{7, 0}, {0, 3}}, weights)).isEqualTo(1);
            assertThat(Agreement.kappa(new long[][] {{4, 4}, {4, 4}}, weights)).isCloseTo(0, within(1e-12));
            assertThat(Agreement.kappa(new long[][] {{9, 0}, {0, 0}}, weights)).isNaN();
            assertThat(Agreement.kappa(new long[][] {{0, 0}, {0, 0}}, weights)).isNaN();
        }
        var turned = new long[3][3];
        for (var i = 0; i < 3; i++) {
            for (var j = 0; j < 3; j++) {
                turned[j][i] = TABLE[i][j];
            }
        }
        assertThat(Agreement.kappa(turned, Agreement.Weights.LINEAR))
                .isCloseTo(Agreement.kappa(TABLE, Agreement.Weights.LINEAR), within(1e-12));
    }

    /** The example of R's vcd, Kappa(SexualFun): 0.1293 (0.0686), equal spacing 0.2374 (0.0783). */
    @Test
    void standardErrorsAreThoseThatRPrints() {
        var fun = new long[][] {{7, 7, 2, 3}, {2, 8, 3, 7}, {1, 5, 4, 9}, {2, 8, 9, 14}};
        assertThat(Agreement.kappa(fun, Agreement.Weights.NONE)).isCloseTo(.1293, within(5e-5));
        assertThat(Agreement.standardError(fun, Agreement.Weights.NONE)).isCloseTo(.0686, within(5e-5));
        assertThat(Agreement.kappa(fun, Agreement.Weights.LINEAR)).isCloseTo(.2374, within(5e-5));
        assertThat(Agreement.standardError(fun, Agreement.Weights.LINEAR)).isCloseTo(.0783, within(5e-5));
        assertThat(Agreement.standardError(new long[][] {{7, 0}, {0, 3}}, Agreement.Weights.NONE))
                .isZero();
        assertThat(Agreement.standardError(new long[][] {{9, 0}, {0, 0}}, Agreement.Weights.NONE))
                .isNaN();
    }
}
