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
 *     has them: coefficients and covariances are taken as known; 0 where an effect does not differ at all
 * @param predicted standard deviations of these effects less the true ones, with the coefficients estimated (Henderson
 *     1975): a little larger; the covariances are still taken as known, so that both are too small where groups are few
 */
@SuppressWarnings("ArrayRecordComponent") // made once; nobody writes to them
public record RandomEffects(
        String group,
        List<String> levels,
        List<String> effects,
        double[] covariances,
        double[][] modes,
        double[][] errors,
        double[][] predicted) {
    private static final double NORMAL = NormalDistribution.of(0, 1).inverseSurvivalProbability(0.025);

    public RandomEffects {
        levels = List.copyOf(levels);
        effects = List.copyOf(effects);
    }

    public double variance(int effect) {
        return covariances[effect * effects.size() + effect];
    }

    /**
     * Lower end of the interval of 95 % of a group's own effect, mode less 1.96 errors of prediction; NaN where the
     * effect's variance is 0, of which no interval of width 0 is made.
     */
    public double lower(int group, int effect) {
        return predicted[group][effect] > 0 ? modes[group][effect] - NORMAL * predicted[group][effect] : Double.NaN;
    }

    /** Upper end of that interval. */
    public double upper(int group, int effect) {
        return predicted[group][effect] > 0 ? modes[group][effect] + NORMAL * predicted[group][effect] : Double.NaN;
    }

    /** NaN where one of them does not differ at all. */
    public double correlation(int one, int other) {
        return covariances[one * effects.size() + other] / Math.sqrt(variance(one) * variance(other));
    }
}
