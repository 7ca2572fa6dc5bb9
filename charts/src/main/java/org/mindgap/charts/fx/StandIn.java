package org.mindgap.charts.fx;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.DifferenceMapSpec;
import org.mindgap.figure.FigureSpec;
import org.mindgap.figure.HeatmapSpec;

/** What a cell means while a figure still stands on the screen for the next one, which is being drawn. */
final class StandIn {
    private StandIn() {}

    /**
     * The cell of the next figure with the same row and column, found by their keys.
     *
     * @param drawn figure on the screen
     * @param cell of it
     * @param next figure that was asked for; nothing is found where it has no such row or column
     */
    static Optional<CellRef> cell(@Nullable FigureSpec drawn, CellRef cell, @Nullable FigureSpec next) {
        if (drawn == null || next == null) {
            return Optional.empty();
        }
        if (drawn.equals(next)) {
            return Optional.of(cell);
        }
        if (drawn instanceof HeatmapSpec before && next instanceof HeatmapSpec now) {
            return same(cell, rows(before), columns(before), rows(now), columns(now));
        }
        if (drawn instanceof DifferenceMapSpec before && next instanceof DifferenceMapSpec now) {
            return same(cell, rows(before), columns(before), rows(now), columns(now));
        }
        return Optional.empty();
    }

    private static Optional<CellRef> same(
            CellRef cell,
            List<List<String>> rows,
            List<String> columns,
            List<List<String>> nextRows,
            List<String> nextColumns) {
        if (cell.row() >= rows.size() || cell.column() >= columns.size()) {
            return Optional.empty();
        }
        var row = nextRows.indexOf(rows.get(cell.row()));
        var column = nextColumns.indexOf(columns.get(cell.column()));
        return row < 0 || column < 0 ? Optional.empty() : Optional.of(new CellRef(row, column));
    }

    /** Keys are codes alone: with the labels, country 1 is not religion 1. */
    private static List<List<String>> rows(HeatmapSpec of) {
        return of.rows().stream().map(r -> List.of(r.key(), r.label())).toList();
    }

    private static List<List<String>> rows(DifferenceMapSpec of) {
        return of.blocks().stream()
                .flatMap(b -> b.rows().stream().map(r -> List.of(b.label(), r.key(), r.label())))
                .toList();
    }

    private static List<String> columns(DifferenceMapSpec of) {
        return of.columns().stream().map(DifferenceMapSpec.Column::key).toList();
    }

    private static List<String> columns(HeatmapSpec of) {
        return of.columnGroups().stream()
                .flatMap(g -> g.columns().stream())
                .map(HeatmapSpec.Column::key)
                .toList();
    }
}
