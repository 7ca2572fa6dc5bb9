package org.mindgap.figure.comparison;

import java.util.stream.DoubleStream;
import org.mindgap.figure.RankedSpec.Axis;

/** Axes with round numbers around everything that is drawn. */
final class Axes {
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    private Axes() {}

    /**
     * From below the smallest to above the largest.
     *
     * @param drawn values; those that are not finite do not count
     * @param same a value that is on the axis and has a line of its own; NaN for none
     * @param most numbers along it, about
     */
    static Axis of(DoubleStream drawn, double same, int most) {
        var all = DoubleStream.concat(drawn, DoubleStream.of(same))
                .filter(Double::isFinite)
                .summaryStatistics();
        var low = all.getCount() == 0 ? 0 : all.getMin();
        var high = all.getCount() == 0 ? 1 : all.getMax();
        if (high - low < 1e-9) {
            var room = low == 0 ? 1 : Math.abs(low) * 0.1;
            low -= room;
            high += room;
        }
        var step = step((high - low) / most);
        return new Axis(Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step, step, same);
    }

    /** The same, ending a little beyond what is drawn and not at numbers. */
    static Axis tight(DoubleStream drawn, double same, int most) {
        var all = drawn.filter(Double::isFinite).boxed().toList();
        var round = of(all.stream().mapToDouble(v -> v), same, most);
        var marks = DoubleStream.concat(all.stream().mapToDouble(v -> v), DoubleStream.of(same))
                .filter(Double::isFinite)
                .summaryStatistics();
        var room = 0.04 * (marks.getMax() - marks.getMin());
        return all.isEmpty() || room == 0
                ? round
                : new Axis(marks.getMin() - room, marks.getMax() + room, round.step(), same);
    }

    /** The next round number. */
    private static double step(double least) {
        var power = Math.pow(10, Math.floor(Math.log10(least)));
        for (var round : ROUND) {
            if (round * power >= least * (1 - 1e-9)) {
                return round * power;
            }
        }
        return 10 * power;
    }
}
