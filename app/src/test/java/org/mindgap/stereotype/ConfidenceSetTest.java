package org.mindgap.stereotype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.mindgap.stereotype.ConfidenceSet.Shape;

/** Fieller's set against its definition and against hand calculations. */
class ConfidenceSetTest {
    /** (N − aD)² ≤ t²(S_NN − 2aS_ND + a²S_DD), looked at value by value. */
    private static boolean inside(double n, double d, double t, Covariance of, double a) {
        var far = n - a * d;
        return far * far <= t * t * (of.nn() - 2 * a * of.nd() + a * a * of.dd());
    }

    @Test
    void boundedAsByHand() {
        // n = 2, d = 1, t = 2, variances .04 and .01, no covariance: .96 a² − 4 a + 3.84 = 0
        var set = ConfidenceSet.fieller(2, 1, 2, new Covariance(.04, 0, .01));
        assertThat(set.shape()).isEqualTo(Shape.BOUNDED);
        assertThat(set.lower()).isCloseTo((4 - Math.sqrt(16 - 4 * .96 * 3.84)) / 1.92, within(1e-12));
        assertThat(set.upper()).isCloseTo((4 + Math.sqrt(16 - 4 * .96 * 3.84)) / 1.92, within(1e-12));
        assertThat(set.text(Locale.ROOT)).isEqualTo("1.50 to 2.67");
    }

    @Test
    void raysWhereTheDenominatorMayBeNothing() {
        // d = .1 with variance .01, t = 2: −.03 a² − .4 a + 3.96 = 0
        var set = ConfidenceSet.fieller(2, .1, 2, new Covariance(.01, 0, .01));
        assertThat(set.shape()).isEqualTo(Shape.TWO_RAYS);
        var root = Math.sqrt(.4 * .4 + 4 * .03 * 3.96);
        assertThat(set.lower()).isCloseTo(-(.4 + root) / .06, within(1e-9));
        assertThat(set.upper()).isCloseTo((root - .4) / .06, within(1e-9));
        assertThat(set.contains(0)).isFalse();
        assertThat(set.contains(50)).isTrue();
        assertThat(set).hasToString("up to -19.95 or from 6.62");
    }

    @Test
    void everythingAndOneRay() {
        assertThat(ConfidenceSet.fieller(.01, .01, 2, new Covariance(1, 0, 1)).shape())
                .isEqualTo(Shape.EVERYTHING);
        // d² = t²·dd exactly: −2·n·d·a + n² − t²·nn ≤ 0
        var from = ConfidenceSet.fieller(2, 2, 2, new Covariance(.25, 0, 1));
        assertThat(from.shape()).isEqualTo(Shape.FROM);
        assertThat(from.lower()).isCloseTo((4 - 1) / 8.0, within(1e-12));
        assertThat(from).hasToString("0.38 or more");
        assertThat(ConfidenceSet.fieller(-2, 2, 2, new Covariance(.25, 0, 1)).shape())
                .isEqualTo(Shape.UP_TO);
        assertThat(ConfidenceSet.fieller(Double.NaN, 2, 2, new Covariance(.25, 0, 1)))
                .isEqualTo(ConfidenceSet.UNKNOWN);
    }

    /** A set is exactly the values that satisfy the inequality, whatever its shape. */
    @Test
    void isItsDefinition() {
        var random = new java.util.Random(7);
        for (var round = 0; round < 2000; round++) {
            var nn = Math.exp(random.nextGaussian());
            var dd = Math.exp(random.nextGaussian());
            var nd = (2 * random.nextDouble() - 1) * Math.sqrt(nn * dd);
            var of = new Covariance(nn, nd, dd);
            var n = 3 * random.nextGaussian();
            var d = 3 * random.nextGaussian();
            var set = ConfidenceSet.fieller(n, d, 2, of);
            DoubleStream.iterate(-20, a -> a + .37)
                    .limit(110)
                    .forEach(a ->
                            assertThat(set.contains(a)).as("%s at %s", set, a).isEqualTo(inside(n, d, 2, of, a)));
        }
    }

    @Test
    void negativeEigenvaluesAreNothing() {
        var possible = new Covariance(1, 2, 1).possible();
        // eigenvalues 3 and −1: what is left is 3/2 in every place
        assertThat(possible.nn()).isCloseTo(1.5, within(1e-12));
        assertThat(possible.nd()).isCloseTo(1.5, within(1e-12));
        assertThat(possible.dd()).isCloseTo(1.5, within(1e-12));
        assertThat(new Covariance(-1, 0, -2).possible()).isEqualTo(Covariance.ZERO);
        assertThat(new Covariance(2, 0, -1).possible()).isEqualTo(new Covariance(2, 0, 0));
        var fine = new Covariance(2, 1, 1);
        assertThat(fine.possible()).isEqualTo(fine);
    }
}
