package org.mindgap.cli;

import java.util.ListResourceBundle;
import org.mindgap.gap.Metrics;

/** What help says of metrics: their ids, those for replication in a line of their own. */
final class MetricHelp extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        var usual = Metrics.GAP_POINTS.id();
        var ids = Metrics.ids(Metrics.all()).replaceFirst(usual, usual + " (the default)");
        return new Object[][] {
            {"mindgap.gaps.metric.0", "Several with commas: " + ids + "."},
            {"mindgap.gaps.metric.1", "For replication only: " + Metrics.ids(Metrics.legacy()) + "."},
        };
    }
}
