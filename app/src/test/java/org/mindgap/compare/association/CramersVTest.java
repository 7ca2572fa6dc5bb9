package org.mindgap.compare.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mindgap.stats.Multinomial;
import org.mindgap.stats.Seed;

class CramersVTest {
    /** By the definition: a product of margins has 0, a table with one cell a row and column 1. */
    @Test
    void nothingAndEverything() {
        double[][] product = {{0.06, 0.14}, {0.24, 0.56}};
        double[][] same = {{0.2, 0, 0}, {0, 0.5, 0}, {0, 0, 0.3}};

        assertThat(CramersV.of(product, 1000, 1).plain()).isCloseTo(0, within(1e-12));
        assertThat(CramersV.of(product, 1000, 1).corrected()).isZero();
        assertThat(CramersV.of(same, Double.POSITIVE_INFINITY, 1).corrected()).isCloseTo(1, within(1e-12));
    }

    /** Of a fourfold table V is |φ| = |ad − bc|/√(…): 20·25 − 10·5 over √(30·30·25·35). */
    @Test
    void aFourfoldTable() {
        double[][] table = {{20, 10}, {5, 25}};

        assertThat(CramersV.of(table, 60, 1).plain()).isCloseTo(450 / Math.sqrt(30.0 * 30 * 25 * 35), within(1e-12));
    }

    @Test
    void emptyRowsAreNone() {
        double[][] table = {{20, 10, 0}, {0, 0, 0}, {5, 25, 0}};

        assertThat(CramersV.of(table, 60, 1)).isEqualTo(CramersV.of(new double[][] {{20, 10}, {5, 25}}, 60, 1));
        assertThat(CramersV.of(new double[][] {{1, 2}}, 3, 1)).isEqualTo(CramersV.UNKNOWN);
    }

    /** Independent answers of 200 people to 5 and 6 options: plain V says .16, the square of the corrected one nothing. */
    @Test
    void samplingAloneIsTakenOut() {
        var shares = new double[30];
        java.util.Arrays.fill(shares, 1.0 / 30);
        var random = new Seed(5).generator();
        var plain = 0.0;
        var corrected = 0.0;
        for (var round = 0; round < 300; round++) {
            var counts = new Multinomial(shares).draw(200, random);
            var table = new double[5][6];
            for (var i = 0; i < counts.length; i++) {
                table[i / 6][i % 6] = counts[i];
            }
            var v = CramersV.of(table, 200, 1);
            plain += v.plain() / 300;
            corrected += v.corrected() / 300;
        }
        assertThat(plain).isCloseTo(Math.sqrt(20.0 / 199 / 4), within(0.01));
        assertThat(corrected).isLessThan(0.04);
    }

    /** SciPy: scipy.stats.ncx2.cdf, and solved for its noncentrality. */
    @Test
    void intervalsAreThoseOfANoncentralChiSquare() {
        var fourfold = CramersV.of(new double[][] {{20, 10}, {5, 25}}, 60, 1);
        assertThat(fourfold.lower()).isCloseTo(0.2540622863446023, within(1e-9));
        assertThat(fourfold.upper()).isCloseTo(0.7601228152134419, within(1e-9));

        var none = new Noncentrality(6).of(3);
        assertThat(none.lower()).isZero();
        assertThat(Math.sqrt(none.upper() / 200)).isCloseTo(0.1726359718741394, within(1e-9));
        var strong = new Noncentrality(12).of(2500);
        assertThat(Math.sqrt(strong.lower() / 6000)).isCloseTo(0.6187437414165159, within(1e-8));
        assertThat(Math.sqrt(strong.upper() / 6000)).isCloseTo(0.6694057303097728, within(1e-8));
        assertThat(new Noncentrality(12).probability(2500, 2400)).isCloseTo(0.8156926828579365, within(1e-10));
        assertThat(new Noncentrality(3).probability(20, 10.5)).isCloseTo(0.833325006951902, within(1e-12));
    }

    /** Half the people, or people of a design effect of 2, say half as much. */
    @Test
    void aDesignEffectWidensTheInterval() {
        double[][] table = {{20, 10}, {5, 25}};

        assertThat(CramersV.of(table, 120, 2).lower())
                .isCloseTo(CramersV.of(table, 60, 1).lower(), within(1e-12));
        assertThat(CramersV.of(table, 60, Double.NaN).upper()).isNaN();
    }

    /** 2,000 samples of 200 people, 3 by 3 options, V of .2: it is an approximation, and holds 94 in 100. */
    @Test
    void intervalsHoldTheirLevel() {
        var shares = new double[9];
        for (var i = 0; i < 9; i++) {
            shares[i] = (i % 4 == 0 ? 0.2 / 3 : 0) + 0.8 / 9;
        }
        var random = new Seed(8).generator();
        var held = 0;
        for (var round = 0; round < 2000; round++) {
            var counts = new Multinomial(shares).draw(200, random);
            var table = new double[3][3];
            for (var i = 0; i < counts.length; i++) {
                table[i / 3][i % 3] = counts[i];
            }
            var v = CramersV.of(table, 200, 1);
            held += v.lower() <= 0.2 && 0.2 <= v.upper() ? 1 : 0;
        }
        assertThat(held).isBetween(1860, 1960);
    }

    @Test
    void aDifferenceOfTwoHasTheIntervalOfBoth() {
        var one = new CramersV(0.5, 0.5, 0.4, 0.6);
        var other = new CramersV(0.3, 0.3, 0.2, 0.5);

        // Zou and Donner: 0.2 − √(0.1² + 0.2²), 0.2 + √(0.1² + 0.1²)
        assertThat(one.less(other).lower()).isCloseTo(0.2 - Math.sqrt(0.05), within(1e-12));
        assertThat(one.less(other).upper()).isCloseTo(0.2 + Math.sqrt(0.02), within(1e-12));
        assertThat(one.less(CramersV.UNKNOWN).lower()).isNaN();
    }
}
