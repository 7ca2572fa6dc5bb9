package org.mindgap.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.mindgap.gap.metric.Metric;
import org.mindgap.job.JobContext;

/** Rows minus other rows on the same replicates and the same questions (methods.md §8.11, line 11; §9.6). */
final class Contrasts {
    private final Map<String, String> minus;
    private final Intervals intervals;
    private final IntervalRule rule;

    /**
     * Differences.
     *
     * @param minus keys of the rows that others are compared with
     */
    Contrasts(Map<String, String> minus, Intervals intervals, IntervalRule rule) {
        this.minus = minus;
        this.intervals = intervals;
        this.rule = rule;
    }

    /** The same rows, each with its difference or why there is none. */
    List<Scored> of(List<Scored> rows, JobContext context) {
        var byKeys = new HashMap<Map<String, String>, Scored>();
        rows.forEach(r -> byKeys.put(keys(r.row().keys(), r.metric()), r));
        var filled = new ArrayList<>(rows);
        var pairs = new ArrayList<Pair>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var other = byKeys.get(keys(replaced(row.row().keys()), row.metric()));
            var reason = refusal(row, Optional.ofNullable(other));
            if (reason.isEmpty() && other != null) {
                pairs.add(Pair.of(i, row, other));
            } else {
                filled.set(i, row.with(row.row().with(GapContrast.none(named(), reason))));
            }
        }
        var statistics = pairs.stream().map(Pair::statistic).toList();
        var next = 0;
        for (var portion : ReplicatePass.portions(statistics, rule.how().replicates())) {
            var variation = intervals.vary(portion, context);
            for (var s = 0; s < portion.size(); s++) {
                var pair = pairs.get(next++);
                var row = rows.get(pair.number());
                var bias = variation.people().get(s).biasOfAll()
                        + variation.models().get(s).stream()
                                .mapToDouble(Deviations::biasOfAll)
                                .sum();
                var centre = pair.difference() - (IntervalRule.takesOutBias(row.metric()) ? bias : 0);
                var range = rule.range(
                        centre,
                        pair.statistic(),
                        variation.people().get(s),
                        variation.models().get(s));
                filled.set(pair.number(), row.with(row.row().with(contrast(row.metric(), pair, range))));
            }
        }
        return filled;
    }

    /** What is compared: a row and the row that it is compared with, on the questions of both. */
    private record Pair(int number, Statistic statistic, double here, double there) {
        static Pair of(int number, Scored row, Scored other) {
            var shared = new HashSet<>(row.questions());
            shared.retainAll(other.questions());
            var items = row.on(shared);
            var minus = other.on(shared);
            return new Pair(
                    number,
                    Statistic.difference(row.metric(), items, minus),
                    value(row.metric(), items),
                    value(row.metric(), minus));
        }

        double difference() {
            return here - there;
        }

        private static double value(Metric metric, List<RowItem> items) {
            var means = new double[metric.parts()];
            for (var item : items) {
                for (var part = 0; part < means.length; part++) {
                    means[part] += item.weight() * metric.part(part, item.pair());
                }
            }
            return metric.combined(means);
        }
    }

    /**
     * Shown in the metric's units. Where those are no straight function of the mean (points), the interval is scaled by
     * the slope between the two values, so that it holds 0 just where the interval of the means does.
     */
    private GapContrast contrast(Metric metric, Pair pair, IntervalRule.Range range) {
        var shown = metric.shown(pair.here()) - metric.shown(pair.there());
        if (!range.known()) {
            return GapContrast.none(named(), range.reason());
        }
        var slope = pair.difference() == 0 ? 0 : shown / pair.difference();
        if (slope == 0 && range.error() > 0) {
            return GapContrast.none(named(), "gap.contrast-both-none");
        }
        var t = range.centre() / range.error();
        var p = range.error() == 0
                ? Double.NaN
                : 2 * TDistribution.of(range.degreesOfFreedom()).survivalProbability(Math.abs(t));
        return new GapContrast(
                named(),
                slope * range.centre(),
                slope * range.lower(),
                slope * range.upper(),
                range.degreesOfFreedom(),
                range.error() == 0 ? Double.NaN : t,
                p,
                Double.NaN,
                "");
    }

    private String refusal(Scored row, Optional<Scored> other) {
        if (!row.row().keys().keySet().containsAll(minus.keySet()) || other.isEmpty()) {
            return "gap.contrast-no-row";
        }
        if (other.get().row().keys().equals(row.row().keys())) {
            return "gap.contrast-itself";
        }
        if (row.items().isEmpty()
                || other.get().items().isEmpty()
                || !row.row().state().hasValue()
                || !other.get().row().state().hasValue()) {
            return "gap.contrast-no-value";
        }
        if (partly(row) || partly(other.get())) {
            return "gap.interval-partly";
        }
        var shared = new HashSet<>(row.questions());
        shared.retainAll(other.get().questions());
        return shared.isEmpty() ? "gap.contrast-no-question" : "";
    }

    /** What sampling adds to such values depends on the number of people, so that their difference shows that too. */
    private static boolean partly(Scored row) {
        return row.row().interval().reason().equals("gap.interval-partly");
    }

    private Map<String, String> replaced(Map<String, String> keys) {
        var replaced = new HashMap<>(keys);
        replaced.putAll(minus);
        return replaced;
    }

    private static Map<String, String> keys(Map<String, String> keys, Metric metric) {
        var all = new HashMap<>(keys);
        all.put("metric", metric.id());
        return all;
    }

    private String named() {
        return String.join(", ", minus.values());
    }
}
