package org.mindgap.stats;

/** The factor by which the weights of each unit of a sample are multiplied in a replicate. Safe for many threads. */
public interface UnitFactors {
    /**
     * The factors of one replicate; the same each time.
     *
     * @param replicate from 0
     * @return one number of at least 0 per unit
     */
    double[] factors(int replicate);
}
