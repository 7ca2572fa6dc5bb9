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
}
