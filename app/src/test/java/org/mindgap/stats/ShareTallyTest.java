package org.mindgap.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ShareTallyTest {
    private static final double[] W = {.5, .8, 1.2, 1, 1.5, .7, 2, .9, .6, .8};
    private static final int[] Y = {1, 0, 1, 1, 0, 0, 1, 0, 1, 1};

    /** methods.md §10.2, first line. */
    @Test
    void kish() {
        var tally = tally(new int[] {0, 0, 0, 0}, new double[] {1, 1, 2, 4}, 4, 1);
        assertThat(tally.effectiveBase()).isCloseTo(2.909091, within(5e-7));
        assertThat(tally.kishDesignEffect()).isCloseTo(1.375, within(1e-12));
    }

    /** methods.md §10.2, the ten rows. */
    @Test
    void tenRows() {
        var tally = tally(Y, W, 10, 2);
        var variance = tally.variance(1, 10);
        assertThat(tally.share(1)).isCloseTo(.61, within(1e-12));
        assertThat(Math.sqrt(variance)).isCloseTo(.1741247, within(5e-8));
        assertThat(tally.effectiveBase()).isCloseTo(8.417508, within(5e-7));
        assertThat(tally.kishDesignEffect()).isCloseTo(1.188, within(5e-7));
        assertThat(Math.sqrt(.61 * .39 / tally.effectiveBase())).isCloseTo(.1681146, within(5e-8));
        assertThat(variance / (.61 * .39 / 9)).as("design effect").isCloseTo(1.147015, within(5e-7));
        assertThat(ShareIntervals.USUAL.xlogit(.61, Math.sqrt(variance), 9).lower())
                .isCloseTo(.229982, within(5e-7));
        assertThat(ShareIntervals.USUAL.xlogit(.61, Math.sqrt(variance), 9).upper())
                .isCloseTo(.891198, within(5e-7));
        assertThat(ShareIntervals.USUAL.wilson(.61, tally.effectiveBase()).lower())
                .isCloseTo(.300328, within(5e-7));
        assertThat(ShareIntervals.USUAL.wilson(.61, tally.effectiveBase()).upper())
                .isCloseTo(.850733, within(5e-7));
        assertThat(.61 * .39 / variance).as("n*").isCloseTo(7.846456, within(5e-6));
        var kornGraubard = ShareIntervals.USUAL.kornGraubard(.61, variance, 10, 9, tally.effectiveBase());
        assertThat(kornGraubard.lower()).isCloseTo(.230195, within(5e-7));
        assertThat(kornGraubard.upper()).isCloseTo(.908987, within(5e-7));
    }

    /** methods.md §8.3: the first five rows as a cell keep the n of the full design. */
    @Test
    void aCellIsADomainOfTheFullDesign() {
        var cell = tally(Y, W, 5, 2);
        assertThat(Math.sqrt(cell.variance(1, 10))).isCloseTo(.250504, within(5e-7));
        assertThat(Math.sqrt(cell.variance(1, 5))).as("what it is not").isCloseTo(.265700, within(5e-7));
    }

    /** methods.md §10.2, Japan Q1: the errors that follow from the share and the sizes printed there. */
    @Test
    void japan() {
        var p = .1424626;
        assertThat(Math.sqrt(p * (1 - p) / 1273.5087)).isCloseTo(.0097944, within(5e-8));
        assertThat(Math.sqrt(p * (1 - p) / 1742)).isCloseTo(.0083744, within(5e-8));
    }

    /** The definition, respondent by respondent: influence values of the difference, zeros outside the cells. */
    @Test
    void theVarianceOfADifferenceIsThatOfItsInfluenceValues() {
        var random = new Random(11);
        for (var round = 0; round < 50; round++) {
            var n = 40;
            var w = random.doubles(n, .2, 3).toArray();
            var y = random.ints(n, 0, 3).toArray();
            var a = random.ints(n, 0, 2).toArray();
            var b = random.ints(n, 0, 2).toArray();
            a[0] = b[0] = 1;
            var here = tally(y, masked(w, a, a), n, 3);
            var there = tally(y, masked(w, b, b), n, 3);
            var both = tally(y, masked(w, a, b), n, 3);
            var sum = 0.0;
            for (var i = 0; i < n; i++) {
                var chosen = y[i] == 2 ? 1 : 0;
                var z = a[i] * w[i] * (chosen - here.share(2)) / total(w, a)
                        - b[i] * w[i] * (chosen - there.share(2)) / total(w, b);
                sum += z * z;
            }
            assertThat(here.differenceVariance(there, both, 2, n)).isCloseTo(n / (n - 1.0) * sum, within(1e-12));
        }
    }

    @Test
    void aCellDoesNotDifferFromItself() {
        var tally = tally(Y, W, 10, 2);
        assertThat(tally.differenceVariance(tally, tally, 1, 10)).isCloseTo(0, within(1e-15));
    }

    @Test
    void cellsWithoutCommonPeopleAddTheirVariances() {
        var first = tally(Y, W, 5, 2);
        var w = W.clone();
        java.util.Arrays.fill(w, 0, 5, 0);
        var rest = tally(Y, w, 10, 2);
        assertThat(first.differenceVariance(rest, ShareTally.empty(2), 1, 10))
                .isCloseTo(first.variance(1, 10) + rest.variance(1, 10), within(1e-15));
    }

    @Test
    void scalingWeightsChangesNothing() {
        var scaled = java.util.Arrays.stream(W).map(x -> x * 1000).toArray();
        var one = tally(Y, W, 10, 2);
        var other = tally(Y, scaled, 10, 2);
        assertThat(other.share(1)).isCloseTo(one.share(1), within(1e-12));
        assertThat(other.variance(1, 10)).isCloseTo(one.variance(1, 10), within(1e-12));
        assertThat(other.effectiveBase()).isCloseTo(one.effectiveBase(), within(1e-9));
        assertThat(other.base()).isEqualTo(one.base());
    }

    @Test
    void nobodyHasNoShare() {
        var nobody = ShareTally.empty(2);
        assertThat(nobody.share(0)).isNaN();
        assertThat(nobody.variance(0, 10)).isNaN();
        assertThat(nobody.effectiveBase()).isZero();
        assertThat(nobody.kishDesignEffect()).isNaN();
        assertThat(tally(Y, W, 1, 2).variance(1, 1)).as("a design of one").isNaN();
    }

    private static ShareTally tally(int[] y, double[] w, int rows, int options) {
        var counts = new int[options];
        var weights = new double[options];
        var squares = new double[options];
        for (var i = 0; i < rows; i++) {
            counts[y[i]] += w[i] > 0 ? 1 : 0;
            weights[y[i]] += w[i];
            squares[y[i]] += w[i] * w[i];
        }
        return new ShareTally(counts, weights, squares);
    }

    private static double[] masked(double[] w, int[] a, int[] b) {
        var masked = new double[w.length];
        for (var i = 0; i < w.length; i++) {
            masked[i] = w[i] * a[i] * b[i];
        }
        return masked;
    }

    private static double total(double[] w, int[] mask) {
        var sum = 0.0;
        for (var i = 0; i < w.length; i++) {
            sum += w[i] * mask[i];
        }
        return sum;
    }
}
