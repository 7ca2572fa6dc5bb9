package org.mindgap.compare.mixed;

import java.util.Arrays;
import org.mindgap.job.JobContext;

/**
 * The model at one value of theta: effects and residual variance profiled out by penalised least squares (Bates et al.
 * 2015, section 3). Not for two threads at once: the working rows are used again.
 */
final class Profile {
    private final Products products;
    private final double[][] work;
    private final JobContext context;

    /** @param context asked at every value of theta, and within large ones, whether anybody still wants it */
    Profile(Products products, JobContext context) {
        this.products = products;
        this.context = context;
        this.work = new double[products.others.length][products.others.length];
    }

    /**
     * What the criterion needs.
     *
     * @param logRandom log|L|², of the random effects
     * @param logFixed log|R|², of the design's basis
     * @param penalised the penalised residual sum of squares r²
     */
    record At(double logRandom, double logFixed, double penalised) {
        /** Twice the negative log-likelihood with the best residual variance; degrees are n, or n − p for REML. */
        double deviance(boolean restricted, double degrees) {
            return logRandom
                    + (restricted ? logFixed : 0)
                    + degrees * (1 + Math.log(2 * Math.PI * penalised / degrees));
        }
    }

    /** Nothing is positive definite where theta is no finite number: then the criterion is infinite. */
    At at(double[] theta) {
        var triangles = Factor.triangles(products.terms, theta);
        scale(triangles);
        var logFirst = eliminate(triangles);
        if (!Triangle.decompose(work, context)) {
            return new At(Double.POSITIVE_INFINITY, 0, 1);
        }
        var random = products.random;
        var logRandom = logFirst;
        for (var i = 0; i < random; i++) {
            logRandom += 2 * Math.log(work[i][i]);
        }
        var logFixed = 0.0;
        for (var i = random; i < random + products.fixed; i++) {
            logFixed += 2 * Math.log(work[i][i]);
        }
        var last = work[work.length - 1][work.length - 1];
        return new At(logRandom, logFixed, last * last);
    }

    /** Coordinates of the fixed effects in the design's basis, after {@link #at}. */
    double[] fixed() {
        var all = solved();
        return Arrays.copyOfRange(all, products.random, products.random + products.fixed);
    }

    /** (R'R)⁻¹ of the design's basis, row-major, after {@link #at}. */
    double[] inverse() {
        var p = products.fixed;
        var random = products.random;
        var inverse = new double[p][p];
        for (var column = 0; column < p; column++) {
            var one = new double[p];
            one[column] = 1;
            for (var i = column; i >= 0; i--) {
                var sum = one[i];
                for (var j = i + 1; j <= column; j++) {
                    sum -= work[random + i][random + j] * one[j];
                }
                one[i] = sum / work[random + i][random + i];
            }
            for (var i = 0; i < p; i++) {
                inverse[i][column] = one[i];
            }
        }
        var both = new double[p * p];
        for (var i = 0; i < p; i++) {
            for (var j = 0; j < p; j++) {
                for (var k = Math.max(i, j); k < p; k++) {
                    both[i * p + j] += inverse[i][k] * inverse[j][k];
                }
            }
        }
        return both;
    }

    /** The groups' effects b = Tu, for each term its groups after one another, after {@link #at} with the same theta. */
    double[][] effects(double[] theta) {
        var triangles = Factor.triangles(products.terms, theta);
        var solved = solved();
        var all = new double[products.terms.length][];
        var from = 0;
        for (var t = 1; t < all.length; t++) {
            var size = products.terms[t].size();
            all[t] = scaled(triangles[t], products.terms[t].width(), Arrays.copyOfRange(solved, from, from + size));
            from += size;
        }
        all[0] = scaled(triangles[0], products.terms[0].width(), first(triangles, solved));
        return all;
    }

    /** Variances of the groups' effects, after {@link #at} with the same theta, whose working rows it uses up. */
    OwnVariances variances(double[] theta) {
        return OwnVariances.of(products, work, Factor.triangles(products.terms, theta));
    }

    private double[] solved() {
        var count = work.length - 1;
        var all = new double[count];
        for (var i = 0; i < count; i++) {
            all[i] = work[i][count];
        }
        Triangle.back(work, count, all);
        return all;
    }

    /** u of the first term: what the response has beyond the other effects, for each group. */
    private double[] first(double[][] triangles, double[] solved) {
        var width = products.terms[0].width();
        var all = new double[products.terms[0].size()];
        for (var group = 0; group < products.links.length; group++) {
            var link = products.links[group];
            var small = small(triangles[0], products.own[group], width);
            var values = linked(products.terms, triangles, link, small, width);
            var count = link.columns().length;
            for (var i = 0; i < width; i++) {
                var sum = values[i][count - 1];
                for (var c = 0; c < count - 1; c++) {
                    sum -= values[i][c] * solved[link.columns()[c]];
                }
                all[group * width + i] = sum;
            }
            for (var i = width - 1; i >= 0; i--) {
                var sum = all[group * width + i];
                for (var j = i + 1; j < width; j++) {
                    sum -= small[j * width + i] * all[group * width + j];
                }
                all[group * width + i] = sum / small[i * width + i];
            }
        }
        return all;
    }

    private static double[] scaled(double[] triangle, int width, double[] u) {
        var b = new double[u.length];
        for (var at = 0; at < u.length; at += width) {
            for (var i = 0; i < width; i++) {
                for (var j = 0; j <= i; j++) {
                    b[at + i] += triangle[i * width + j] * u[at + j];
                }
            }
        }
        return b;
    }

    /** Λ'AΛ + I of the random effects but the first term's; Λ'A of them with the design and the response. */
    private void scale(double[][] triangles) {
        var source = products.others;
        var row = 0;
        for (var t = 1; t < products.terms.length; t++) {
            var width = products.terms[t].width();
            for (var group = 0; group < products.terms[t].levels(); group++, row += width) {
                for (var i = 0; i < width; i++) {
                    System.arraycopy(source[row + i], row, work[row + i], row, work.length - row);
                    columns(triangles, work[row + i], row, t);
                }
                rows(triangles[t], width, row);
                for (var i = 0; i < width; i++) {
                    work[row + i][row + i] += 1;
                }
            }
        }
        for (; row < work.length; row++) {
            System.arraycopy(source[row], row, work[row], row, work.length - row);
        }
    }

    private void columns(double[][] triangles, double[] values, int from, int term) {
        var at = from;
        var first = term;
        var end = 0;
        for (var t = 1; t < products.terms.length; t++) {
            end += products.terms[t].size();
            if (t >= first) {
                var width = products.terms[t].width();
                if (width == 1) { // a loop of one product, which the compiler takes several at a time
                    var times = triangles[t][0];
                    for (; at < end; at++) {
                        values[at] *= times;
                    }
                }
                for (; at < end; at += width) {
                    times(triangles[t], width, values, at);
                }
            }
        }
    }

    /** A group's columns times its triangle, in place: each takes only those behind it. */
    private static void times(double[] triangle, int width, double[] values, int at) {
        for (var c = 0; c < width; c++) {
            var sum = 0.0;
            for (var d = c; d < width; d++) {
                sum += triangle[d * width + c] * values[at + d];
            }
            values[at + c] = sum;
        }
    }

    private void rows(double[] triangle, int width, int row) {
        for (var c = 0; c < width; c++) {
            var target = work[row + c];
            var times = triangle[c * width + c];
            for (var j = row; j < target.length; j++) {
                target[j] *= times;
            }
            for (var d = c + 1; d < width; d++) {
                var other = work[row + d];
                var part = triangle[d * width + c];
                for (var j = row; j < target.length; j++) {
                    target[j] += part * other[j];
                }
            }
        }
    }

    /** Takes the first term's groups out of the rest, and adds up log|L|² of them. */
    private double eliminate(double[][] triangles) {
        var width = products.terms[0].width();
        var log = 0.0;
        for (var group = 0; group < products.links.length; group++) {
            var small = small(triangles[0], products.own[group], width);
            for (var i = 0; i < width; i++) {
                log += 2 * Math.log(small[i * width + i]);
            }
            var link = products.links[group];
            var values = linked(products.terms, triangles, link, small, width);
            for (var i = 0; i < width; i++) {
                subtract(link.columns(), values[i]);
            }
        }
        return log;
    }

    private void subtract(int[] columns, double[] values) {
        for (var a = 0; a < columns.length; a++) {
            var row = work[columns[a]];
            var times = values[a];
            for (var b = a; b < columns.length; b++) {
                row[columns[b]] -= times * values[b];
            }
        }
    }

    /** Cholesky's lower triangle of T'AT + I of one group. */
    static double[] small(double[] triangle, double[] own, int width) {
        var product = own.clone();
        for (var i = 0; i < width; i++) {
            times(triangle, width, product, i * width);
        }
        var lower = new double[width * width];
        for (var i = 0; i < width; i++) {
            for (var j = 0; j <= i; j++) {
                var sum = i == j ? 1.0 : 0.0;
                for (var d = i; d < width; d++) {
                    sum += triangle[d * width + i] * product[d * width + j];
                }
                for (var k = 0; k < j; k++) {
                    sum -= lower[i * width + k] * lower[j * width + k];
                }
                lower[i * width + j] = i == j ? Math.sqrt(sum) : sum / lower[j * width + j];
            }
        }
        return lower;
    }

    /** What one group of the first term shares with the others, divided by its own triangle. */
    static double[][] linked(RandomTerm[] terms, double[][] triangles, Products.Link link, double[] small, int width) {
        var values = new double[width][];
        for (var i = 0; i < width; i++) {
            values[i] = link.values()[i].clone();
            var at = 0;
            for (var t : link.terms()) {
                var other = terms[t].width();
                times(triangles[t], other, values[i], at);
                at += other;
            }
        }
        var triangle = triangles[0];
        var count = link.columns().length;
        for (var c = 0; c < count; c++) {
            for (var i = 0; i < width; i++) {
                var sum = 0.0;
                for (var d = i; d < width; d++) {
                    sum += triangle[d * width + i] * values[d][c];
                }
                for (var k = 0; k < i; k++) {
                    sum -= small[i * width + k] * values[k][c];
                }
                // rows behind it are still as they were, and those before it are done
                values[i][c] = sum / small[i * width + i];
            }
        }
        return values;
    }
}
