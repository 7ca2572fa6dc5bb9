package org.mindgap.views.kit;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.MetricNames;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.glossary.Term;
import org.mindgap.glossary.Terms;

/**
 * What each metric measures, in which unit, over which range, when to use it, and where it comes from; and the terms of
 * statistics beside them.
 */
public final class Glossary {
    private final ResourceBundle bundle;
    private final MetricNames names;
    private final Terms terms;

    /**
     * A metric or a term in words.
     *
     * @param about what it measures and which way is closer
     * @param unit empty of a term
     * @param range empty of a term
     * @param use when to use it
     * @param source the study or the textbook measure it comes from
     */
    public record Entry(String id, String name, String about, String unit, String range, String use, String source) {}

    public Glossary(Locale locale) {
        this.bundle = ResourceBundle.getBundle("org.mindgap.views.glossary", locale);
        this.names = new MetricNames(locale);
        this.terms = new Terms(locale);
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

    /** Every metric there is, those for replication last, then the terms of statistics. */
    public List<Entry> all() {
        return Stream.concat(
                        Stream.concat(Metrics.all().stream(), Metrics.legacy().stream())
                                .map(this::of),
                        terms.all().stream().map(Glossary::of))
                .toList();
    }

    private static Entry of(Term term) {
        var about = term.also().isEmpty() ? term.about() : term.about() + "\n(" + String.join(", ", term.also()) + ")";
        return new Entry(term.id(), term.name(), about, "", "", term.use(), term.source());
    }

    /** What is said where the pointer rests on a metric: what it is, its range, its id. */
    public String tip(Metric metric) {
        var entry = of(metric);
        return entry.about() + "\n" + entry.use() + "\n" + entry.id();
    }
}
