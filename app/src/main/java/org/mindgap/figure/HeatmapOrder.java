package org.mindgap.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.figure.HeatmapFigure.ColumnKey;
import org.mindgap.figure.HeatmapRows.HeatmapRow;
import org.mindgap.gap.CellState;

/** In which order the groups of a block stand; everyone is always first. A figure says every order but the study's. */
public enum HeatmapOrder {
    /** Groups by the number of people asked, as the study has them. */
    STUDY,
    /** Groups by the mean of their numbers over the columns of models, the furthest from the same first. */
    GAP,
    /** Groups whose numbers are alike beside each other, from the group of the largest mean on. */
    ALIKE;

    /**
     * The blocks in this order. Few people stand outside the ranking (experience.md §4): they follow in the study's order.
     *
     * @param columns of models and yardsticks; yardsticks do not decide
     */
    List<List<HeatmapRow>> sorted(
            List<List<HeatmapRow>> blocks,
            List<ColumnKey> columns,
            List<Model> shown,
            HeatmapCells cells,
            MetricScale scale) {
        if (this == STUDY) {
            return blocks;
        }
        var yardsticks =
                shown.stream().filter(m -> m.kind().yardstick()).map(Model::id).toList();
        var deciding =
                columns.stream().filter(c -> !yardsticks.contains(c.model())).toList();
        Comparator<HeatmapRow> order = Comparator.comparing(HeatmapRow::everyone, Comparator.reverseOrder())
                .thenComparing(row -> -size(row, deciding, cells, scale));
        var sorted = new ArrayList<List<HeatmapRow>>();
        for (var block : blocks) {
            var byGap = block.stream().sorted(order).toList();
            sorted.add(this == ALIKE ? alike(byGap, row -> away(row, deciding, cells, scale)) : byGap);
        }
        return sorted;
    }

    /** Each row followed by the one of the rest that is nearest to it; everyone first, rows without a number last. */
    private static List<HeatmapRow> alike(List<HeatmapRow> byGap, Function<HeatmapRow, double[]> numbers) {
        var chain = new ArrayList<>(byGap.stream().filter(HeatmapRow::everyone).toList());
        var rest = new ArrayList<>(byGap.stream()
                .filter(r -> !r.everyone() && Arrays.stream(numbers.apply(r)).anyMatch(Double::isFinite))
                .toList());
        var without = byGap.stream()
                .filter(r -> !chain.contains(r) && !rest.contains(r))
                .toList();
        @Nullable HeatmapRow last = null;
        while (!rest.isEmpty()) {
            var before = last;
            var next = before == null
                    ? rest.get(0)
                    : rest.stream()
                            .min(Comparator.comparingDouble(r -> apart(numbers.apply(before), numbers.apply(r))))
                            .orElseThrow();
            chain.add(next);
            rest.remove(next);
            last = next;
        }
        chain.addAll(without);
        return chain;
    }

    /** Mean difference over the columns in which both have a number; infinite where there is none. */
    private static double apart(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> Math.abs(one[i] - other[i]))
                .filter(Double::isFinite)
                .average()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** How far each column is from the same; NaN without a number that counts. */
    private static double[] away(HeatmapRow row, List<ColumnKey> columns, HeatmapCells cells, MetricScale scale) {
        return columns.stream()
                .map(c -> cells.cell(row.people(), row.everyone(), c))
                .mapToDouble(c -> c.state() == CellState.VALUE || c.state() == CellState.NOT_ABOVE_SAMPLING
                        ? scale.away(c.value())
                        : Double.NaN)
                .toArray();
    }

    /** How far a row is from the same, over the columns that asked as the same in every row; -1 without a number. */
    private static double size(HeatmapRow row, List<ColumnKey> columns, HeatmapCells cells, MetricScale scale) {
        return columns.stream()
                .filter(c -> !row.everyone() || c.askedAs() != AskedAs.GROUP)
                .map(c -> cells.cell(row.people(), row.everyone(), c))
                .filter(c -> c.state() == CellState.VALUE || c.state() == CellState.NOT_ABOVE_SAMPLING)
                .mapToDouble(c -> scale.away(c.value()))
                .filter(Double::isFinite)
                .average()
                .orElse(-1);
    }
}
