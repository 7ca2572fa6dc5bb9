package org.mindgap.stats;

import java.util.Arrays;
import java.util.Optional;

/**
 * Shares without the errors of whoever sorted: with M(i, j) the probability that j is said where i is true, what is said
 * has the shares s = M'p, so that p = A s with A = inverse(M') (the matrix method: Rogan and Gladen 1978, Am J Epidemiol
 * 107:71, for two categories; Barron 1977, Biometrics 33:414, for any number).
 */
public final class MatrixMethod {
    private static final double SINGULAR = 1e-9;

    private MatrixMethod() {}

    /**
     * A of p = A s.
     *
     * @param m rows that add up to 1, one for each true category
     * @return nothing where two categories are sorted alike
     */
    public static Optional<double[][]> inverse(double[][] m) {
        var k = m.length;
        var a = new double[k][2 * k];
        for (var i = 0; i < k; i++) {
            for (var j = 0; j < k; j++) {
                a[j][i] = m[i][j];
            }
            a[i][k + i] = 1;
        }
        for (var column = 0; column < k; column++) {
            var pivot = column;
            for (var row = column + 1; row < k; row++) {
                pivot = Math.abs(a[row][column]) > Math.abs(a[pivot][column]) ? row : pivot;
            }
            if (Math.abs(a[pivot][column]) < SINGULAR) {
                return Optional.empty();
            }
            var kept = a[column];
            a[column] = a[pivot];
            a[pivot] = kept;
            var by = a[column][column];
            for (var c = column; c < 2 * k; c++) {
                a[column][c] /= by;
            }
            for (var row = 0; row < k; row++) {
                var factor = a[row][column];
                if (row != column && factor != 0) {
                    for (var c = column; c < 2 * k; c++) {
                        a[row][c] -= factor * a[column][c];
                    }
                }
            }
        }
        return Optional.of(
                Arrays.stream(a).map(row -> Arrays.copyOfRange(row, k, 2 * k)).toArray(double[][]::new));
    }

    /** How much larger an error of a share can become by the correction: the largest sum of |A| over a row; 1 for none. */
    public static double amplification(double[][] a) {
        return Arrays.stream(a)
                .mapToDouble(row -> Arrays.stream(row).map(Math::abs).sum())
                .max()
                .orElse(1);
    }

    /** A s. */
    public static double[] times(double[][] a, double[] s) {
        var product = new double[a.length];
        for (var i = 0; i < a.length; i++) {
            for (var j = 0; j < s.length; j++) {
                product[i] += a[i][j] * s[j];
            }
        }
        return product;
    }

    /**
     * The covariance of p = A s by the delta method: A (C(s)/(n − 1) + Σ p(i)² C(M(i))/(n(i) − 1)) A', with C(q) = diag(q) −
     * qq' and s and the rows of M taken as independent multinomials (Greenland 1988, Stat Med 7:745). Where the checked
     * answers are some of those that are corrected, it is somewhat too large, never too small.
     *
     * @param m rows that add up to 1
     * @param rows how many each row of M is known from; one of which fewer than 2 are is taken as exact
     * @param p corrected shares
     * @param s shares as sorted, of n
     */
    public static double[][] covariance(double[][] a, double[][] m, long[] rows, double[] p, double[] s, double n) {
        var k = p.length;
        var middle = new double[k][k];
        add(middle, s, 1 / (n - 1));
        for (var i = 0; i < k; i++) {
            if (rows[i] > 1) {
                add(middle, m[i], p[i] * p[i] / (rows[i] - 1));
            }
        }
        return around(a, middle);
    }

    private static void add(double[][] to, double[] q, double factor) {
        for (var i = 0; i < q.length; i++) {
            for (var j = 0; j < q.length; j++) {
                to[i][j] += factor * ((i == j ? q[i] : 0) - q[i] * q[j]);
            }
        }
    }

    /** B V B'. */
    public static double[][] around(double[][] b, double[][] v) {
        var left = Arrays.stream(b)
                .map(row -> {
                    var product = new double[v.length];
                    for (var i = 0; i < row.length; i++) {
                        for (var j = 0; j < v.length; j++) {
                            product[j] += row[i] * v[i][j];
                        }
                    }
                    return product;
                })
                .toArray(double[][]::new);
        var all = new double[b.length][b.length];
        for (var i = 0; i < b.length; i++) {
            for (var j = 0; j < b.length; j++) {
                for (var c = 0; c < v.length; c++) {
                    all[i][j] += left[i][c] * b[j][c];
                }
            }
        }
        return all;
    }

    /** The nearest shares (least squares) that are none below 0 and add up to 1 (Duchi et al. 2008, ICML). */
    public static double[] onSimplex(double[] shares) {
        var sorted = shares.clone();
        Arrays.sort(sorted);
        var sum = 0.0;
        var level = 0.0;
        for (var i = sorted.length - 1; i >= 0; i--) {
            sum += sorted[i];
            var candidate = (sum - 1) / (sorted.length - i);
            if (sorted[i] > candidate) {
                level = candidate;
            }
        }
        var put = new double[shares.length];
        for (var i = 0; i < put.length; i++) {
            put[i] = Math.max(0, shares[i] - level);
        }
        return put;
    }
}
