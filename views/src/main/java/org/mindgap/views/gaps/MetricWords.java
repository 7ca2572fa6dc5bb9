package org.mindgap.views.gaps;

import org.mindgap.figure.MetricScale;
import org.mindgap.gap.GapInterval;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.MetricNames;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.views.kit.Texts;

/** What a metric is called and how its values are written on the screen. The id stands in tooltips. */
public final class MetricWords {
    private final Texts texts;
    private final MetricNames names;

    public MetricWords(Texts texts) {
        this.texts = texts;
        this.names = new MetricNames(texts.locale());
    }

    /** Plain name. */
    public String name(Metric metric) {
        return names.name(metric);
    }

    /** What it is, and which way is closer: one sentence. */
    public String about(Metric metric) {
        return names.about(metric);
    }

    /** Whether its values are percentage points, so that what is drawn is the number itself. */
    public boolean points(String id) {
        return scale(id).points();
    }

    /** What kind of number it is: the heading that it stands under in a menu. */
    public String kind(Metric metric) {
        if (scale(metric.id()).points()) {
            return texts.get("metric.kind.points");
        }
        if (metric.direction() == Metric.Direction.NEITHER) {
            return texts.get("metric.kind.spread");
        }
        if (metric.needsOrder()) {
            return texts.get("metric.kind.ordered");
        }
        return texts.get(
                metric.direction() == Metric.Direction.LARGER_IS_CLOSER
                        ? "metric.kind.likeness"
                        : "metric.kind.distance");
    }

    /** How it is computed, in words. */
    public String formula(String id) {
        return switch (id) {
            case "gap.points" -> texts.get("formula.gap.points");
            case "tv" -> texts.get("formula.tv");
            case "jsd.div.bits", "jsd.div.nats" -> texts.get("formula.jsd.div");
            case "jsd.dist.bits", "jsd.dist.nats" -> texts.get("formula.jsd.dist");
            case "sim.jsd.dist.nats" -> texts.get("formula.sim.jsd");
            case "hellinger" -> texts.get("formula.hellinger");
            case "w1.norm" -> texts.get("formula.w1");
            case "rep.w1" -> texts.get("formula.rep.w1");
            case "modal.hit" -> texts.get("formula.modal.hit");
            default -> Metrics.find(id).map(names::about).orElse(id);
        };
    }

    /** Whole points, else two decimals; a dash where there is none. */
    public String value(String id, double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return scale(id).points() ? texts.number(value, 0) : texts.number(value, 2);
    }

    /** "24 points", or the number alone. */
    public String valueWithUnit(String id, double value) {
        if (Double.isNaN(value) || !scale(id).points()) {
            return value(id, value);
        }
        var text = value(id, value);
        return texts.get(text.equals("1") ? "unit.point" : "unit.points", text);
    }

    /** "21 to 27", or nothing. */
    public String range(String id, GapInterval interval) {
        return interval.known()
                ? texts.get("interval.range", value(id, interval.lower()), value(id, interval.upper()))
                : "";
    }

    /** The end of an axis that holds all values. */
    public double axisEnd(String id, double largest) {
        if (scale(id).points()) {
            return Math.max(40, Math.min(100, Math.ceil(largest / 20) * 20));
        }
        return Math.max(1, Math.ceil(largest));
    }

    /** The start of an axis that holds all values: 0, or below where values are. */
    public double axisStart(String id, double smallest) {
        if (smallest >= 0) {
            return 0;
        }
        return scale(id).points() ? Math.floor(smallest / 20) * 20 : Math.floor(smallest);
    }

    /** How values stand to each other; as for the default number where an id is not known. */
    private static MetricScale scale(String id) {
        return new MetricScale(Metrics.find(id).orElse(Metrics.GAP_POINTS));
    }
}
