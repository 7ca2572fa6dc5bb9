package org.mindgap.gap;

import java.util.SplittableRandom;
import org.mindgap.survey.ReplicateShares;

/**
 * People as they could have been, from replicates that a survey brings. A jackknife replicate lies far nearer to the
 * survey than another sample would, so that it cannot stand for one; P̂ + Σ_b √c_b·ε_b·(P_b − P̄) with normal ε_b has the
 * survey's own variances and covariances. Shares below 0 are set to 0 and the others rescaled.
 */
final class SupplyFloor implements ReplicatedItems.FloorPeople {
    /** Enough for a mean and a 95th percentile. */
    private static final int FEWEST = 400;

    private final ReplicateShares.Block people;
    private final double[] scales;
    private final double[] factors;
    private final int width;

    /**
     * From a block of all replicates.
     *
     * @param scales c_b
     */
    SupplyFloor(ReplicateShares.Block people, double[] scales, long seed) {
        this.people = people;
        this.scales = scales;
        this.width = Math.max(FEWEST, scales.length);
        this.factors = new double[width * scales.length];
        var random = new SplittableRandom(seed);
        for (var i = 0; i < factors.length; i++) {
            factors[i] = Math.sqrt(scales[i % scales.length]) * random.nextGaussian();
        }
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public double[] shares(RowItem item) {
        var replicates = people.shares(item.question(), item.cell());
        var survey = item.people().shares();
        var shares = new double[survey.length * width];
        for (var i = 0; i < survey.length; i++) {
            var mean = 0.0;
            for (var b = 0; b < scales.length; b++) {
                mean += replicates[i * scales.length + b] / scales.length;
            }
            for (var s = 0; s < width; s++) {
                var share = survey[i];
                for (var b = 0; b < scales.length; b++) {
                    share += factors[s * scales.length + b] * (replicates[i * scales.length + b] - mean);
                }
                shares[i * width + s] = Math.max(0, share);
            }
        }
        rescale(shares, survey.length);
        return shares;
    }

    private void rescale(double[] shares, int options) {
        for (var s = 0; s < width; s++) {
            var sum = 0.0;
            for (var i = 0; i < options; i++) {
                sum += shares[i * width + s];
            }
            for (var i = 0; i < options; i++) {
                shares[i * width + s] /= sum;
            }
        }
    }
}
