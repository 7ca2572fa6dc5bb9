package org.mindgap.crosstab;

import java.util.Arrays;
import java.util.BitSet;
import org.mindgap.stats.CellCovariance;

/** Errors by linearisation: the gradient of a share, through the covariance of the weighted counts. */
final class LinearisedCells implements CellErrors {
    private final double[] totals;
    private final CellCovariance covariance;

    LinearisedCells(double[] totals, CellCovariance covariance) {
        this.totals = totals;
        this.covariance = covariance;
    }

    @Override
    public double covariance(Ratio one, Ratio other) {
        return covariance.covariance(gradient(one), gradient(other));
    }

    private double[] gradient(Ratio ratio) {
        var base = Ratio.sum(totals, ratio.of());
        var share = ratio.of(totals);
        var gradient = new double[totals.length];
        ratio.of().stream().forEach(i -> gradient[i] = ((ratio.hits().get(i) ? 1 : 0) - share) / base);
        return gradient;
    }

    @Override
    public double[][] proportions(double[][] combinations, BitSet cells) {
        var base = Ratio.sum(totals, cells);
        var gradients = Arrays.stream(combinations)
                .map(a -> {
                    var mean = 0.0;
                    for (var i = cells.nextSetBit(0); i >= 0; i = cells.nextSetBit(i + 1)) {
                        mean += a[i] * totals[i] / base;
                    }
                    var gradient = new double[a.length];
                    for (var i = cells.nextSetBit(0); i >= 0; i = cells.nextSetBit(i + 1)) {
                        gradient[i] = (a[i] - mean) / base;
                    }
                    return gradient;
                })
                .toArray(double[][]::new);
        return covariance.covariances(gradients);
    }
}
