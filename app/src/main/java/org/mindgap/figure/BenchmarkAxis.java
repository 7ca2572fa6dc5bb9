package org.mindgap.figure;

import java.util.stream.DoubleStream;
import org.mindgap.stereotype.benchmark.Measure;

/** Axes of scores with round numbers, no further than a measure goes. */
final class BenchmarkAxis {
    private static final double[] STEPS = {0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 5, 10, 20, 25, 50};
    private static final double MOST_NUMBERS = 8;

    private BenchmarkAxis() {}

    /** Around everything that is drawn and the value of no preference. */
    static RankedSpec.Axis of(Measure measure, DoubleStream drawn) {
        var marks = drawn.filter(Double::isFinite).summaryStatistics();
        var none = measure.neutral();
        var width = Double.isFinite(measure.highest()) ? measure.highest() - measure.lowest() : 10;
        var low = marks.getCount() == 0 ? measure.lowest() : marks.getMin();
        var high = marks.getCount() == 0 ? measure.lowest() + width : marks.getMax();
        if (!Double.isNaN(none)) {
            low = Math.min(low, none - 0.1 * width);
            high = Math.max(high, none + 0.1 * width);
        }
        high = Math.max(high, low + 0.1 * width);
        var step = STEPS[STEPS.length - 1];
        for (var candidate : STEPS) {
            if ((high - low) / candidate <= MOST_NUMBERS) {
                step = candidate;
                break;
            }
        }
        var from = Math.max(measure.lowest(), Math.floor(low / step + 1e-9) * step);
        var to = Math.min(measure.highest(), Math.ceil(high / step - 1e-9) * step);
        return new RankedSpec.Axis(from, to, step, none);
    }
}
