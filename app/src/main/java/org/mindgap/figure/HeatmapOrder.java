package org.mindgap.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    GAP;

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
            sorted.add(block.stream().sorted(order).toList());
        }
        return sorted;
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
