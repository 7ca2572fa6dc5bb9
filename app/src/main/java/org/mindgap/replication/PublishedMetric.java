package org.mindgap.replication;

import java.util.Optional;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.Metrics;

/** A metric that a study got wrong, and what it was meant to be (methods.md §2.4 to §2.6). */
public enum PublishedMetric {
    /**
     * Mind the Gap (arXiv 2603.06264) passed the two distributions to a function that takes samples: it compares the
     * sorted shares, whichever options they belong to.
     */
    REPRESENTATIVENESS(
            "legacy.rep.values",
            "rep.w1",
            "As published in Mind the Gap (arXiv 2603.06264): one minus the distance between the sorted shares, in"
                    + " which it does not matter which option a share belongs to; don't know and refused are options.",
            "Corrected: one minus the distance along the ordered options, without don't know and refused."),
    /** The same study with codes as places: don't know (98) and refused (99) stand after the highest answer. */
    DISTANCE(
            "legacy.w1.codes",
            "w1.norm",
            "As in replications of Mind the Gap (arXiv 2603.06264): don't know and refused stand on the scale after the"
                    + " last answer, and options without an order are given one.",
            "Corrected: the distance along the ordered options, without don't know and refused.");

    private final String published;
    private final String corrected;
    private final String error;
    private final String instead;

    PublishedMetric(String published, String corrected, String error, String instead) {
        this.published = published;
        this.corrected = corrected;
        this.error = error;
        this.instead = instead;
    }

    public Metric published() {
        return Metrics.find(published).orElseThrow();
    }

    public Metric corrected() {
        return Metrics.find(corrected).orElseThrow();
    }

    /** Which study, and what is wrong. */
    public String error() {
        return error;
    }

    /** What is computed instead. */
    public String instead() {
        return instead;
    }

    /** What is said where a model was not offered don't know and refused. */
    public String withoutDontKnow() {
        return "Not every model was offered don't know and refused: here they are left out on both sides, and what"
                + " differs is the metric alone.";
    }

    /** By the id of either metric. */
    public static Optional<PublishedMetric> of(String metric) {
        for (var one : values()) {
            if (one.published.equals(metric) || one.corrected.equals(metric)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
