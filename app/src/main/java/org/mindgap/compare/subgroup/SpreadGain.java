package org.mindgap.compare.subgroup;

/**
 * What tuning did to some groups together, and to how far they differ. Intervals of 95 % are of a bootstrap of questions,
 * the same for all groups.
 *
 * @param groups number of them
 * @param questions that any of them was compared on
 * @param base mean of the groups before
 * @param tuned mean of the groups after
 * @param gain tuned minus base
 * @param gainLower NaN without an interval
 * @param gainUpper NaN without an interval
 * @param baseSpread how far groups differ before
 * @param tunedSpread how far groups differ after
 * @param wider range after minus range before: above 0 where tuning widened it
 * @param widerLower NaN without an interval
 * @param widerUpper NaN without an interval
 */
public record SpreadGain(
        int groups,
        int questions,
        double base,
        double tuned,
        double gain,
        double gainLower,
        double gainUpper,
        Disparity baseSpread,
        Disparity tunedSpread,
        double wider,
        double widerLower,
        double widerUpper) {}
