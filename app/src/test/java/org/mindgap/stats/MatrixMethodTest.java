package org.mindgap.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MatrixMethodTest {

    /** Rogan and Gladen 1978: (apparent + specificity − 1)/(sensitivity + specificity − 1). */
    @Test
    void twoCategoriesAreCorrectedAsRoganAndGladenDo() {
        var a = MatrixMethod.inverse(new double[][] {{.9, .1}, {.2, .8}}).orElseThrow();
        assertThat(MatrixMethod.times(a, new double[] {.4, .6})[0])
                .isEqualTo((.4 + .8 - 1) / (.9 + .8 - 1), within(1e-12));
        // of these two rows the larger is that of the better known category: (.8 + .2)/.7 and (.9 + .1)/.7 are the same
        assertThat(MatrixMethod.amplification(a)).isEqualTo(1 / .7, within(1e-12));
    }

    /**
     * Their variance of it, with sensitivity and specificity known from samples (Rogan and Gladen 1978, formula 6):
     * [t(1−t)/n + p² se(1−se)/n₁ + (1−p)² sp(1−sp)/n₀]/(se + sp − 1)², each n less one here, so that none is biased.
     */
    @Test
    void varianceOfTwoCategoriesIsTheirs() {
        var m = new double[][] {{.9, .1}, {.2, .8}};
        var a = MatrixMethod.inverse(m).orElseThrow();
        var s = new double[] {.4, .6};
        var p = MatrixMethod.times(a, s);
        var v = MatrixMethod.covariance(a, m, new long[] {50, 40}, p, s, 200);
        var expected = (.4 * .6 / 199 + p[0] * p[0] * .9 * .1 / 49 + p[1] * p[1] * .8 * .2 / 39) / (.7 * .7);
        assertThat(v[0][0]).isEqualTo(expected, within(1e-15));
        assertThat(v[1][1]).isEqualTo(expected, within(1e-15));
        assertThat(v[0][1]).isEqualTo(-expected, within(1e-15));
    }

    /** Whatever the matrix: what the coder makes of true shares is put back to them. */
    @Test
    void whatWasSortedWithErrorsIsPutBack() {
        var random = new Random(5);
        for (var round = 0; round < 200; round++) {
            var k = 2 + random.nextInt(6);
            var m = new double[k][];
            for (var i = 0; i < k; i++) {
                m[i] = shares(k, i, random);
            }
            var p = shares(k, -1, random);
            var s = new double[k];
            for (var i = 0; i < k; i++) {
                for (var j = 0; j < k; j++) {
                    s[j] += p[i] * m[i][j];
                }
            }
            assertThat(MatrixMethod.times(MatrixMethod.inverse(m).orElseThrow(), s))
                    .containsExactly(p, within(1e-9));
        }
    }

    private static double[] shares(int k, int mostly, Random random) {
        var shares = new double[k];
        var sum = 0.0;
        for (var i = 0; i < k; i++) {
            shares[i] = random.nextDouble() + (i == mostly ? k : 0);
            sum += shares[i];
        }
        for (var i = 0; i < k; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    @Test
    void categoriesThatAreSortedAlikeHaveNoInverse() {
        assertThat(MatrixMethod.inverse(new double[][] {{.5, .5}, {.5, .5}})).isEmpty();
    }

    @Test
    void sharesOutsideAreMovedToTheNearest() {
        assertThat(MatrixMethod.onSimplex(new double[] {.5, .7, -.2}))
                .containsExactly(new double[] {.4, .6, 0}, within(1e-12));
        assertThat(MatrixMethod.onSimplex(new double[] {.25, .75}))
                .containsExactly(new double[] {.25, .75}, within(1e-12));
    }
}
