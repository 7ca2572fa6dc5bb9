package org.mindgap.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

class RepeatedDrawsTest {
    @Test
    void tablesAreTheBinomialDistribution() {
        for (var p : new double[] {1e-9, .02, .5, .9, 1 - 1e-9}) {
            for (var n : new int[] {1, 2, 50, 1000, 1_000_000}) {
                var table = RepeatedDraws.Table.of(n, p);
                var expected = BinomialDistribution.of(n, p);
                var last = table.cumulated().length - 1;
                for (var i = 0; i < last; i++) {
                    assertThat(table.cumulated()[i])
                            .isCloseTo(expected.cumulativeProbability(table.first() + i), within(1e-9));
                }
                assertThat(expected.cumulativeProbability(table.first() - 1)).isLessThan(1e-30);
                assertThat(expected.survivalProbability(table.first() + last)).isLessThan(1e-30);
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
            draws.draw(new long[] {random.nextLong()}, one);
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

    /** Each sample by the definition: a binomial of the draws that are left, inverted, from a generator of its own. */
    @Test
    void manySamplesAtOnceAreEachItsOwnSeeds() {
        for (var shares : List.of(new double[] {.5, .3, 0, .2}, new double[] {1e-4, .7, .2999}, new double[] {0, 1})) {
            for (var number : new int[] {1, 2, 48, 300}) {
                var seeds = new SplittableRandom(number).longs(500).toArray();
                var drawn = new double[shares.length * seeds.length];
                new RepeatedDraws(shares, number).draw(seeds.clone(), drawn);
                for (var b = 0; b < seeds.length; b++) {
                    var random = new SplittableRandom(seeds[b]);
                    var left = number;
                    var rest = 1.0;
                    for (var i = 0; i < shares.length; i++) {
                        var chance = Math.min(1, shares[i] / rest);
                        var certain = i == shares.length - 1 || chance >= 1 - 1e-12;
                        var chosen = left == 0 || shares[i] == 0
                                ? 0
                                : certain ? left : inverted(left, chance, random.nextDouble());
                        assertThat(drawn[i * seeds.length + b]).isEqualTo((double) chosen / number);
                        left -= chosen;
                        rest -= shares[i];
                    }
                }
            }
        }
    }

    private static int inverted(int n, double p, double uniform) {
        var distribution = BinomialDistribution.of(n, p);
        var x = 0;
        while (x < n && distribution.cumulativeProbability(x) <= uniform) {
            x++;
        }
        return x;
    }
}
