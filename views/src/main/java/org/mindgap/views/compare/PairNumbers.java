package org.mindgap.views.compare;

import org.mindgap.figure.MetricScale;
import org.mindgap.gap.metric.Metric;
import org.mindgap.views.kit.Texts;

/** Numbers of comparisons as they are written: a dash where there is none. */
final class PairNumbers {
    private static final String NONE = "–";
    private static final double SMALL = 0.0005;

    private final Texts texts;
    private final int decimals;

    PairNumbers(Texts texts, Metric metric) {
        this.texts = texts;
        this.decimals = new MetricScale(metric).points() ? 1 : 3;
    }

    /** In the metric's unit. */
    String value(double value) {
        return written(value, decimals);
    }

    /** With its sign. */
    String difference(double value) {
        return value > 0 ? "+" + value(value) : value(value);
    }

    /** "−3.1 to 2.0". */
    String interval(double middle, double margin) {
        return Double.isNaN(middle) || Double.isNaN(margin)
                ? NONE
                : texts.get("interval.range", value(middle - margin), value(middle + margin));
    }

    /** A p-value: "0.012", "<0.001". */
    String p(double value) {
        return value < SMALL ? "<0.001" : written(value, 3);
    }

    String effect(double value) {
        return written(value, 2);
    }

    private String written(double value, int places) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        var text = texts.number(value, places);
        // what rounds to nothing has no sign
        return text.startsWith("-") ? text.matches("-0[.0]*") ? text.substring(1) : "−" + text.substring(1) : text;
    }
}
