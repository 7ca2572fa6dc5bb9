package org.mindgap.compare.mixed;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A coefficient and its test against 0.
 *
 * @param name of the column
 * @param estimate in units of the response per unit of the column
 * @param error standard error
 * @param degrees of freedom of the t distribution, by Satterthwaite (Kuznetsova, Brockhoff and Christensen 2017)
 */
public record FixedEffect(String name, double estimate, double error, double degrees) {
    public double t() {
        return estimate / error;
    }

    /** Two-sided; NaN where there are no degrees of freedom. */
    public double p() {
        return degrees > 0 ? 2 * TDistribution.of(degrees).survivalProbability(Math.abs(t())) : Double.NaN;
    }

    /** Half the width of an interval of a level such as 0.95. */
    public double margin(double level) {
        return degrees > 0 ? error * TDistribution.of(degrees).inverseSurvivalProbability((1 - level) / 2) : Double.NaN;
    }
}
