package org.mindgap.gap.metric;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Pearson's correlation of people's and model's shares over all options of all questions. A question adds its k options,
 * whose shares add up to 1 on both sides; so four means over questions say all: k, Σp², Σq² and Σpq.
 */
final class Correlation {
    private static final List<ToDoubleFunction<Metric.Item>> SUMS = List.of(
            i -> i.people().length,
            i -> products(i.people(), i.people()),
            i -> products(i.model(), i.model()),
            i -> products(i.people(), i.model()));

    private Correlation() {}

    static Metric metric() {
        return new MeansMetric(
                "corr.shares", Metric.Direction.LARGER_IS_CLOSER, Set.of(Trait.SMOOTH), SUMS, Correlation::of);
    }

    /** NaN where people or model give all options the same share. */
    private static double of(double[] means) {
        var mean = 1 / means[0];
        var people = means[1] / means[0] - mean * mean;
        var model = means[2] / means[0] - mean * mean;
        if (!(people > MeansMetric.ROUNDING) || !(model > MeansMetric.ROUNDING)) {
            return Double.NaN;
        }
        var together = means[3] / means[0] - mean * mean;
        return Math.max(-1, Math.min(1, together / Math.sqrt(people * model)));
    }

    private static double products(double[] one, double[] other) {
        var sum = 0.0;
        for (var i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
