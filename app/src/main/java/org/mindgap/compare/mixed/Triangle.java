package org.mindgap.compare.mixed;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mindgap.job.JobContext;

/**
 * Cholesky's decomposition A = U'U of a symmetric positive definite matrix, its upper triangle row by row, in place.
 * Eight rows are taken off the others at a time, so that each number is loaded seldom; large ones on all processors, with
 * the same result whatever their number.
 */
final class Triangle {
    private static final int PANEL = 8;

    /** Rows from which it pays to wake other processors. */
    private static final int MANY = 400;

    private Triangle() {}

    /**
     * Decomposes.
     *
     * @param a rows, each as long as there are rows; below the diagonal anything
     * @param context asked whether anybody still wants it
     * @return whether it is positive definite; otherwise what stands in the rows is of no use
     */
    static boolean decompose(double[][] a, JobContext context) {
        var size = a.length;
        for (var from = 0; from < size; from += PANEL) {
            var to = Math.min(from + PANEL, size);
            context.checkCancelled();
            if (!panel(a, from, to)) {
                return false;
            }
            var first = from;
            var rows = IntStream.range(to, size);
            if (size - to < MANY) {
                rows.forEach(i -> eight(a, first, i));
            } else {
                rows.parallel().forEach(i -> eight(a, first, i));
            }
        }
        return true;
    }

    private static boolean panel(double[][] a, int from, int to) {
        for (var k = from; k < to; k++) {
            var row = a[k];
            for (var before = from; before < k; before++) {
                subtract(row, a[before], a[before][k], k);
            }
            if (!(row[k] > 0)) {
                return false;
            }
            var root = Math.sqrt(row[k]);
            for (var j = k; j < row.length; j++) {
                row[j] /= root;
            }
        }
        return true;
    }

    private static void subtract(double[] row, double[] other, double times, int from) {
        for (var j = from; j < row.length; j++) {
            row[j] -= times * other[j];
        }
    }

    private static void eight(double[][] a, int first, int i) {
        four(a[i], i, a[first], a[first + 1], a[first + 2], a[first + 3]);
        four(a[i], i, a[first + 4], a[first + 5], a[first + 6], a[first + 7]);
    }

    /** The index is one for all rows, which lets the compiler take several columns at once. */
    private static void four(double[] row, int i, double[] r0, double[] r1, double[] r2, double[] r3) {
        var t0 = r0[i];
        var t1 = r1[i];
        var t2 = r2[i];
        var t3 = r3[i];
        for (var j = i; j < row.length; j++) {
            row[j] -= t0 * r0[j] + t1 * r1[j] + (t2 * r2[j] + t3 * r3[j]);
        }
    }

    /** Solves Ux = b in place, with the first rows of U alone. */
    static void back(double[][] u, int rows, double[] b) {
        for (var i = rows - 1; i >= 0; i--) {
            var sum = b[i];
            for (var j = i + 1; j < rows; j++) {
                sum -= u[i][j] * b[j];
            }
            b[i] = sum / u[i][i];
        }
    }

    /** Of two rows from a column on; four sums at a time, since each waits for itself. */
    private static double product(double[] one, double[] other, int from, int to) {
        var s0 = 0.0;
        var s1 = 0.0;
        var s2 = 0.0;
        var s3 = 0.0;
        var k = from;
        for (; k + 3 < to; k += 4) {
            s0 += one[k] * other[k];
            s1 += one[k + 1] * other[k + 1];
            s2 += one[k + 2] * other[k + 2];
            s3 += one[k + 3] * other[k + 3];
        }
        for (; k < to; k++) {
            s0 += one[k] * other[k];
        }
        return s0 + s1 + (s2 + s3);
    }

    /** Makes of the first rows of U the U⁻¹ of them, its upper triangle, in place; columns behind them stay. */
    static void inverse(double[][] u, int rows) {
        var sums = new double[rows];
        for (var i = rows - 1; i >= 0; i--) {
            Arrays.fill(sums, i, rows, 0);
            for (var k = i + 1; k < rows; k++) {
                var times = u[i][k];
                var row = u[k];
                for (var j = k; j < rows; j++) {
                    sums[j] += times * row[j];
                }
            }
            u[i][i] = 1 / u[i][i];
            for (var j = i + 1; j < rows; j++) {
                u[i][j] = -sums[j] * u[i][i];
            }
        }
    }

    /** Makes of the first rows and columns of an upper triangle V their VV', in place; columns behind them stay. */
    static void products(double[][] v, int rows) {
        for (var i = 0; i < rows; i++) {
            for (var j = i; j < rows; j++) {
                // what stood here is needed no more: later products begin behind it
                v[i][j] = product(v[i], v[j], j, rows);
            }
        }
    }
}
