package org.mindgap.compare.rank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.GapRow;
import org.mindgap.gap.GapTable;
import org.mindgap.gap.metric.Metric;
import org.mindgap.job.JobContext;

/** Ranks of models or groups by their gaps, with simultaneous intervals. */
public final class RankedGaps {
    private static final double LEVEL = 0.05;

    private RankedGaps() {}

    /**
     * What was ranked.
     *
     * @param table of gaps, without differences
     * @param rows panel by panel, closest first
     */
    public record Result(GapTable table, List<RankedRow> rows) {
        public Result {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Ranks rows that differ in one dimension alone. Differences are those of {@link GapQuery#minus}, on the same
     * replicates and questions; rows of few people have no place.
     *
     * @param query one metric, with {@link GapQuery#uncertainty}
     * @param dimension of the query's rows
     */
    public static Result of(GapCalculator calculator, GapQuery query, String dimension, JobContext context) {
        var plain = calculator.table(query, context);
        var panels = new LinkedHashMap<Map<String, String>, List<GapRow>>();
        var values = new LinkedHashSet<String>();
        for (var row : plain.rows()) {
            if (counts(row.state()) && !Double.isNaN(row.value())) {
                panels.computeIfAbsent(without(row, dimension), k -> new ArrayList<>())
                        .add(row);
                values.add(row.keys().getOrDefault(dimension, ""));
            }
        }
        var smaller = new LinkedHashMap<List<Object>, Double>();
        for (var reference : values) {
            context.checkCancelled();
            for (var row : calculator
                    .table(query.minus(Map.of(dimension, reference)), context)
                    .rows()) {
                row.contrast()
                        .filter(c -> !Double.isNaN(c.p()))
                        .ifPresent(c -> smaller.put(
                                List.of(row.keys(), reference), c.difference() < 0 ? c.p() / 2 : 1 - c.p() / 2));
            }
        }
        var larger = query.metrics().get(0).direction() == Metric.Direction.LARGER_IS_CLOSER;
        var all = new ArrayList<RankedRow>();
        panels.values().forEach(rows -> all.addAll(panel(rows, dimension, smaller, larger)));
        return new Result(plain, all);
    }

    private static boolean counts(CellState state) {
        return state == CellState.VALUE || state == CellState.NOT_ABOVE_SAMPLING;
    }

    private static Map<String, String> without(GapRow row, String dimension) {
        var keys = new LinkedHashMap<>(row.keys());
        keys.remove(dimension);
        return keys;
    }

    private static List<RankedRow> panel(
            List<GapRow> rows, String dimension, Map<List<Object>, Double> smaller, boolean larger) {
        var n = rows.size();
        var values = new double[n];
        var p = new double[n][n];
        var tested = new int[n];
        for (var j = 0; j < n; j++) {
            values[j] = larger ? -rows.get(j).value() : rows.get(j).value();
            for (var k = 0; k < n; k++) {
                var reference = rows.get(k).keys().getOrDefault(dimension, "");
                var found = smaller.getOrDefault(List.of(rows.get(j).keys(), reference), Double.NaN);
                p[j][k] = j == k ? Double.NaN : larger ? 1 - found : found;
                tested[j] += j != k && !Double.isNaN(found) ? 1 : 0;
            }
        }
        var intervals = RankInterval.of(values, p, LEVEL);
        var ranked = new ArrayList<RankedRow>();
        for (var j = 0; j < n; j++) {
            ranked.add(new RankedRow(rows.get(j), n, tested[j], intervals.get(j)));
        }
        ranked.sort(java.util.Comparator.comparingInt(r -> r.interval().rank()));
        return ranked;
    }
}
