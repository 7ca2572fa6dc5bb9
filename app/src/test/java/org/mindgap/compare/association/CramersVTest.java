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
}
