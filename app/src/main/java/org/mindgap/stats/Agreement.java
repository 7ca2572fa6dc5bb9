package org.mindgap.stats;

/**
 * Cohen's kappa: how far two coders agree beyond chance (Cohen 1960; weighted: Cohen 1968). 1 is full agreement, 0 what
 * chance alone gives.
 */
public final class Agreement {
    private Agreement() {}

    /** How much a disagreement counts, by the distance of two categories. */
    public enum Weights {
        /** Every disagreement alike: for categories without an order. */
        NONE,
        /** By the distance. */
        LINEAR,
        /** By the square of the distance. */
        QUADRATIC;

        double of(int one, int other, int categories) {
            if (one == other) {
                return 0;
            }
            var distance = Math.abs(one - other) / (double) (categories - 1);
            return switch (this) {
                case NONE -> 1;
                case LINEAR -> distance;
                case QUADRATIC -> distance * distance;
            };
        }
    }

    /**
     * Kappa of a table.
     *
     * @param counts square; rows are what the first coder said, columns the second
     * @return at most 1; NaN where nothing was coded, or both said the same one category throughout, so that chance alone
     *     explains everything
     */
    public static double kappa(long[][] counts, Weights weights) {
        var k = counts.length;
        var rows = new double[k];
        var columns = new double[k];
        var total = 0.0;
        for (var i = 0; i < k; i++) {
            if (counts[i].length != k) {
                throw new IllegalArgumentException("a table of agreement is square");
            }
            for (var j = 0; j < k; j++) {
                if (counts[i][j] < 0) {
                    throw new IllegalArgumentException("a count is not below 0");
                }
                rows[i] += counts[i][j];
                columns[j] += counts[i][j];
                total += counts[i][j];
            }
        }
        var seen = 0.0;
        var chance = 0.0;
        for (var i = 0; i < k; i++) {
            for (var j = 0; j < k; j++) {
                var weight = weights.of(i, j, k);
                seen += weight * counts[i][j] / total;
                chance += weight * rows[i] * columns[j] / (total * total);
            }
        }
        return chance > 0 ? 1 - seen / chance : Double.NaN;
    }

    /**
     * The large-sample standard error of kappa (Fleiss, Cohen and Everitt 1969), for an interval around it.
     *
     * @return NaN where kappa is
     */
    public static double standardError(long[][] counts, Weights weights) {
        var kappa = kappa(counts, weights);
        if (Double.isNaN(kappa)) {
            return Double.NaN;
        }
        var k = counts.length;
        var total = 0.0;
        var rows = new double[k];
        var columns = new double[k];
        for (var i = 0; i < k; i++) {
            for (var j = 0; j < k; j++) {
                rows[i] += counts[i][j];
                columns[j] += counts[i][j];
                total += counts[i][j];
            }
        }
        var byRow = new double[k];
        var byColumn = new double[k];
        var chance = 0.0;
        for (var i = 0; i < k; i++) {
            for (var j = 0; j < k; j++) {
                var agree = 1 - weights.of(i, j, k);
                byRow[i] += agree * columns[j] / total;
                byColumn[j] += agree * rows[i] / total;
                chance += agree * rows[i] * columns[j] / (total * total);
            }
        }
        var spread = 0.0;
        for (var i = 0; i < k; i++) {
            for (var j = 0; j < k; j++) {
                var off = 1 - weights.of(i, j, k) - (byRow[i] + byColumn[j]) * (1 - kappa);
                spread += counts[i][j] / total * off * off;
            }
        }
        var centre = kappa - chance * (1 - kappa);
        var variance = (spread - centre * centre) / (total * (1 - chance) * (1 - chance));
        return Math.sqrt(Math.max(0, variance));
    }
}
