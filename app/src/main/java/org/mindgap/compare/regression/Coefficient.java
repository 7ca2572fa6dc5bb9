package org.mindgap.compare.regression;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A coefficient and its test against 0 by Student's t.
 *
 * @param name of the column
 * @param estimate in units of the response per unit of the column
 * @param error standard error
 * @param degrees of freedom; NaN or 0 where there are none
 */
public record Coefficient(String name, double estimate, double error, double degrees) {
    private static final double LEVEL = 0.95;

    public double t() {
        return estimate / error;
    }

    /** Two-sided; NaN where there are no degrees of freedom. */
    public double p() {
        return degrees > 0 ? 2 * TDistribution.of(degrees).survivalProbability(Math.abs(t())) : Double.NaN;
    }

    /** Lower end of the interval of 95 %. */
    public double lower() {
        return estimate - margin();
    }

    /** Upper end of the interval of 95 %. */
    public double upper() {
        return estimate + margin();
    }

    private double margin() {
        return degrees > 0 ? error * TDistribution.of(degrees).inverseSurvivalProbability((1 - LEVEL) / 2) : Double.NaN;
    }
}
