package org.mindgap.stats;

/**
 * The number of linearly independent columns of a table, as R's {@code qr(x, tol = 1e-5)$rank} counts them: a column of
 * which the columns before it leave less than a 100,000th of its length is none.
 */
public final class ColumnRank {
    private static final double NEGLIGIBLE = 1e-5;

    private ColumnRank() {}

    /**
     * By a Cholesky decomposition of the columns' products.
     *
     * @param columns all of one length; time grows with their number squared times that length
     */
    public static int of(double[][] columns) {
        var count = columns.length;
        var kept = new double[count][count];
        var rank = 0;
        var basis = new int[count];
        for (var j = 0; j < count; j++) {
            var row = kept[j];
            var left = product(columns[j], columns[j]);
            var length = left;
            for (var r = 0; r < rank; r++) {
                var other = kept[basis[r]];
                var dot = product(columns[j], columns[basis[r]]);
                for (var s = 0; s < r; s++) {
                    dot -= row[s] * other[s];
                }
                row[r] = dot / other[r];
                left -= row[r] * row[r];
            }
            if (left > length * NEGLIGIBLE * NEGLIGIBLE) {
                row[rank] = Math.sqrt(left);
                basis[rank++] = j;
            }
        }
        return rank;
    }

    private static double product(double[] one, double[] other) {
        var sum = 0.0;
        for (var i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
