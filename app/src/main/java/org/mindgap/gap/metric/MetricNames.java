package org.mindgap.gap.metric;

import java.util.Locale;
import java.util.ResourceBundle;

/** What people read for a metric; ids stand in tooltips, captions and files. */
public final class MetricNames {
    private final ResourceBundle bundle;

    public MetricNames(Locale locale) {
        this.bundle = ResourceBundle.getBundle("org.mindgap.gap.metric.metrics", locale);
    }

    /** Short name: "Gap (points)". */
    public String name(Metric metric) {
        return bundle.getString(metric.id());
    }

    /** One sentence that says what it is and which way is closer. */
    public String about(Metric metric) {
        return bundle.getString(metric.id() + ".about");
    }
}
