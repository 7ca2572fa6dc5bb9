package org.mindgap.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

class RepeatedDrawsTest {
    @Test
    void tablesAreTheBinomialDistribution() {
        for (var p : new double[] {1e-9, .02, .5, .9, 1 - 1e-9}) {
            for (var n : new int[] {1, 2, 50, 1000}) {
                var table = RepeatedDraws.cumulated(n, p);
                var expected = BinomialDistribution.of(n, p);
                for (var x = 0; x <= n; x++) {
                    assertThat(table[x]).isCloseTo(expected.cumulativeProbability(x), within(1e-9));
                }
            }
        }
    }

    /** Means p, variances p(1−p)/N, covariances −p·q/N; nobody on an option that nobody chooses. */
    @Test
    void samplesAreMultinomial() {
        var shares = new double[] {.5, .3, 0, .2};
        var draws = new RepeatedDraws(shares, 40);
        var random = new SplittableRandom(4);
        var rounds = 40_000;
        var sum = new double[4];
        var squares = new double[4];
        var product = 0.0;
        for (var round = 0; round < rounds; round++) {
            var one = new double[4];
            draws.draw(random, one, 0, 1);
            assertThat(Arrays.stream(one).sum()).isCloseTo(1, within(1e-12));
            for (var i = 0; i < 4; i++) {
                sum[i] += one[i] / rounds;
                squares[i] += one[i] * one[i] / rounds;
            }
            product += one[0] * one[1] / rounds;
        }
        for (var i = 0; i < 4; i++) {
            assertThat(sum[i]).isCloseTo(shares[i], within(.002));
            assertThat(squares[i] - sum[i] * sum[i]).isCloseTo(shares[i] * (1 - shares[i]) / 40, within(3e-4));
        }
        assertThat(sum[2]).isZero();
        assertThat(product - sum[0] * sum[1]).isCloseTo(-.15 / 40, within(3e-4));
    }
}
