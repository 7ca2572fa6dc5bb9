package org.mindgap.compare.mixed;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Variances of the groups' effects over that of the residuals, with theta taken as known, laid out as
 * {@link Profile#effects}.
 *
 * @param conditional given the coefficients: the diagonal of Λ(Λ'Z'ZΛ + I)⁻¹Λ' (Bates et al. 2015, section 3)
 * @param predicted with coefficients that are estimated as well: of the errors of prediction (Henderson 1975, Biometrics
 *     31:423)
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once
record OwnVariances(double[][] conditional, double[][] predicted) {
    /**
     * Both from one inverse: what the coefficients add is the square of what the inverse of the triangle has in their
     * columns.
     *
     * @param work the decomposed rows at a theta; they are used up
     * @param triangles of that theta
     */
    static OwnVariances of(Products products, double[][] work, double[][] triangles) {
        return new Inverse(products, work).variances(triangles);
    }

    private void set(int term, int at, double known, double estimated) {
        conditional[term][at] = known;
        predicted[term][at] = known + estimated;
    }

    /** The triangle, which becomes its inverse. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Inverse(Products products, double[][] work) {
        private OwnVariances variances(double[][] triangles) {
            Triangle.inverse(work, products.random + products.fixed);
            var beside = beside();
            Triangle.products(work, products.random);
            var count = products.terms.length;
            var all = new OwnVariances(new double[count][], new double[count][]);
            for (var t = 0; t < count; t++) {
                all.conditional[t] = new double[products.terms[t].size()];
                all.predicted[t] = new double[products.terms[t].size()];
            }
            var from = 0;
            for (var t = 1; t < count; t++) {
                var width = products.terms[t].width();
                for (var at = 0; at < products.terms[t].size(); at += width) {
                    var first = from + at;
                    var columns = IntStream.range(first, first + width).toArray();
                    for (var i = 0; i < width; i++) {
                        var row = Arrays.copyOfRange(triangles[t], i * width, (i + 1) * width);
                        all.set(
                                t,
                                at + i,
                                square(row, width, (one, other) -> inverted(first + one, first + other)),
                                added(row, columns, beside));
                    }
                }
                from += products.terms[t].size();
            }
            firstVariances(triangles, beside, all);
            return all;
        }

        /** What stands in the columns of the fixed effects of the triangle's inverse, row by row. */
        private double[][] beside() {
            var all = new double[products.random + products.fixed][products.fixed];
            for (var i = 0; i < all.length; i++) {
                for (var k = Math.max(0, i - products.random); k < products.fixed; k++) {
                    all[i][k] = work[i][products.random + k];
                }
            }
            return all;
        }

        private double added(double[] row, int[] columns, double[][] beside) {
            var sum = 0.0;
            for (var k = 0; k < products.fixed; k++) {
                var one = 0.0;
                for (var c = 0; c < row.length; c++) {
                    one += row[c] * beside[columns[c]][k];
                }
                sum += one * one;
            }
            return sum;
        }

        private double inverted(int row, int column) {
            return row <= column ? work[row][column] : work[column][row];
        }

        /** TL⁻'(I + vS⁻¹v')L⁻¹T' of each group of the first term, with what the others leave, S, inverted. */
        private void firstVariances(double[][] triangles, double[][] beside, OwnVariances all) {
            var width = products.terms[0].width();
            for (var group = 0; group < products.links.length; group++) {
                var link = products.links[group];
                var small = Profile.small(triangles[0], products.own[group], width);
                var values = Profile.linked(products.terms, triangles, link, small, width);
                var columns = link.columns();
                var others = columns.length - 1;
                for (var i = 0; i < width; i++) {
                    var row = new double[width];
                    for (var k = 0; k < width; k++) {
                        row[k] = triangles[0][i * width + k];
                        for (var before = 0; before < k; before++) {
                            row[k] -= small[k * width + before] * row[before];
                        }
                        row[k] /= small[k * width + k];
                    }
                    var passed = new double[others];
                    for (var c = 0; c < others; c++) {
                        for (var k = 0; k < width; k++) {
                            passed[c] += row[k] * values[k][c];
                        }
                    }
                    var own = Arrays.stream(row).map(r -> r * r).sum();
                    all.set(
                            0,
                            group * width + i,
                            own
                                    + square(
                                            passed,
                                            others - products.fixed,
                                            (one, other) -> inverted(columns[one], columns[other])),
                            added(passed, columns, beside));
                }
            }
        }

        /** rAr' of a symmetric matrix, of the first numbers of a row. */
        private static double square(double[] row, int count, Entries of) {
            var sum = 0.0;
            for (var i = 0; i < count; i++) {
                var half = 0.5 * row[i] * of.at(i, i);
                for (var j = i + 1; j < count; j++) {
                    half += row[j] * of.at(i, j);
                }
                sum += 2 * row[i] * half;
            }
            return sum;
        }

        /** Of a symmetric matrix. */
        interface Entries {
            double at(int row, int column);
        }
    }
}
