package org.mindgap.compare.mixed;

import java.util.Arrays;

/**
 * Where a search for theta begins: from sums of squares between groups, as an analysis of variance has them (Searle,
 * Casella and McCulloch 1992, Variance Components, section 5.2), which are seldom far off and take no time. Terms of
 * several effects, whose variables may make up for one another, begin with 1 and without correlations.
 */
final class Beginning {
    /** Groups that do not seem to differ may still do a little. */
    private static final double LEAST = 0.1;

    private static final double MOST = 10;
    /** The part of the variance that is taken to be left at least. */
    private static final double LEFT = 0.2;

    private Beginning() {}

    /**
     * Theta to begin with.
     *
     * @param residuals of the response on the design alone, one per row
     */
    static double[] of(RandomTerm[] terms, double[] residuals) {
        var theta = Factor.start(terms);
        var total = Arrays.stream(residuals).map(r -> r * r).sum() / residuals.length;
        var between = new double[terms.length];
        for (var t = 0; t < terms.length; t++) {
            between[t] = terms[t].width() == 1 ? between(terms[t], residuals, total) : 0;
        }
        var left = Math.max(LEFT * total, total - Arrays.stream(between).sum());
        var at = 0;
        for (var t = 0; t < terms.length; t++) {
            var width = terms[t].width();
            if (width == 1 && left > 0) {
                theta[at] = Math.min(MOST, Math.max(LEAST, Math.sqrt(between[t] / left)));
            }
            at += width * (width + 1) / 2;
        }
        return theta;
    }

    /** Variance of the groups' effects: what the squares between groups have beyond those of rows alike. */
    private static double between(RandomTerm term, double[] residuals, double total) {
        var codes = term.groups().codes();
        var values = term.values()[0];
        var products = new double[term.levels()];
        var squares = new double[term.levels()];
        for (var row = 0; row < residuals.length; row++) {
            products[codes[row]] += values[row] * residuals[row];
            squares[codes[row]] += values[row] * values[row];
        }
        var sum = 0.0;
        var all = 0.0;
        var groups = 0;
        for (var g = 0; g < products.length; g++) {
            if (squares[g] > 0) {
                sum += products[g] * products[g] / squares[g];
                all += squares[g];
                groups++;
            }
        }
        return all > 0 ? Math.max(0, (sum - groups * total) / all) : 0;
    }
}
