package org.mindgap.views.compare;

import org.mindgap.figure.MetricScale;
import org.mindgap.gap.metric.Metric;
import org.mindgap.views.kit.Texts;

/** Numbers of comparisons as they are written, in the unit of a metric. */
final class PairNumbers {
    private final Written written;
    private final int decimals;

    PairNumbers(Texts texts, Metric metric) {
        this.written = new Written(texts);
        this.decimals = new MetricScale(metric).points() ? 1 : 3;
    }

    /** In the metric's unit. */
    String value(double value) {
        return written.number(value, decimals);
    }

    /** With its sign. */
    String difference(double value) {
        return written.signed(value, decimals);
    }

    /** "−3.1 to 2.0". */
    String interval(double middle, double margin) {
        return written.range(middle - margin, middle + margin, decimals);
    }

    /** A p-value: "0.012", "<0.001". */
    String p(double value) {
        return written.p(value);
    }

    String effect(double value) {
        return written.number(value, 2);
    }
}
