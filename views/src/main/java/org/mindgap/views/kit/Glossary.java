package org.mindgap.views.kit;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.MetricNames;
import org.mindgap.gap.metric.Metrics;

/** What each metric measures, in which unit, over which range, when to use it, and where it comes from. */
public final class Glossary {
    private final ResourceBundle bundle;
    private final MetricNames names;

    /**
     * A metric in words.
     *
     * @param about what it measures and which way is closer
     * @param use when to use it
     * @param source the study or the textbook measure it comes from
     */
    public record Entry(String id, String name, String about, String unit, String range, String use, String source) {}

    public Glossary(Locale locale) {
        this.bundle = ResourceBundle.getBundle("org.mindgap.views.glossary", locale);
        this.names = new MetricNames(locale);
    }

    public Entry of(Metric metric) {
        var id = metric.id();
        return new Entry(
                id,
                names.name(metric),
                names.about(metric),
                bundle.getString(id + ".unit"),
                bundle.getString(id + ".range"),
                bundle.getString(id + ".use"),
                bundle.getString(id + ".source"));
    }

    /** Every metric there is, those for replication last. */
    public List<Entry> all() {
        return Stream.concat(Metrics.all().stream(), Metrics.legacy().stream())
                .map(this::of)
                .toList();
    }

    /** What is said where the pointer rests on a metric: what it is, its range, its id. */
    public String tip(Metric metric) {
        var entry = of(metric);
        return entry.about() + "\n" + entry.use() + "\n" + entry.id();
    }
}
