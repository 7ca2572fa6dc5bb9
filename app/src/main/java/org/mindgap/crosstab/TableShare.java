package org.mindgap.crosstab;

import org.mindgap.stats.Interval;
import org.mindgap.stats.ShareIntervals;

/**
 * A share in a crosstab.
 *
 * @param share between 0 and 1; NaN where nobody is there to be counted among
 * @param standardError by the design of the sample; NaN where unknown
 * @param designEffect its variance over that of a simple random sample of as many people, p(1 − p)/(n − 1): R's
 *     {@code svymean(deff = "replace")}; NaN for shares of 0 and 1
 * @param interval 95 %: logit with t, Korn–Graubard where the share is 0 or 1
 * @param kind of the interval
 * @param degreesOfFreedom of the people that it is a share of
 */
public record TableShare(
        double share,
        double standardError,
        double designEffect,
        Interval interval,
        ShareIntervals.Kind kind,
        int degreesOfFreedom) {}
