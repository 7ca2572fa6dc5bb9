package org.mindgap.compare.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.mindgap.stats.Seed;

class RankIntervalTest {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** p of normal values with known errors, independent of each other. */
    static double[][] smaller(double[] values, double error) {
        var n = values.length;
        var p = new double[n][n];
        for (var j = 0; j < n; j++) {
            for (var k = 0; k < n; k++) {
                p[j][k] = j == k
                        ? Double.NaN
                        : NORMAL.cumulativeProbability((values[j] - values[k]) / (error * Math.sqrt(2)));
            }
        }
        return p;
    }

    /** By the definition: far apart there is one place each, and where nothing is known every place. */
    @Test
    void farApartOrUnknown() {
        double[] values = {3, 1, 2};
        var unknown = new double[3][3];
        for (var row : unknown) {
            Arrays.fill(row, Double.NaN);
        }

        assertThat(RankInterval.of(values, smaller(values, 0.01), 0.05))
                .containsExactly(new RankInterval(3, 3, 3), new RankInterval(1, 1, 1), new RankInterval(2, 2, 2));
        assertThat(RankInterval.of(values, unknown, 0.05))
                .containsExactly(new RankInterval(3, 1, 3), new RankInterval(1, 1, 3), new RankInterval(2, 1, 3));
    }

    /**
     * R: p.adjust(c(pnorm(-3.5), pnorm(-3.4), …), "holm"): of the six hypotheses of values 0, 0.1, 5 with error 1 those that
     * 5 is not larger than 0 (p 2.0e-4, 1.2e-3) and than 0.1 (p 2.7e-4, 1.3e-3) fall, and no other.
     */
    @Test
    void holmDecidesWhichPairsAreApart() {
        double[] values = {0, 0.1, 5};

        assertThat(RankInterval.of(values, smaller(values, 1), 0.05))
                .containsExactly(new RankInterval(1, 1, 2), new RankInterval(2, 1, 2), new RankInterval(3, 3, 3));
    }

    /** Over drawn lists of eight: every true place is in its interval at once in 95 of 100 or more; ties have all their places. */
    @Test
    void allTruePlacesAreHeldAtOnce() {
        double[] truth = {0, 0, 0.5, 1, 1, 2, 4, 4.5};
        var random = new Seed(3).generator();
        var held = 0;
        for (var round = 0; round < 1000; round++) {
            var values = Arrays.stream(truth)
                    .map(t -> t + 0.5 * random.nextGaussian())
                    .toArray();
            var intervals = RankInterval.of(values, smaller(values, 0.5), 0.05);
            var all = true;
            for (var j = 0; j < truth.length; j++) {
                var own = truth[j];
                var least = 1 + (int) Arrays.stream(truth).filter(t -> t < own).count();
                var most = (int) Arrays.stream(truth).filter(t -> t <= own).count();
                all &= intervals.get(j).lowest() <= least && intervals.get(j).highest() >= most;
            }
            held += all ? 1 : 0;
        }
        assertThat(held).isBetween(950, 1000);
    }
}
