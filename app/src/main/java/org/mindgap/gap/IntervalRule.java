package org.mindgap.gap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.TDistribution;
import org.mindgap.gap.metric.Metric;
import org.mindgap.survey.ReplicateShares;

/**
 * From replicates to an interval (methods.md §8.11, lines 3 to 10), on the scale on which questions are averaged.
 *
 * @param how as asked for
 * @param people the replicates
 */
record IntervalRule(Uncertainty how, ReplicateShares people) {
    /** Fewer questions than this stand for no others. */
    static final int FEWEST_UNITS = 5;

    private static final double TAIL = 0.025;
    /** Replicates that may be without anybody of a cell. */
    private static final double MOST_EMPTY = 0.05;

    /**
     * An interval before it is shown.
     *
     * @param centre the corrected value
     * @param error its standard error
     * @param reason why there is none, or empty
     */
    record Range(
            double centre,
            double lower,
            double upper,
            double error,
            double degreesOfFreedom,
            GapInterval.Kind kind,
            String reason) {
        static Range none(double centre, String reason) {
            var nan = Double.NaN;
            return new Range(centre, nan, nan, nan, nan, GapInterval.Kind.NONE, reason);
        }

        boolean known() {
            return kind != GapInterval.Kind.NONE;
        }
    }

    /**
     * The range of a statistic.
     *
     * @param centre the corrected value
     * @param of how it varied; of people alone where models varied on their own
     * @param models how it varied with the models alone, or nothing that varies
     */
    Range range(double centre, Statistic statistic, Deviations of, List<Deviations> models) {
        var reason = statistic.floor() && of.known() > 0 && !of.varies() ? "gap.interval-no-spread" : missing(of);
        if (!reason.isEmpty()) {
            return Range.none(centre, reason);
        }
        var variance = of.variance()
                + models.stream().mapToDouble(Deviations::variance).sum();
        var units = statistic.terms().stream()
                .collect(Collectors.groupingBy(t -> t.item().unit()));
        var df = freedom(statistic);
        var kind = units.size() == 1 ? GapInterval.Kind.ONE_ITEM : GapInterval.Kind.FIXED_ITEMS;
        if (units.size() >= FEWEST_UNITS && how.items() != Uncertainty.Items.FIXED) {
            variance += ofItems(units, statistic.metric(), of, models, variance);
            df = Math.min(units.size() - 1, df);
            kind = GapInterval.Kind.SAMPLED_ITEMS;
        }
        if (!(df >= 1) || Double.isInfinite(variance) || Double.isNaN(variance) || Double.isNaN(centre)) {
            return Range.none(centre, df >= 1 ? "gap.interval-infinite" : "gap.interval-no-freedom");
        }
        var error = Math.sqrt(variance);
        var half = TDistribution.of(df).inverseSurvivalProbability(TAIL) * error;
        return new Range(centre, centre - half, centre + half, error, df, kind, "");
    }

    /**
     * Of the people of the row, those of all its countries together; of a difference the smaller of its two sides, since
     * the smaller group makes most of its error. Published figures have a sample of their own in each cell, of which the
     * smallest counts.
     */
    double freedom(Statistic statistic) {
        if (people.method() == ReplicateShares.Method.SIMPLE_RANDOM) {
            return statistic.terms().stream()
                    .mapToInt(t -> t.item().people().base() - 1)
                    .min()
                    .orElse(0);
        }
        return statistic.terms().stream()
                .collect(Collectors.groupingBy(
                        Statistic.Term::minus, Collectors.mapping(t -> t.item().cell(), Collectors.toSet())))
                .values()
                .stream()
                .mapToInt(people::degreesOfFreedom)
                .min()
                .orElse(0);
    }

    /**
     * Whether what replicates add is taken out: not where the metric has done so itself, nor of how often a most common
     * answer is hit, which jumps from replicate to replicate.
     */
    static boolean takesOutBias(Metric metric) {
        return !metric.needsVariance() && !metric.takesSingleAnswer();
    }

    private String missing(Deviations of) {
        var known = of.known();
        if (known == 0) {
            return people.method() == ReplicateShares.Method.RAO_WU
                            || people.method().supplied()
                    ? "gap.interval-few-units"
                    : "gap.interval-no-base";
        }
        return known < (1 - MOST_EMPTY) * of.total().length ? "gap.interval-few-units" : "";
    }

    /**
     * What questions like these add: max(0, s² − w)/m, w being what the sampling of people adds to s² (line 7). Units of
     * unequal weight enter by their influence on the weighted mean.
     */
    private double ofItems(
            Map<String, List<Statistic.Term>> units,
            Metric metric,
            Deviations of,
            List<Deviations> models,
            double variance) {
        var m = units.size();
        var values = values(units, metric, of, models);
        var weights = new HashMap<String, Double>();
        units.forEach((unit, terms) -> weights.put(unit, weight(terms)));
        var total = values.values().stream().mapToDouble(v -> v).sum();
        var spread = 0.0;
        var sampling = 0.0;
        for (var unit : units.keySet()) {
            var influence = m * (values.getOrDefault(unit, 0.0) - weights.getOrDefault(unit, 0.0) * total);
            spread += influence * influence / (m - 1);
            sampling += (double) m * m * of.units().getOrDefault(unit, 0.0);
            for (var model : models) {
                sampling += (double) m * m * model.units().getOrDefault(unit, 0.0);
            }
        }
        var covariance = ((double) m * m * variance - sampling) / ((double) m * (m - 1));
        return Math.max(0, spread - (sampling / m - covariance)) / m;
    }

    /** By unit the corrected value of its terms. */
    private Map<String, Double> values(
            Map<String, List<Statistic.Term>> units, Metric metric, Deviations of, List<Deviations> models) {
        var values = new HashMap<String, Double>();
        units.forEach((unit, terms) -> {
            var sum = 0.0;
            for (var term : terms) {
                var item = term.item().pair();
                for (var part = 0; part < term.slopes().length; part++) {
                    sum += term.slopes()[part]
                            * (metric.needsVariance() ? metric.part(part, item) : metric.plain(part, item));
                }
            }
            if (takesOutBias(metric)) {
                var questions =
                        terms.stream().map(t -> t.item().question().id()).collect(Collectors.toSet());
                for (var question : questions) {
                    sum -= of.bias().getOrDefault(question, 0.0);
                    for (var model : models) {
                        sum -= model.bias().getOrDefault(question, 0.0);
                    }
                }
            }
            values.put(unit, sum);
        });
        return values;
    }

    /** Of a difference the weight in either of its sides. */
    private static double weight(List<Statistic.Term> terms) {
        var plus = 0.0;
        var minus = 0.0;
        for (var term : terms) {
            if (term.minus()) {
                minus += term.item().weight();
            } else {
                plus += term.item().weight();
            }
        }
        return Math.max(plus, minus);
    }

    /** Linear between order statistics (R's type 7). */
    static double quantile(double[] sorted, double probability) {
        var at = probability * (sorted.length - 1);
        var below = (int) Math.floor(at);
        var above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
