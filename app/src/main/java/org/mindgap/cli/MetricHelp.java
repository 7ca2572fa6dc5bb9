package org.mindgap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.ListResourceBundle;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.Metrics;

/** What help says of metrics: their ids, those for replication in a line of their own. */
final class MetricHelp extends ListResourceBundle {
    /** Shorter than the column of help, which would break an id at its dots. */
    private static final int WIDEST = 64;

    @Override
    protected Object[][] getContents() {
        var lines = new ArrayList<String>();
        lines.add("Several with commas; " + Metrics.GAP_POINTS.id() + " where nothing is said. Metrics are");
        lines.addAll(lines(Metrics.all()));
        lines.add("and for replication only " + Metrics.ids(Metrics.legacy()) + ".");
        var contents = new Object[lines.size()][];
        for (var i = 0; i < contents.length; i++) {
            contents[i] = new Object[] {"mindgap.gaps.metric." + i, lines.get(i)};
        }
        return contents;
    }

    private static List<String> lines(List<Metric> metrics) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var metric : metrics) {
            if (line.length() + metric.id().length() + 2 > WIDEST) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(metric.id()).append(", ");
        }
        lines.add(line.toString().strip());
        return lines;
    }
}
