package org.mindgap.figure;

import java.util.List;
import java.util.Optional;
import org.mindgap.gap.metric.Metric;

/**
 * Where the values of a metric stand on the scale of colours. Steps are fixed and never stretched to the data. Distances
 * and what similarities lack stand on one hue from 0; ratios, of which 100 is as people are, and differences toward a
 * named pole stand on two hues around the middle.
 */
public final class MetricScale {
    private static final List<Double> STEPS = List.of(0.0, 5.0, 10.0, 15.0, 20.0, 30.0, 40.0, 100.0);
    private static final double OPEN = Double.POSITIVE_INFINITY;
    private static final List<Double> OPEN_STEPS = List.of(0.0, 5.0, 10.0, 15.0, 20.0, 30.0, 40.0, OPEN);
    /** Symmetric about 1 on a logarithmic scale: as much below as above. */
    private static final List<Double> RATIO_STEPS = List.of(0.0, 40.0, 67.0, 80.0, 125.0, 150.0, 250.0, OPEN);

    private static final List<Double> SIGNED_STEPS = List.of(-OPEN, -20.0, -10.0, -5.0, 5.0, 10.0, 20.0, OPEN);
    private static final double PERCENT = 100;

    private final Metric metric;
    private final boolean points;

    public MetricScale(Metric metric) {
        this.metric = metric;
        this.points = List.of(metric.id().split("\\.")).contains("points");
    }

    /** Whether values are in percentage points, and so stand on the scale as they are. */
    public boolean points() {
        return points;
    }

    /** Whether two hues stand around a middle. */
    public boolean twoSided() {
        return metric.direction() == Metric.Direction.NEITHER;
    }

    /** Whether 1 is the same, and values are ratios. */
    boolean ratio() {
        return twoSided() && !metric.needsPole();
    }

    /** Whether larger is closer. */
    public boolean similarity() {
        return metric.direction() == Metric.Direction.LARGER_IS_CLOSER;
    }

    /** What the value would be if people and model were the same. */
    public double same() {
        return ratio() || (similarity() && !percent()) ? 1 : similarity() ? PERCENT : 0;
    }

    List<Double> steps() {
        if (twoSided()) {
            return ratio() ? RATIO_STEPS : SIGNED_STEPS;
        }
        return unbounded() ? OPEN_STEPS : STEPS;
    }

    /**
     * The names of both ends, where the scale has two sides.
     *
     * @param poles what the questions behind it are keyed to, each once
     */
    Optional<HeatmapSpec.Ends> ends(List<String> poles, Words words) {
        if (!twoSided()) {
            return Optional.empty();
        }
        if (metric.needsPole() && poles.size() == 1) {
            var pole = poles.get(0);
            return Optional.of(
                    new HeatmapSpec.Ends(words.text("metric.pole.low", pole), words.text("metric.pole.high", pole)));
        }
        var own = "metric." + metric.id() + ".low";
        var key = words.has(own) ? "metric." + metric.id() : "metric.other-two-sided";
        return Optional.of(new HeatmapSpec.Ends(words.text(key + ".low"), words.text(key + ".high")));
    }

    /** Larger is further, but for scales with two sides, on which further from the middle is. */
    public double onScale(double value) {
        if (similarity()) {
            return percent() ? PERCENT - value : PERCENT * (1 - value);
        }
        return points() ? value : PERCENT * value;
    }

    /** How far a value is from being the same, for finding the largest; on a ratio as much below as above. */
    public double away(double value) {
        return ratio() ? Math.abs(Math.log(value)) : Math.abs(onScale(value) - onScale(same()));
    }

    /** Scores that are printed with 100 as the best. */
    private boolean percent() {
        return metric.id().startsWith("simbench");
    }

    private boolean unbounded() {
        return similarity() || metric.id().startsWith("kl.");
    }
}
