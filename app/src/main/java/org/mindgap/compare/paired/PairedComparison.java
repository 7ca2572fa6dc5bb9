package org.mindgap.compare.paired;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.stats.Multiplicity;
import org.mindgap.stats.Seed;

/**
 * Two models or conditions on the same people and the same questions.
 *
 * @param rows a row for each of the query's rows
 * @param notes what the tables behind it tell
 */
public record PairedComparison(List<PairedRow> rows, List<Problem> notes) {
    public PairedComparison {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /**
     * Compares the values of each question, as a table by question has them, without intervals.
     *
     * @param query one metric, rows without models, ways of asking and questions
     */
    public static PairedComparison of(
            GapCalculator calculator,
            GapQuery query,
            Side first,
            Side second,
            Multiplicity how,
            Seed seed,
            JobContext context) {
        var by = new ArrayList<>(query.by());
        by.add(GapQuery.QUESTION);
        var wide = query.by(by).uncertainty(Optional.empty()).with(GapQuery.Scope.ALL);
        var notes = new LinkedHashSet<Problem>();
        var one = values(calculator, first.in(wide), query.by(), notes, context);
        var other = values(calculator, second.in(wide), query.by(), notes, context);
        var keys = new LinkedHashSet<>(one.keySet());
        keys.addAll(other.keySet());
        var rows = keys.stream()
                .map(k -> row(k, one.getOrDefault(k, Map.of()), other.getOrDefault(k, Map.of()), seed))
                .toList();
        var adjusted = how.adjust(rows.stream()
                .mapToDouble(r -> r.test().map(t -> t.flips().twoSided()).orElse(Double.NaN))
                .toArray());
        var all = new ArrayList<PairedRow>();
        for (var i = 0; i < adjusted.length; i++) {
            all.add(rows.get(i).adjusted(adjusted[i]));
        }
        return new PairedComparison(all, List.copyOf(notes));
    }

    private static Map<Map<String, String>, Map<String, Double>> values(
            GapCalculator calculator,
            GapQuery query,
            List<String> dimensions,
            LinkedHashSet<Problem> notes,
            JobContext context) {
        var table = calculator.table(query, context);
        notes.addAll(table.notes());
        Map<Map<String, String>, Map<String, Double>> all = new LinkedHashMap<>();
        for (var row : table.rows()) {
            var keys = new LinkedHashMap<String, String>();
            dimensions.forEach(d -> keys.put(d, row.keys().getOrDefault(d, "")));
            var of = all.computeIfAbsent(keys, k -> new LinkedHashMap<>());
            var question = row.keys().get(GapQuery.QUESTION);
            if (question != null && counts(row.state())) {
                of.put(question, row.value());
            }
        }
        return all;
    }

    /** Few people are outside of averages, here as in a heatmap. */
    private static boolean counts(CellState state) {
        return state == CellState.VALUE || state == CellState.NOT_ABOVE_SAMPLING;
    }

    private static PairedRow row(
            Map<String, String> keys, Map<String, Double> first, Map<String, Double> second, Seed seed) {
        var both = first.keySet().stream().filter(second::containsKey).toList();
        var one = both.stream()
                .mapToDouble(q -> first.getOrDefault(q, Double.NaN))
                .toArray();
        var other = both.stream()
                .mapToDouble(q -> second.getOrDefault(q, Double.NaN))
                .toArray();
        var differences = new double[both.size()];
        var sumOne = 0.0;
        var sumOther = 0.0;
        for (var i = 0; i < differences.length; i++) {
            differences[i] = one[i] - other[i];
            sumOne += one[i];
            sumOther += other[i];
        }
        var n = differences.length;
        var own = seed;
        for (var key : keys.values()) {
            own = own.and(key);
        }
        return new PairedRow(
                keys,
                first.size(),
                second.size(),
                n == 0 ? Double.NaN : sumOne / n,
                n == 0 ? Double.NaN : sumOther / n,
                n == 0 ? Optional.empty() : Optional.of(PairedTest.of(differences, own)),
                Double.NaN,
                IntStream.range(0, n)
                        .mapToObj(i -> new PairedItem(both.get(i), one[i], other[i]))
                        .toList());
    }
}
