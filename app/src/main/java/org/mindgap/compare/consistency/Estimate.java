package org.mindgap.compare.consistency;

/**
 * A correlation with the interval of 95 % that drawing other questions gives.
 *
 * @param value NaN where there is none
 * @param lower NaN where there is no interval
 * @param upper NaN where there is no interval
 */
public record Estimate(double value, double lower, double upper) {}
