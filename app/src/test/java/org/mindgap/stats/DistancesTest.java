package org.mindgap.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DistancesTest {

    /** methods.md §10.1, cases A to E: TV, JSD bits, JSD distance base 2 and e, Hellinger, W1, W1 normalised. */
    static Stream<Arguments> oracles() {
        return Stream.of(
                row("A", a(.1, .2, .3, .4), a(.25, .25, .25, .25), .2, .040202, .200503, .166930, .167900, .5, .166667),
                row("B", a(.7, .3), a(.3, .7), .4, .118709, .344542, .286850, .288937, .4, .4),
                row("C", a(1, 0, 0, 0), a(0, 0, 0, 1), 1, 1, 1, .832555, 1, 3, 1),
                row("D", a(.5, .3, .2, 0), a(.2, .2, .5, .1), .4, .153078, .391252, .325738, .350136, .8, .266667),
                row(
                        "E",
                        a(.05, .15, .3, .3, .2),
                        a(.1, .4, .3, .15, .05),
                        .3,
                        .101799,
                        .319059,
                        .265634,
                        .268716,
                        .8,
                        .2));
    }

    @ParameterizedTest(name = "case {0}")
    @MethodSource("oracles")
    void equalsTheOracleTable(String name, double[] p, double[] q, double[] expected) {
        assertThat(Distances.tv(p, q)).isCloseTo(expected[0], within(5e-7));
        assertThat(Distances.jsdBits(p, q)).isCloseTo(expected[1], within(5e-7));
        assertThat(Math.sqrt(Distances.jsdBits(p, q))).isCloseTo(expected[2], within(5e-7));
        assertThat(Math.sqrt(Distances.jsdNats(p, q))).isCloseTo(expected[3], within(5e-7));
        assertThat(Distances.hellinger(p, q)).isCloseTo(expected[4], within(5e-7));
        assertThat(Distances.w1(p, q)).isCloseTo(expected[5], within(5e-7));
        assertThat(Distances.w1Normalised(p, q)).isCloseTo(expected[6], within(5e-7));
    }

    /** methods.md §10.1, case A: JSD in nats. */
    @Test
    void divergenceInNats() {
        assertThat(Distances.jsdNats(a(.1, .2, .3, .4), a(.25, .25, .25, .25))).isCloseTo(.027866, within(5e-7));
    }

    /** methods.md §2.5: Japan, Q1, options 1, 2, 3, 98, 99 against uniform(5). */
    @Test
    void japanWithDontKnow() {
        var p = a(.14246258, .38093045, .46840330, .00820366, 0);
        var q = a(.2, .2, .2, .2, .2);
        assertThat(Distances.jsdBits(p, q)).isCloseTo(.243326, within(5e-7));
        assertThat(Distances.hellinger(p, q)).isCloseTo(.456734, within(5e-7));
        assertThat(Distances.tv(p, q)).isCloseTo(.449334, within(5e-7));
        assertThat(Distances.w1Normalised(p, q))
                .as("codes 98 and 99 as positions")
                .isCloseTo(.193182, within(5e-7));
    }

    /** methods.md §2.5: the same without don't know and refused, against uniform(3). */
    @Test
    void japanSubstantive() {
        var p = a(.143641, .384081, .472278);
        var q = a(1 / 3.0, 1 / 3.0, 1 / 3.0);
        assertThat(Distances.jsdBits(p, q)).isCloseTo(.037959, within(1e-6));
        assertThat(Distances.hellinger(p, q)).isCloseTo(.163114, within(1e-6));
        assertThat(Distances.tv(p, q)).isCloseTo(.189692, within(1e-6));
        assertThat(Distances.w1Normalised(p, q)).isCloseTo(.164318, within(1e-6));
    }

    /** methods.md §10.1: KL both ways; SciPy's entropy(p, q) gives the same. */
    @Test
    void kullbackLeibler() {
        var a = a(.1, .2, .3, .4);
        var quarters = a(.25, .25, .25, .25);
        assertThat(Distances.klNats(a, quarters)).isCloseTo(.106440, within(5e-7));
        assertThat(Distances.klNats(quarters, a)).isCloseTo(.121777, within(5e-7));
        assertThat(Distances.klNats(a(.7, .3), a(.3, .7))).isCloseTo(.338919, within(5e-7));
        assertThat(Distances.klNats(a(1, 0, 0, 0), a(0, 0, 0, 1))).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Distances.klNats(a(.5, .3, .2, 0), a(.2, .2, .5, .1))).isCloseTo(.396527, within(5e-7));
        assertThat(Distances.klNats(a(.2, .2, .5, .1), a(.5, .3, .2, 0))).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Distances.klNats(a(.05, .15, .3, .3, .2), a(.1, .4, .3, .15, .05)))
                .isCloseTo(.303421, within(5e-7));
        assertThat(Distances.klNats(a(.1, .4, .3, .15, .05), a(.05, .15, .3, .3, .2)))
                .isCloseTo(.288360, within(5e-7));
        assertThat(Distances.klNats(a(0, 1), a(Double.NaN, .5)))
                .as("an unknown share is unknown even where p is 0")
                .isNaN();
    }

    /** methods.md §10.1, case A. */
    @Test
    void kolmogorovSmirnov() {
        assertThat(Distances.ks(a(.1, .2, .3, .4), a(.25, .25, .25, .25))).isCloseTo(.2, within(1e-12));
        assertThat(Distances.ks(a(1, 0, 0, 0), a(0, 0, 0, 1))).isEqualTo(1);
        assertThat(Distances.ks(a(.7, .3), a(.3, .7))).isCloseTo(.4, within(1e-12));
    }

    /** methods.md §10.1, column "as-published S1", 1 − distance/(k − 1); §2.5 for Japan and its 5 codes. */
    @Test
    void sortedSharesAsPublished() {
        assertThat(published(a(.1, .2, .3, .4), a(.25, .25, .25, .25))).isCloseTo(.966667, within(5e-7));
        assertThat(published(a(.7, .3), a(.3, .7))).isEqualTo(1);
        assertThat(published(a(1, 0, 0, 0), a(0, 0, 0, 1))).isEqualTo(1);
        assertThat(published(a(.5, .3, .2, 0), a(.2, .2, .5, .1))).isCloseTo(.983333, within(5e-7));
        assertThat(published(a(.05, .15, .3, .3, .2), a(.1, .4, .3, .15, .05))).isCloseTo(.99, within(5e-7));
        assertThat(published(a(.14246258, .38093045, .46840330, .00820366, 0), a(.2, .2, .2, .2, .2)))
                .isCloseTo(.955067, within(5e-7));
    }

    private static double published(double[] p, double[] q) {
        return 1 - Distances.valuesW1(p, q) / (p.length - 1);
    }

    @Test
    void symmetricAndBoundedAndZeroOnlyAtEquality() {
        var random = new Random(20260722);
        for (var i = 0; i < 500; i++) {
            var k = 2 + random.nextInt(9);
            var p = distribution(random, k);
            var q = distribution(random, k);
            for (var d : Measure.values()) {
                var there = d.of(p, q);
                assertThat(d.of(q, p)).as("%s", d).isCloseTo(there, within(1e-12));
                assertThat(there).as("%s", d).isBetween(0.0, 1 + 1e-12);
                assertThat(d.of(p, p)).as("%s", d).isZero();
                assertThat(there).as("%s", d).isPositive();
            }
        }
    }

    /** formats.md §3, T2: the order of options changes W1 and nothing else. */
    @Test
    void permutingOptionsChangesOnlyOrderedDistances() {
        var random = new Random(7);
        var changed = 0;
        for (var i = 0; i < 200; i++) {
            var k = 3 + random.nextInt(6);
            var p = distribution(random, k);
            var q = distribution(random, k);
            var order = permutation(random, k);
            var p2 = permuted(p, order);
            var q2 = permuted(q, order);
            assertThat(Distances.tv(p2, q2)).isCloseTo(Distances.tv(p, q), within(1e-12));
            assertThat(Distances.jsdBits(p2, q2)).isCloseTo(Distances.jsdBits(p, q), within(1e-12));
            assertThat(Distances.hellinger(p2, q2)).isCloseTo(Distances.hellinger(p, q), within(1e-12));
            assertThat(Distances.klNats(p2, q2)).isCloseTo(Distances.klNats(p, q), within(1e-12));
            changed += Math.abs(Distances.w1(p2, q2) - Distances.w1(p, q)) > 1e-6 ? 1 : 0;
        }
        assertThat(changed).isGreaterThan(150);
    }

    /** formats.md §3, T1. */
    @Test
    void mirroredDistributionsAreNotEqual() {
        var p = a(.6, .3, .1);
        var mirrored = a(.1, .3, .6);
        for (var d : Measure.values()) {
            assertThat(d.of(p, mirrored)).as("%s", d).isGreaterThan(.1);
        }
    }

    @Test
    void anUnknownShareMakesTheDistanceUnknown() {
        var q = a(.5, .5);
        for (var d : Measure.values()) {
            assertThat(d.of(a(Double.NaN, .5), q)).as("%s", d).isNaN();
            assertThat(d.of(a(.5, Double.NaN), q)).as("%s", d).isNaN();
        }
        assertThat(Distances.w1Normalised(a(1), a(1))).isNaN();
        assertThatThrownBy(() -> Distances.tv(a(1), q)).isInstanceOf(IllegalArgumentException.class);
    }

    private enum Measure {
        TV,
        JSD,
        HELLINGER,
        W1,
        KS;

        double of(double[] p, double[] q) {
            return switch (this) {
                case TV -> Distances.tv(p, q);
                case JSD -> Distances.jsdBits(p, q);
                case HELLINGER -> Distances.hellinger(p, q);
                case W1 -> Distances.w1Normalised(p, q);
                case KS -> Distances.ks(p, q);
            };
        }
    }

    private static Arguments row(String name, double[] p, double[] q, double... expected) {
        return Arguments.of(name, p, q, expected);
    }

    private static double[] a(double... values) {
        return values;
    }

    private static double[] distribution(Random random, int k) {
        var shares = random.doubles(k, 0.01, 1).toArray();
        var sum = java.util.Arrays.stream(shares).sum();
        return java.util.Arrays.stream(shares).map(s -> s / sum).toArray();
    }

    private static int[] permutation(Random random, int k) {
        var order = java.util.stream.IntStream.range(0, k).boxed().collect(java.util.stream.Collectors.toList());
        java.util.Collections.shuffle(order, random);
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private static double[] permuted(double[] shares, int[] order) {
        return java.util.Arrays.stream(order).mapToDouble(i -> shares[i]).toArray();
    }
}
