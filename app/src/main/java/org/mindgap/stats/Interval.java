package org.mindgap.stats;

/**
 * An interval of a share.
 *
 * @param lower between 0 and 1, NaN where unknown
 * @param upper between 0 and 1, NaN where unknown
 */
public record Interval(double lower, double upper) {
    public static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN);
}
