package org.mindgap.crosstab;

import org.mindgap.stats.Interval;

/**
 * Mean and median of numbers, with the errors of the design.
 *
 * @param count n: people with a number
 * @param sumOfWeights of these
 * @param effectiveBase Kish's effective n
 * @param mean weighted; NaN for nobody
 * @param meanError linearised, or from the survey's replicates
 * @param meanInterval 95 %, with t
 * @param designEffect of the mean: its variance over that of a simple random sample (R's {@code deff = "replace"})
 * @param median the smallest number up to which at least half of the weight lies (R's {@code qrule = "math"})
 * @param medianError a quarter of the width of its interval, nearly: the width over 2t, as {@code svyquantile} has it
 * @param medianInterval 95 %, Woodruff's: the interval of the share up to the median, taken back to numbers; an end is NaN
 *     where that share's interval leaves 0 to 1
 * @param degreesOfFreedom of the people, whether or not they have a number
 */
public record Averages(
        int count,
        double sumOfWeights,
        double effectiveBase,
        double mean,
        double meanError,
        Interval meanInterval,
        double designEffect,
        double median,
        double medianError,
        Interval medianInterval,
        int degreesOfFreedom) {}
