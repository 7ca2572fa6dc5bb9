package org.mindgap.gap;

import java.util.function.ToDoubleFunction;

/** A metric whose mean over questions is shown as it is. */
record PlainMetric(
        String id,
        Direction direction,
        boolean needsOrder,
        boolean takesSingleAnswer,
        ToDoubleFunction<Metric.Item> formula)
        implements Metric {

    @Override
    public boolean needsVariance() {
        return false;
    }

    @Override
    public double item(Item item) {
        return formula.applyAsDouble(item);
    }

    /** A distance between distributions, for which options need no order. */
    static PlainMetric distance(String id, ToDoubleFunction<Metric.Item> formula) {
        return new PlainMetric(id, Direction.SMALLER_IS_CLOSER, false, false, formula);
    }
}
