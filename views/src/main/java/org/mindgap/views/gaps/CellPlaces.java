package org.mindgap.views.gaps;

import java.util.Optional;
import org.mindgap.elicit.AskedAs;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.pin.PinRequest;
import org.mindgap.views.kit.FigureScreen;

/** Finds a cell again: the same people and the same model asked in the same way. */
final class CellPlaces {
    private CellPlaces() {}

    /** A cell as the report finds it again, asked in the way that is looked at. */
    static PinRequest.Cell pinned(CellFacts cell, AskedAs askedAs) {
        return new PinRequest.Cell(
                cell.figure().rows().get(cell.place().row()), cell.row().model(), askedAs);
    }

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
