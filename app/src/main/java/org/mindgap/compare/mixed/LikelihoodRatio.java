package org.mindgap.compare.mixed;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * Whether a model explains more than a simpler one that it contains.
 *
 * @param statistic twice the difference of the log-likelihoods
 * @param degrees parameters that the larger has more
 * @param boundary whether it has variances more: p is then too large, by up to a half (Self and Liang 1987)
 */
public record LikelihoodRatio(double statistic, int degrees, boolean boundary) {
    /** Criteria of two searches are equal to about this much. */
    private static final double ROUNDED = 1e-6;

    /**
     * Of two fits of the same rows by maximum likelihood, or by REML if their fixed effects are the same.
     *
     * @throws ProblemException if they are of unlike rows, or neither is the larger
     */
    public static LikelihoodRatio of(MixedModel one, MixedModel other) throws ProblemException {
        if (one.rows() != other.rows()
                || !one.formula().response().equals(other.formula().response())) {
            throw new ProblemException(Problem.error("compare.unlike-rows", one.rows(), other.rows()));
        }
        var small = one.parameters() < other.parameters() ? one : other;
        var large = small.equals(one) ? other : one;
        var statistic = small.criterion() - large.criterion();
        var degrees = large.parameters() - small.parameters();
        if (degrees == 0 || statistic < -ROUNDED) {
            throw new ProblemException(Problem.error("compare.not-nested", one.parameters(), other.parameters()));
        }
        return new LikelihoodRatio(Math.max(0, statistic), degrees, large.theta().length > small.theta().length);
    }

    public double p() {
        return ChiSquaredDistribution.of(degrees).survivalProbability(statistic);
    }
}
