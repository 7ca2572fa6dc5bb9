package org.mindgap.compare.pooling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The area model of Fay and Herriot (1979): y_i = x_i'β + v_i + e_i with Var(e_i) = D_i known and Var(v_i) = A found by REML;
 * each value is drawn towards its regression by γ_i = A/(A + D_i). The mean squared error is that of Datta and Lahiri (2000)
 * for REML, g1 + g2 + 2 g3 (Rao and Molina 2015, section 6.2), as R's {@code sae::mseFH} has it.
 *
 * @param variance A, between areas; 0 where the areas differ by no more than sampling and regression explain
 * @param coefficients β, of the columns that do not follow from others
 * @param pooled γ y + (1 − γ) x'β
 * @param weights γ: 1 is the raw value, 0 the regression
 * @param errors mean squared errors of the pooled values
 */
@SuppressWarnings("ArrayRecordComponent") // nobody writes to them, and they are never compared
public record FayHerriot(double variance, double[] coefficients, double[] pooled, double[] weights, double[] errors) {
    private static final int ROUNDS = 500;
    private static final double CLOSE = 1e-12;
    private static final double DEPENDENT = 1e-9;

    /** Columns that do not follow from those before them. */
    public static List<double[]> independent(List<double[]> columns) {
        var kept = new ArrayList<double[]>();
        var basis = new ArrayList<double[]>();
        for (var column : columns) {
            var rest = column.clone();
            for (var b : basis) {
                var along = dot(rest, b);
                for (var i = 0; i < rest.length; i++) {
                    rest[i] -= along * b[i];
                }
            }
            var length = Math.sqrt(dot(rest, rest));
            if (length > DEPENDENT * Math.sqrt(dot(column, column)) && length > 0) {
                kept.add(column);
                basis.add(Arrays.stream(rest).map(r -> r / length).toArray());
            }
        }
        return kept;
    }

    /**
     * Fits it.
     *
     * @param y values of areas, more than columns
     * @param sampling D, above 0
     * @param columns of the regression, independent; an intercept among them
     */
    public static FayHerriot of(double[] y, double[] sampling, List<double[]> columns) {
        if (y.length <= columns.size()) {
            throw new IllegalArgumentException("more areas than columns");
        }
        var a = variance(y, sampling, columns);
        var total = Arrays.stream(sampling).map(d -> a + d).toArray();
        var inverse = inverse(products(columns, total));
        var beta = times(inverse, products(columns, total, y));
        var square = Arrays.stream(total).map(v -> 1 / (v * v)).sum();
        var n = y.length;
        var pooled = new double[n];
        var weights = new double[n];
        var errors = new double[n];
        for (var i = 0; i < n; i++) {
            var at = i;
            var x = columns.stream().mapToDouble(c -> c[at]).toArray();
            var shrunk = sampling[i] / total[i];
            weights[i] = a / total[i];
            pooled[i] = weights[i] * y[i] + shrunk * dot(x, beta);
            var g2 = shrunk * shrunk * dot(x, times(inverse, x));
            var g3 = shrunk * shrunk * 2 / square / total[i];
            errors[i] = a * shrunk + g2 + 2 * g3;
        }
        return new FayHerriot(a, beta, pooled, weights, errors);
    }

    /** The largest restricted likelihood, found by scoring from the variance of y and then between halves. */
    private static double variance(double[] y, double[] sampling, List<double[]> columns) {
        var mean = Arrays.stream(y).average().orElse(0);
        var spread = Arrays.stream(y).map(v -> (v - mean) * (v - mean)).sum();
        var high = Math.max(spread, Arrays.stream(sampling).max().orElse(0));
        while (score(high, y, sampling, columns) > 0) {
            high *= 2;
        }
        // the score may cross 0 more than once: the largest likelihood among the crossings and 0
        var best = 0.0;
        var most = likelihood(0, y, sampling, columns);
        var steps = 400;
        var before = 0.0;
        for (var i = 1; i <= steps; i++) {
            var next = high * Math.pow((double) i / steps, 3);
            if (score(before, y, sampling, columns) > 0 && score(next, y, sampling, columns) <= 0) {
                var root = root(before, next, y, sampling, columns);
                var reached = likelihood(root, y, sampling, columns);
                if (reached > most) {
                    most = reached;
                    best = root;
                }
            }
            before = next;
        }
        return best;
    }

    private static double root(double from, double to, double[] y, double[] sampling, List<double[]> columns) {
        var low = from;
        var high = to;
        for (var round = 0; round < ROUNDS && high - low > CLOSE * high; round++) {
            var middle = (low + high) / 2;
            if (score(middle, y, sampling, columns) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Derivative of the restricted log likelihood: −½ tr P + ½ y'PPy. */
    private static double score(double a, double[] y, double[] sampling, List<double[]> columns) {
        var total = Arrays.stream(sampling).map(d -> a + d).toArray();
        var inverse = inverse(products(columns, total));
        var beta = times(inverse, products(columns, total, y));
        var trace = 0.0;
        var squares = 0.0;
        for (var i = 0; i < y.length; i++) {
            var at = i;
            var x = columns.stream().mapToDouble(c -> c[at]).toArray();
            trace += 1 / total[i] - dot(x, times(inverse, x)) / (total[i] * total[i]);
            var residual = (y[i] - dot(x, beta)) / total[i];
            squares += residual * residual;
        }
        return (squares - trace) / 2;
    }

    private static double likelihood(double a, double[] y, double[] sampling, List<double[]> columns) {
        var total = Arrays.stream(sampling).map(d -> a + d).toArray();
        var products = products(columns, total);
        var beta = times(inverse(products), products(columns, total, y));
        var sum = Math.log(determinant(products));
        for (var i = 0; i < y.length; i++) {
            var at = i;
            var residual = y[i] - dot(columns.stream().mapToDouble(c -> c[at]).toArray(), beta);
            sum += Math.log(total[i]) + residual * residual / total[i];
        }
        return -sum / 2;
    }

    private static double[][] products(List<double[]> columns, double[] total) {
        var p = columns.size();
        var result = new double[p][p];
        for (var a = 0; a < p; a++) {
            for (var b = 0; b < p; b++) {
                for (var i = 0; i < total.length; i++) {
                    result[a][b] += columns.get(a)[i] * columns.get(b)[i] / total[i];
                }
            }
        }
        return result;
    }

    private static double[] products(List<double[]> columns, double[] total, double[] y) {
        var result = new double[columns.size()];
        for (var a = 0; a < result.length; a++) {
            for (var i = 0; i < y.length; i++) {
                result[a] += columns.get(a)[i] * y[i] / total[i];
            }
        }
        return result;
    }

    /** L of LL' = a positive definite matrix. */
    private static double[][] lower(double[][] matrix) {
        var n = matrix.length;
        var lower = new double[n][n];
        for (var i = 0; i < n; i++) {
            for (var j = 0; j <= i; j++) {
                var left = matrix[i][j];
                for (var k = 0; k < j; k++) {
                    left -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(left) : left / lower[j][j];
            }
        }
        return lower;
    }

    private static double determinant(double[][] matrix) {
        var root = 1.0;
        var lower = lower(matrix);
        for (var i = 0; i < lower.length; i++) {
            root *= lower[i][i];
        }
        return root * root;
    }

    private static double[][] inverse(double[][] matrix) {
        var n = matrix.length;
        var lower = lower(matrix);
        var result = new double[n][n];
        for (var c = 0; c < n; c++) {
            var z = new double[n];
            for (var i = 0; i < n; i++) {
                var left = i == c ? 1.0 : 0.0;
                for (var k = 0; k < i; k++) {
                    left -= lower[i][k] * z[k];
                }
                z[i] = left / lower[i][i];
            }
            for (var i = n - 1; i >= 0; i--) {
                var left = z[i];
                for (var k = i + 1; k < n; k++) {
                    left -= lower[k][i] * result[k][c];
                }
                result[i][c] = left / lower[i][i];
            }
        }
        return result;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        return Arrays.stream(matrix).mapToDouble(r -> dot(r, vector)).toArray();
    }

    private static double dot(double[] one, double[] other) {
        var sum = 0.0;
        for (var i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
