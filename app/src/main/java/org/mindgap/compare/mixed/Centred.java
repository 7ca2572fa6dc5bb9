package org.mindgap.compare.mixed;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mindgap.compare.formula.DesignColumns;

/**
 * The same model with the variables of random slopes measured from their means. Where they are far from 0, as years are,
 * intercepts and slopes make up for one another so closely that differences of the criterion have no digits left.
 *
 * @param terms with columns moved
 * @param theta in their units
 */
@SuppressWarnings("ArrayRecordComponent") // lives within one computation
record Centred(RandomTerm[] terms, double[] theta) {
    private static final double NOTHING = 1e-10;

    /** Of a fit; where a covariance has no inverse, the moved one has none in as many directions, told by a 0. */
    static Centred of(RandomTerm[] terms, double[] theta) {
        var triangles = Factor.triangles(terms, theta);
        var moved = new RandomTerm[terms.length];
        var all = new double[theta.length];
        var next = 0;
        for (var t = 0; t < terms.length; t++) {
            var width = terms[t].width();
            var triangle = triangles[t];
            moved[t] = terms[t];
            if (width > 1 && terms[t].effects().get(0).equals(DesignColumns.CONSTANT)) {
                var means = means(terms[t]);
                moved[t] = moved(terms[t], means);
                triangle = moved(triangle, means);
            }
            var units = moved[t].units();
            for (var column = 0; column < width; column++) {
                for (var row = column; row < width; row++) {
                    all[next++] = triangle[row * width + column] * units[row];
                }
            }
        }
        return new Centred(moved, all);
    }

    /** A theta of these terms in the units of the terms as they were. */
    double[] back(RandomTerm[] as, double[] found) {
        var triangles = Factor.triangles(terms, found);
        var all = new double[found.length];
        var next = 0;
        for (var t = 0; t < as.length; t++) {
            var width = as[t].width();
            var triangle = triangles[t];
            if (!terms[t].equals(as[t])) {
                triangle =
                        moved(triangle, Arrays.stream(means(as[t])).map(m -> -m).toArray());
            }
            var units = as[t].units();
            for (var column = 0; column < width; column++) {
                for (var row = column; row < width; row++) {
                    all[next++] = triangle[row * width + column] * units[row];
                }
            }
        }
        return all;
    }

    /** Of each column but the constant, 0 for that. */
    private static double[] means(RandomTerm term) {
        var means = new double[term.width()];
        for (var e = 1; e < means.length; e++) {
            means[e] = Arrays.stream(term.values()[e]).average().orElse(0);
        }
        return means;
    }

    private static RandomTerm moved(RandomTerm term, double[] means) {
        var values = IntStream.range(0, term.width())
                .mapToObj(e ->
                        Arrays.stream(term.values()[e]).map(v -> v - means[e]).toArray())
                .toArray(double[][]::new);
        return new RandomTerm(term.name(), term.groups(), term.effects(), values);
    }

    /** The factor of effects whose level is that at the means: each slope times its mean goes to the constant. */
    private static double[] moved(double[] triangle, double[] means) {
        var width = means.length;
        var rows = triangle.clone();
        for (var e = 1; e < width; e++) {
            for (var column = 0; column < width; column++) {
                rows[column] += means[e] * triangle[e * width + column];
            }
        }
        var lower = new double[width * width];
        for (var i = 0; i < width; i++) {
            for (var j = 0; j <= i; j++) {
                var sum = 0.0;
                for (var k = 0; k < width; k++) {
                    sum += rows[i * width + k] * rows[j * width + k];
                }
                for (var k = 0; k < j; k++) {
                    sum -= lower[i * width + k] * lower[j * width + k];
                }
                if (i == j) {
                    // a direction in which nothing varies is told by its first digits: what is left of it is rounding
                    lower[i * width + i] = sum > NOTHING * square(rows, i, width) ? Math.sqrt(sum) : 0;
                } else {
                    var before = lower[j * width + j];
                    lower[i * width + j] = before > 0 ? sum / before : 0;
                }
            }
        }
        return lower;
    }

    private static double square(double[] rows, int row, int width) {
        var sum = 0.0;
        for (var k = 0; k < width; k++) {
            sum += rows[row * width + k] * rows[row * width + k];
        }
        return sum;
    }
}
