package org.mindgap.compare.mixed;

import java.util.List;

/**
 * How effects differ between groups: one term in brackets.
 *
 * @param group what the groups are
 * @param levels names of the groups
 * @param effects names of what differs
 * @param covariances of the effects, row-major, in units of the response squared
 * @param modes the groups' own effects (BLUPs), a row for each group: what they have beyond the fixed effects, drawn
 *     towards 0 as far as there is little to know of a group
 */
@SuppressWarnings("ArrayRecordComponent") // made once; nobody writes to them
public record RandomEffects(
        String group, List<String> levels, List<String> effects, double[] covariances, double[][] modes) {
    public RandomEffects {
        levels = List.copyOf(levels);
        effects = List.copyOf(effects);
    }

    public double variance(int effect) {
        return covariances[effect * effects.size() + effect];
    }

    /** NaN where one of them does not differ at all. */
    public double correlation(int one, int other) {
        return covariances[one * effects.size() + other] / Math.sqrt(variance(one) * variance(other));
    }
}
