package org.mindgap.crosstab;

import java.util.BitSet;

/** Variances and covariances of what a table of weighted counts says. */
interface CellErrors {
    /** Of two shares; the variance where both are the same. */
    double covariance(Ratio one, Ratio other);

    /** Of linear combinations of the proportions of some cells, that is of shares of all of these. */
    double[][] proportions(double[][] combinations, BitSet cells);

    default double variance(Ratio ratio) {
        return covariance(ratio, ratio);
    }
}
