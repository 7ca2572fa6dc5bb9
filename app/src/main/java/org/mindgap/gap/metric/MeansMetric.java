package org.mindgap.gap.metric;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * A function of several means over questions: a ratio of means, a chance-corrected score, a correlation
 * (docs/decisions/0010). NaN where the function is not defined.
 */
record MeansMetric(
        String id,
        Direction direction,
        Set<Trait> traits,
        List<ToDoubleFunction<Metric.Item>> formulas,
        ToDoubleFunction<double[]> combination)
        implements TraitMetric {

    /** What is left of a difference that is zero but for rounding. */
    static final double ROUNDING = 1e-12;

    MeansMetric {
        formulas = List.copyOf(formulas);
    }

    /** Mean of the first divided by mean of the second; 1 is the same. */
    static MeansMetric ratio(
            String id,
            ToDoubleFunction<Metric.Item> numerator,
            ToDoubleFunction<Metric.Item> denominator,
            Trait... traits) {
        return new MeansMetric(
                id,
                Direction.NEITHER,
                Set.of(traits),
                List.of(numerator, denominator),
                m -> m[1] > ROUNDING ? m[0] / m[1] : Double.NaN);
    }

    /** (s − s_chance)/(1 − s_chance) of the mean score s and the mean score s_chance of guessing. */
    static MeansMetric chanceCorrected(
            String id, ToDoubleFunction<Metric.Item> score, ToDoubleFunction<Metric.Item> chance, Trait... traits) {
        return new MeansMetric(
                id,
                Direction.LARGER_IS_CLOSER,
                Set.of(traits),
                List.of(score, chance),
                m -> m[1] < 1 - ROUNDING ? (m[0] - m[1]) / (1 - m[1]) : Double.NaN);
    }

    @Override
    public int parts() {
        return formulas.size();
    }

    @Override
    public double part(int part, Item item) {
        return formulas.get(part).applyAsDouble(item);
    }

    @Override
    public double combined(double[] means) {
        return combination.applyAsDouble(means);
    }

    @Override
    public double item(Item item) {
        return combined(
                formulas.stream().mapToDouble(f -> f.applyAsDouble(item)).toArray());
    }
}
