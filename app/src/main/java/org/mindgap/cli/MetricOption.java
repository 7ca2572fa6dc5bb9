package org.mindgap.cli;

import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.Metrics;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the id of a metric. */
final class MetricOption implements ITypeConverter<Metric> {
    @Override
    public Metric convert(String id) {
        return Metrics.find(id.strip())
                .orElseThrow(() -> new TypeConversionException("There is no metric " + id + ". There are: "
                        + Metrics.ids(Metrics.all()) + "; for replication only: " + Metrics.ids(Metrics.legacy())));
    }
}
