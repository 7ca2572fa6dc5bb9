package org.mindgap.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RaoWuTest {
    private static final double[] ONES = DoubleStream.generate(() -> 1).limit(9).toArray();

    /** methods.md §8.5: one stratum of three units, the first drawn twice. */
    @Test
    void theOracle() {
        assertThat(RaoWu.factors(new int[] {2, 0, 0})).containsExactly(3, 0, 0);
        assertThat(RaoWu.factors(new int[] {1, 1, 0})).containsExactly(1.5, 1.5, 0);
    }

    /** Strata of 5, 3 and 1 units: the factors of a stratum add up to its units, those of a lonely one are 0 or 2. */
    @Test
    void factorsAddUpWithinStrata() {
        var design = SampleDesign.of(
                new int[] {0, 1, 0, 1, 0, 1, 0, 2, 0}, IntStream.range(0, 9).toArray(), ONES);
        var raoWu = new RaoWu(design, 7);
        var lonely = 0.0;
        for (var b = 0; b < 1000; b++) {
            var f = raoWu.factors(b);
            assertThat(f[0] + f[2] + f[4] + f[6] + f[8]).isCloseTo(5, within(1e-12));
            assertThat(f[1] + f[3] + f[5]).isCloseTo(3, within(1e-12));
            assertThat(f[7]).isIn(0.0, 2.0);
            lonely += f[7];
        }
        assertThat(lonely / 1000).isCloseTo(1, within(4 / Math.sqrt(1000)));
    }

    /** The variance of a total over replicates is the design's, lonely stratum and all. */
    @Test
    void theVarianceIsThatOfTheDesign() {
        var design = SampleDesign.of(
                new int[] {0, 1, 0, 1, 0, 1, 0, 2, 0}, IntStream.range(0, 9).toArray(), ONES);
        var z = new double[] {.4, -.1, .3, .2, -.5, -.3, .1, .25, -.35};
        var expected = design.variance(IntStream.range(0, 9).toArray(), z);
        var raoWu = new RaoWu(design, 1);
        var count = 40_000;
        var totals = IntStream.range(0, count)
                .mapToDouble(b -> {
                    var f = raoWu.factors(b);
                    return IntStream.range(0, 9).mapToDouble(i -> f[i] * z[i]).sum();
                })
                .toArray();
        var mean = Arrays.stream(totals).average().orElseThrow();
        var variance = Arrays.stream(totals).map(t -> (t - mean) * (t - mean)).sum() / count;
        assertThat(variance).isCloseTo(expected, within(expected * 4 * Math.sqrt(2.0 / count)));
    }

    @Test
    void aReplicateDependsOnItsSeedAndNumberAlone() {
        var design = SampleDesign.of(new int[9], IntStream.range(0, 9).toArray(), ONES);
        var some = new RaoWu(design, 3);
        some.factors(5);
        assertThat(some.factors(17)).isEqualTo(new RaoWu(design, 3).factors(17));
        assertThat(some.factors(17)).isNotEqualTo(some.factors(18));
        assertThat(some.factors(17)).isNotEqualTo(new RaoWu(design, 4).factors(17));
    }

    /** Strata of 5, 3 and 1 units; the odd one goes to either side. */
    @Test
    void halvesAreHalvesWithinStrata() {
        var design = SampleDesign.of(
                new int[] {0, 1, 0, 1, 0, 1, 0, 2, 0}, IntStream.range(0, 9).toArray(), ONES);
        var halving = new Halving(design, 2);
        var more = 0;
        for (var s = 0; s < 400; s++) {
            var one = halving.first().factors(s);
            var other = halving.second().factors(s);
            for (var i = 0; i < 9; i++) {
                assertThat(one[i] + other[i]).isEqualTo(1);
            }
            assertThat(one[0] + one[2] + one[4] + one[6] + one[8]).isIn(2.0, 3.0);
            assertThat(one[1] + one[3] + one[5]).isIn(1.0, 2.0);
            more += one[7] > 0 ? 1 : 0;
        }
        assertThat(more).isBetween(160, 240);
    }
}
