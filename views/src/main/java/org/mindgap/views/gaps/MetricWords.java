package org.mindgap.views.gaps;

import org.mindgap.gap.MetricNames;
import org.mindgap.gap.Metrics;
import org.mindgap.views.kit.Texts;

/** What a metric is called and how its values are written on the screen. The id stands in tooltips. */
public final class MetricWords {
    private static final String POINTS = "gap.points";

    private final Texts texts;

    public MetricWords(Texts texts) {
        this.texts = texts;
    }

    /** Plain name, where the window has none the metric's own; the id itself for metrics that somebody's jar brought. */
    public String name(String id) {
        return switch (id) {
            case POINTS -> texts.get("metric.gap.points");
            case "tv" -> texts.get("metric.tv");
            case "jsd.div.bits" -> texts.get("metric.jsd.div.bits");
            case "jsd.div.nats" -> texts.get("metric.jsd.div.nats");
            case "jsd.dist.bits" -> texts.get("metric.jsd.dist.bits");
            case "jsd.dist.nats" -> texts.get("metric.jsd.dist.nats");
            case "sim.jsd.dist.nats" -> texts.get("metric.sim.jsd.dist.nats");
            case "hellinger" -> texts.get("metric.hellinger");
            case "w1.norm" -> texts.get("metric.w1.norm");
            case "rep.w1" -> texts.get("metric.rep.w1");
            case "modal.hit" -> texts.get("metric.modal.hit");
            default ->
                Metrics.find(id).map(new MetricNames(texts.locale())::name).orElse(id);
        };
    }

    /** How it is computed, in words. */
    public String formula(String id) {
        return switch (id) {
            case POINTS -> texts.get("formula.gap.points");
            case "tv" -> texts.get("formula.tv");
            case "jsd.div.bits", "jsd.div.nats" -> texts.get("formula.jsd.div");
            case "jsd.dist.bits", "jsd.dist.nats" -> texts.get("formula.jsd.dist");
            case "sim.jsd.dist.nats" -> texts.get("formula.sim.jsd");
            case "hellinger" -> texts.get("formula.hellinger");
            case "w1.norm" -> texts.get("formula.w1");
            case "rep.w1" -> texts.get("formula.rep.w1");
            case "modal.hit" -> texts.get("formula.modal.hit");
            default ->
                Metrics.find(id)
                        .map(new MetricNames(texts.locale())::about)
                        .orElseGet(() -> texts.get("formula.other", id));
        };
    }

    /** Whole points for gap.points, else two decimals; a dash where there is none. */
    public String value(String id, double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return id.equals(POINTS) ? texts.number(value, 0) : texts.number(value, 2);
    }

    /** "24 points", or the number alone. */
    public String valueWithUnit(String id, double value) {
        if (Double.isNaN(value) || !id.equals(POINTS)) {
            return value(id, value);
        }
        var text = value(id, value);
        return texts.get(text.equals("1") ? "unit.point" : "unit.points", text);
    }

    /** The end of an axis that holds all values. */
    public double axisEnd(String id, double largest) {
        if (id.equals(POINTS)) {
            return Math.max(40, Math.min(100, Math.ceil(largest / 20) * 20));
        }
        return Math.max(1, Math.ceil(largest));
    }
}
