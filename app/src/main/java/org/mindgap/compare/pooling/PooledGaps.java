package org.mindgap.compare.pooling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapInterval;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.GapRow;
import org.mindgap.gap.GapTable;
import org.mindgap.gap.metric.Metric;
import org.mindgap.job.JobContext;

/**
 * Gaps of groups, model by model, drawn towards a regression on the variables of the rows (a coefficient for each
 * category of each, no crosses) by {@link FayHerriot}. The sampling variances come from the survey's replicates; that cells share
 * some units of the sample is not taken into account.
 */
public final class PooledGaps {
    /** Cells of a model beyond the coefficients, under which nothing is pooled. */
    public static final int SPARE = 3;

    private static final double TAIL = 0.025;

    private PooledGaps() {}

    /**
     * What was pooled.
     *
     * @param table of gaps
     * @param rows those that were pooled
     * @param unknown rows with a value whose sampling variance is not known
     * @param few models and ways of asking with too few cells for their coefficients
     * @param models A by model and way of asking, in raw units
     */
    public record Result(GapTable table, List<PooledRow> rows, int unknown, int few, Map<String, Double> models) {
        public Result {
            rows = List.copyOf(rows);
            models = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(models));
        }
    }

    /**
     * Pools.
     *
     * @param query one {@linkplain #invertible invertible} metric, with intervals of these questions, rows by variables
     * @param variables of the rows that are categories of the regression
     */
    public static Result of(GapCalculator calculator, GapQuery query, List<String> variables, JobContext context) {
        var metric = query.metrics().get(0);
        var table = calculator.table(query, context);
        var panels = new LinkedHashMap<String, List<PooledRow>>();
        var unknown = 0;
        for (var row : table.rows()) {
            if (!row.state().hasValue()) {
                continue;
            }
            var raw = raw(row, metric);
            var sampling = sampling(row, metric, raw);
            if (sampling.isEmpty() || Double.isNaN(raw)) {
                unknown++;
            } else {
                panels.computeIfAbsent(row.model() + "/" + row.askedAs().word(), k -> new ArrayList<>())
                        .add(new PooledRow(row, raw, sampling.getAsDouble(), raw, 1, sampling.getAsDouble()));
            }
        }
        var rows = new ArrayList<PooledRow>();
        var models = new LinkedHashMap<String, Double>();
        var few = 0;
        for (var panel : panels.entrySet()) {
            var columns = columns(panel.getValue(), variables);
            if (panel.getValue().size() < columns.size() + SPARE) {
                few++;
            } else {
                var fit = fit(panel.getValue(), columns);
                models.put(panel.getKey(), fit.variance());
                for (var i = 0; i < panel.getValue().size(); i++) {
                    var before = panel.getValue().get(i);
                    rows.add(new PooledRow(
                            before.row(),
                            before.raw(),
                            before.sampling(),
                            fit.pooled()[i],
                            fit.weights()[i],
                            fit.errors()[i]));
                }
            }
        }
        return new Result(table, rows, unknown, few, models);
    }

    /**
     * Whether the value before it is shown is known: 100 times a root of a mean (gap.points), or a signed difference. Other
     * distances are shown as 0 where they are corrected below it, and pooled zeros would pull everything up.
     */
    public static boolean invertible(Metric metric) {
        return metric.parts() == 1
                && (signed(metric) || (metric.needsVariance() && Math.abs(metric.shown(0.25) - 50) < 1e-9));
    }

    private static boolean signed(Metric metric) {
        return metric.direction() == Metric.Direction.NEITHER && metric.shown(0.25) == 0.25;
    }

    /** What a shown value, above 0, is the shown one of. */
    static double unshown(Metric metric, double shown) {
        return signed(metric) ? shown : shown * shown / 10_000;
    }

    private static double raw(GapRow row, Metric metric) {
        var corrected = row.interval().corrected();
        if (signed(metric) || corrected > 0) {
            return unshown(metric, corrected);
        }
        // what is shown as 0 lies below it
        return Math.min(0, row.mean());
    }

    private static OptionalDouble sampling(GapRow row, Metric metric, double raw) {
        var interval = row.interval();
        var plain = signed(metric);
        if (!interval.known() || interval.kind() != GapInterval.Kind.FIXED_ITEMS || !(plain || interval.upper() > 0)) {
            return OptionalDouble.empty();
        }
        var half = unshown(metric, interval.upper()) - raw;
        var error = half / TDistribution.of(interval.degreesOfFreedom()).inverseSurvivalProbability(TAIL);
        return error > 0 ? OptionalDouble.of(error * error) : OptionalDouble.empty();
    }

    private static FayHerriot fit(List<PooledRow> rows, List<double[]> columns) {
        return FayHerriot.of(
                rows.stream().mapToDouble(PooledRow::raw).toArray(),
                rows.stream().mapToDouble(PooledRow::sampling).toArray(),
                columns);
    }

    /** An intercept and a column for each category but the first of each variable, without those that follow from others. */
    private static List<double[]> columns(List<PooledRow> rows, List<String> variables) {
        var all = new ArrayList<double[]>();
        var one = new double[rows.size()];
        Arrays.fill(one, 1);
        all.add(one);
        // with one variable alone every cell would be its own category: they are drawn to their mean
        for (var variable : variables.size() > 1 ? variables : List.<String>of()) {
            var codes = rows.stream()
                    .map(r -> r.row().keys().getOrDefault(variable, ""))
                    .distinct()
                    .skip(1)
                    .toList();
            for (var code : codes) {
                all.add(rows.stream()
                        .mapToDouble(
                                r -> r.row().keys().getOrDefault(variable, "").equals(code) ? 1 : 0)
                        .toArray());
            }
        }
        return FayHerriot.independent(all);
    }
}
