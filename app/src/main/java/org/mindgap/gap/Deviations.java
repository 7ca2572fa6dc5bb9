package org.mindgap.gap;

import java.util.Map;

/**
 * How a statistic varied over replicates.
 *
 * @param scales c_b of each replicate
 * @param total per replicate the statistic minus its value in the survey, linear in the parts of the metric; NaN in
 *     replicates in which nobody of a cell was left
 * @param bias by question Σ_b c_b of the deviation of its terms
 * @param units by unit (question or battery) Σ_b c_b (x_b − x̄)² of the deviation of its terms
 * @param floor per replicate the whole statistic between replicate and survey; empty where it was not asked for
 */
@SuppressWarnings("ArrayRecordComponent") // made and read within one computation
record Deviations(
        double[] scales, double[] total, Map<String, Double> bias, Map<String, Double> units, double[] floor) {

    /** Replicates in which the statistic could be computed. */
    int known() {
        var known = 0;
        for (var one : total) {
            known += Double.isNaN(one) ? 0 : 1;
        }
        return known;
    }

    /** Whether any replicate differs: not where everybody answered alike, or all belong to one unit of the sample. */
    boolean varies() {
        for (var one : total) {
            if (Math.abs(one) > 1e-12) {
                return true;
            }
        }
        return false;
    }

    /** Σ c_b (T_b − T̄)², in proportion where some replicates could not be computed. */
    double variance() {
        return new Moments(total, scales).variance();
    }

    double biasOfAll() {
        return bias.values().stream().mapToDouble(b -> b).sum();
    }
}
