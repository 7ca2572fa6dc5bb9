package org.mindgap.compare.mixed;

/**
 * Relative covariance factors, a lower triangle for each random term, column by column as in lme4's theta: the effects
 * of a group have the covariance σ²TT' (Bates et al. 2015, section 2.2).
 */
final class Factor {
    private Factor() {}

    /** One lower triangle per term, each row-major and square. */
    static double[][] triangles(RandomTerm[] terms, double[] theta) {
        var all = new double[terms.length][];
        var next = 0;
        for (var t = 0; t < terms.length; t++) {
            var width = terms[t].width();
            var units = terms[t].units();
            all[t] = new double[width * width];
            for (var column = 0; column < width; column++) {
                for (var row = column; row < width; row++) {
                    all[t][row * width + column] = theta[next++] / units[row];
                }
            }
        }
        return all;
    }

    /** The least that each number of theta may be: 0 on the diagonal. */
    static double[] lowest(RandomTerm[] terms) {
        return filled(terms, 0, Double.NEGATIVE_INFINITY);
    }

    /** Where a search begins: effects as large as the residuals, not correlated. */
    static double[] start(RandomTerm[] terms) {
        return filled(terms, 1, 0);
    }

    private static double[] filled(RandomTerm[] terms, double diagonal, double below) {
        var count = 0;
        for (var term : terms) {
            count += term.parameters();
        }
        var all = new double[count];
        var next = 0;
        for (var term : terms) {
            for (var column = 0; column < term.width(); column++) {
                for (var row = column; row < term.width(); row++) {
                    all[next++] = row == column ? diagonal : below;
                }
            }
        }
        return all;
    }
}
