package org.mindgap.stats;

import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Pearson's test of independence in a table of weighted counts, corrected for the design of the sample (Rao and Scott
 * 1984): R's {@code svychisq} with {@code statistic = "Chisq"} (first order) and {@code "F"} (second order).
 *
 * @param pearson X² of the shares times n: uncorrected, and no test by itself
 * @param cells degrees of freedom of the table, (rows − 1)(columns − 1)
 * @param firstOrder X² over the mean design effect of the contrasts
 * @param firstOrderP of that under χ² with {@code cells} degrees of freedom
 * @param f X² over the sum of these design effects
 * @param numerator degrees of freedom of F, (Σδ)²/Σδ²
 * @param denominator those times the degrees of freedom of the design
 * @param p of F
 */
public record RaoScott(
        double pearson,
        int cells,
        double firstOrder,
        double firstOrderP,
        double f,
        double numerator,
        double denominator,
        double p) {

    /** Covariances of linear combinations of the table's proportions. */
    public interface Covariances {
        /**
         * Of some combinations.
         *
         * @param combinations each with a coefficient per cell, row by row
         */
        double[][] of(double[][] combinations);
    }

    /**
     * The test.
     *
     * @param proportions of the table, row by row, each row and each column with something in it; adding up to 1
     * @param columns how many columns
     * @param people n
     * @param covariances of the proportions
     * @param degreesOfFreedom of the design
     * @return nothing where the table has one row or one column, the design has no degrees of freedom, or cells are so
     *     empty that there is nothing to divide by
     */
    public static Optional<RaoScott> of(
            double[] proportions, int columns, int people, Covariances covariances, int degreesOfFreedom) {
        var rows = proportions.length / Math.max(1, columns);
        if (rows < 2 || columns < 2 || degreesOfFreedom < 1) {
            return Optional.empty();
        }
        var size = (rows - 1) * (columns - 1);
        var contrasts = new double[size][];
        for (var r = 0; r < rows - 1; r++) {
            for (var c = 0; c < columns - 1; c++) {
                contrasts[r * (columns - 1) + c] = contrast(r, rows, c, columns, proportions);
            }
        }
        var lower = cholesky(plain(contrasts, proportions, people));
        if (lower.isEmpty()) {
            return Optional.empty();
        }
        var effects = between(lower.get(), covariances.of(contrasts));
        var trace = 0.0;
        var squares = 0.0;
        for (var i = 0; i < size; i++) {
            trace += effects[i][i];
            for (var j = 0; j < size; j++) {
                squares += effects[i][j] * effects[j][i];
            }
        }
        if (!(trace > 0)) {
            return Optional.empty();
        }
        var pearson = people * distance(proportions, rows, columns);
        var numerator = trace * trace / squares;
        var denominator = numerator * degreesOfFreedom;
        var first = pearson / (trace / size);
        var f = pearson / trace;
        return Optional.of(new RaoScott(
                pearson,
                size,
                first,
                ChiSquaredDistribution.of(size).survivalProbability(first),
                f,
                numerator,
                denominator,
                FDistribution.of(numerator, denominator).survivalProbability(f)));
    }

    /** Helmert's contrast of rows times that of columns, over the proportions; 0 for an empty cell, as R has it. */
    private static double[] contrast(int r, int rows, int c, int columns, double[] proportions) {
        var contrast = new double[proportions.length];
        for (var i = 0; i < rows; i++) {
            for (var j = 0; j < columns; j++) {
                var p = proportions[i * columns + j];
                contrast[i * columns + j] = p > 0 ? helmert(r, i) * helmert(c, j) / p : 0;
            }
        }
        return contrast;
    }

    /** The first k + 1 levels, each 1, against the next one: orthogonal to each other and to a constant, of length 1. */
    private static double helmert(int k, int level) {
        var length = Math.sqrt((k + 1.0) * (k + 2.0));
        return level <= k ? 1 / length : level == k + 1 ? -(k + 1) / length : 0;
    }

    /** The same combinations under simple random sampling: C' D⁻¹ C / n, since they are orthogonal to both margins. */
    private static double[][] plain(double[][] contrasts, double[] proportions, int people) {
        var size = contrasts.length;
        var plain = new double[size][size];
        for (var a = 0; a < size; a++) {
            for (var b = 0; b < size; b++) {
                for (var i = 0; i < proportions.length; i++) {
                    plain[a][b] += contrasts[a][i] * contrasts[b][i] * proportions[i] / people;
                }
            }
        }
        return plain;
    }

    private static Optional<double[][]> cholesky(double[][] matrix) {
        var n = matrix.length;
        var lower = new double[n][n];
        for (var i = 0; i < n; i++) {
            for (var j = 0; j <= i; j++) {
                var left = matrix[i][j];
                for (var k = 0; k < j; k++) {
                    left -= lower[i][k] * lower[j][k];
                }
                if (i != j) {
                    lower[i][j] = left / lower[j][j];
                } else if (left > 1e-12 * matrix[i][i]) {
                    lower[i][i] = Math.sqrt(left);
                } else {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(lower);
    }

    /** L⁻¹ A L⁻ᵀ, whose eigenvalues are the generalised design effects. */
    private static double[][] between(double[][] lower, double[][] matrix) {
        var half = solved(lower, matrix);
        return solved(lower, transposed(half));
    }

    private static double[][] solved(double[][] lower, double[][] matrix) {
        var n = lower.length;
        var result = new double[n][n];
        for (var i = 0; i < n; i++) {
            for (var c = 0; c < n; c++) {
                var left = matrix[i][c];
                for (var k = 0; k < i; k++) {
                    left -= lower[i][k] * result[k][c];
                }
                result[i][c] = left / lower[i][i];
            }
        }
        return result;
    }

    private static double[][] transposed(double[][] matrix) {
        var n = matrix.length;
        var result = new double[n][n];
        for (var i = 0; i < n; i++) {
            for (var j = 0; j < n; j++) {
                result[j][i] = matrix[i][j];
            }
        }
        return result;
    }

    /** Σ (p − e)²/e with e the product of the margins. */
    private static double distance(double[] proportions, int rows, int columns) {
        var byRow = new double[rows];
        var byColumn = new double[columns];
        for (var i = 0; i < proportions.length; i++) {
            byRow[i / columns] += proportions[i];
            byColumn[i % columns] += proportions[i];
        }
        var sum = 0.0;
        for (var i = 0; i < proportions.length; i++) {
            var expected = byRow[i / columns] * byColumn[i % columns];
            sum += (proportions[i] - expected) * (proportions[i] - expected) / expected;
        }
        return sum;
    }
}
