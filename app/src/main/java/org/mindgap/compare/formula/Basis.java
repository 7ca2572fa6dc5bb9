package org.mindgap.compare.formula;

import java.util.ArrayList;
import java.util.List;

/**
 * An orthonormal basis of a design's columns, by Gram and Schmidt twice over: sums of squares are then those of
 * residuals, and no digit is lost to a large mean. Columns that follow from those before them are left out, as in R's
 * {@code lm} (tolerance 1e-7 of the column's length).
 *
 * @param kept the columns that are left, in their order
 * @param dropped names of those left out
 * @param vectors as many as kept, each a number per row
 * @param triangle upper triangle R with X = QR, row-major, square
 */
@SuppressWarnings("ArrayRecordComponent") // columns as long as the table; nobody writes to them
public record Basis(List<DesignColumn> kept, List<String> dropped, double[][] vectors, double[] triangle) {
    private static final double NEGLIGIBLE = 1e-7;

    public static Basis of(List<DesignColumn> columns) {
        var kept = new ArrayList<DesignColumn>();
        var dropped = new ArrayList<String>();
        var vectors = new ArrayList<double[]>();
        var factors = new ArrayList<double[]>();
        for (var column : columns) {
            var left = column.values().clone();
            var length = Math.sqrt(dot(left, left));
            var parts = new double[vectors.size() + 1];
            for (var round = 0; round < 2; round++) {
                for (var v = 0; v < vectors.size(); v++) {
                    var part = dot(vectors.get(v), left);
                    parts[v] += part;
                    subtract(left, vectors.get(v), part);
                }
            }
            var rest = Math.sqrt(dot(left, left));
            if (rest <= length * NEGLIGIBLE) {
                dropped.add(column.name());
                continue;
            }
            parts[vectors.size()] = rest;
            for (var i = 0; i < left.length; i++) {
                left[i] /= rest;
            }
            kept.add(column);
            vectors.add(left);
            factors.add(parts);
        }
        var p = kept.size();
        var triangle = new double[p * p];
        for (var j = 0; j < p; j++) {
            for (var i = 0; i <= j; i++) {
                triangle[i * p + j] = factors.get(j)[i];
            }
        }
        return new Basis(kept, dropped, vectors.toArray(double[][]::new), triangle);
    }

    public int size() {
        return kept.size();
    }

    /** Coordinates of a vector's projection. */
    public double[] coordinates(double[] y) {
        var all = new double[size()];
        var left = y.clone();
        for (var round = 0; round < 2; round++) {
            for (var v = 0; v < all.length; v++) {
                var part = dot(vectors[v], left);
                all[v] += part;
                subtract(left, vectors[v], part);
            }
        }
        return all;
    }

    /** What a vector has outside of the columns' span. */
    public double[] residuals(double[] y) {
        var left = y.clone();
        for (var round = 0; round < 2; round++) {
            for (var vector : vectors) {
                subtract(left, vector, dot(vector, left));
            }
        }
        return left;
    }

    /** Coefficients of the columns from coordinates in the basis: R⁻¹c. */
    public double[] coefficients(double[] coordinates) {
        var p = size();
        var all = coordinates.clone();
        for (var i = p - 1; i >= 0; i--) {
            for (var j = i + 1; j < p; j++) {
                all[i] -= triangle[i * p + j] * all[j];
            }
            all[i] /= triangle[i * p + i];
        }
        return all;
    }

    /** Covariances of coefficients from those of coordinates: R⁻¹CR⁻ᵀ, row-major. */
    public double[] covariances(double[] ofCoordinates) {
        return transposed(leftSolved(transposed(leftSolved(ofCoordinates))));
    }

    /** log|R|². */
    public double logDeterminant() {
        var sum = 0.0;
        for (var i = 0; i < size(); i++) {
            sum += 2 * Math.log(triangle[i * size() + i]);
        }
        return sum;
    }

    private double[] leftSolved(double[] square) {
        var p = size();
        var solved = new double[p * p];
        for (var column = 0; column < p; column++) {
            var one = new double[p];
            for (var i = 0; i < p; i++) {
                one[i] = square[i * p + column];
            }
            var made = coefficients(one);
            for (var i = 0; i < p; i++) {
                solved[i * p + column] = made[i];
            }
        }
        return solved;
    }

    private double[] transposed(double[] square) {
        var p = size();
        var turned = new double[p * p];
        for (var i = 0; i < p; i++) {
            for (var j = 0; j < p; j++) {
                turned[j * p + i] = square[i * p + j];
            }
        }
        return turned;
    }

    private static double dot(double[] one, double[] other) {
        double even = 0;
        double odd = 0;
        for (var i = 0; i + 1 < one.length; i += 2) {
            even += one[i] * other[i];
            odd += one[i + 1] * other[i + 1];
        }
        return one.length % 2 == 0 ? even + odd : even + odd + one[one.length - 1] * other[one.length - 1];
    }

    private static void subtract(double[] from, double[] vector, double times) {
        for (var i = 0; i < from.length; i++) {
            from[i] -= times * vector[i];
        }
    }
}
