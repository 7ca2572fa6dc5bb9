package org.mindgap.compare.pooling;

import org.mindgap.gap.GapRow;

/**
 * A gap beside its pooled one.
 *
 * @param row the gap as it is
 * @param raw its value before it is shown, corrected for sampling: what is pooled
 * @param sampling variance of that by the sampling of people (and draws), of these questions
 * @param pooled drawn towards the regression, before it is shown
 * @param weight of the raw value in it
 * @param error mean squared error of the pooled value
 */
public record PooledRow(GapRow row, double raw, double sampling, double pooled, double weight, double error) {}
