package org.mindgap.views.gaps;

import java.util.Optional;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.views.kit.FigureScreen;

/** Finds a cell again: the same people and the same model asked in the same way. */
final class CellPlaces {
    private CellPlaces() {}

    /** Where a cell of one heatmap stands in another. */
    static Optional<FigureScreen.Cell> same(HeatmapFigure before, FigureScreen.Cell place, HeatmapFigure now) {
        if (place.row() >= before.rows().size()
                || place.column() >= before.columns().size()) {
            return Optional.empty();
        }
        var row = now.rows().indexOf(before.rows().get(place.row()));
        var column = now.columns().indexOf(before.columns().get(place.column()));
        return row < 0 || column < 0 ? Optional.empty() : Optional.of(new FigureScreen.Cell(row, column));
    }
}
