package org.mindgap.gap.metric;

import java.util.Set;
import java.util.function.ToDoubleFunction;

/** A metric whose mean over questions is shown as it is, and that takes out nothing. */
record PlainMetric(String id, Direction direction, Set<Trait> traits, ToDoubleFunction<Metric.Item> formula)
        implements TraitMetric {

    @Override
    public double item(Item item) {
        return formula.applyAsDouble(item);
    }

    /** A distance between distributions: smaller is closer. */
    static PlainMetric distance(String id, ToDoubleFunction<Metric.Item> formula, Trait... traits) {
        return new PlainMetric(id, Direction.SMALLER_IS_CLOSER, Set.of(traits), formula);
    }

    /** A similarity or a score: larger is closer. */
    static PlainMetric score(String id, ToDoubleFunction<Metric.Item> formula, Trait... traits) {
        return new PlainMetric(id, Direction.LARGER_IS_CLOSER, Set.of(traits), formula);
    }
}
