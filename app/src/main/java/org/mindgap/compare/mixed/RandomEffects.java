package org.mindgap.compare.mixed;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How effects differ between groups: one term in brackets.
 *
 * @param group what the groups are
 * @param levels names of the groups
 * @param effects names of what differs
 * @param covariances of the effects, row-major, in units of the response squared
 * @param modes the groups' own effects (BLUPs), a row for each group: what they have beyond the fixed effects, drawn
 *     towards 0 as far as there is little to know of a group
 * @param errors standard deviations of the groups' own effects given the response, as lme4's {@code ranef(condVar = TRUE)}
 *     has them: coefficients and covariances are taken as known, so that they are too small where groups are few; 0 where an
 *     effect does not differ at all
 */
@SuppressWarnings("ArrayRecordComponent") // made once; nobody writes to them
public record RandomEffects(
        String group,
        List<String> levels,
        List<String> effects,
        double[] covariances,
        double[][] modes,
        double[][] errors) {
    private static final double NORMAL = NormalDistribution.of(0, 1).inverseSurvivalProbability(0.025);

    public RandomEffects {
        levels = List.copyOf(levels);
        effects = List.copyOf(effects);
    }

    public double variance(int effect) {
        return covariances[effect * effects.size() + effect];
    }

    /** Lower end of the interval of 95 % of a group's own effect, mode less 1.96 errors. */
    public double lower(int group, int effect) {
        return modes[group][effect] - NORMAL * errors[group][effect];
    }

    /** Upper end of that interval. */
    public double upper(int group, int effect) {
        return modes[group][effect] + NORMAL * errors[group][effect];
    }

    /** NaN where one of them does not differ at all. */
    public double correlation(int one, int other) {
        return covariances[one * effects.size() + other] / Math.sqrt(variance(one) * variance(other));
    }
}
