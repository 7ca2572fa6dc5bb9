package org.mindgap.compare.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogScoreTest {
    /** By the definition, of two options alike: ln 2; of one that all chose: 0. */
    @Test
    void entropyOfSharesInNats() {
        assertThat(LogScores.entropy(new double[] {0.5, 0.5})).isCloseTo(Math.log(2), within(1e-15));
        assertThat(LogScores.entropy(new double[] {1, 0})).isZero();
    }
}
