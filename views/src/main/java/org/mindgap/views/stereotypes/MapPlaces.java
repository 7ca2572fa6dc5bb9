package org.mindgap.views.stereotypes;

import java.util.Optional;
import org.mindgap.figure.DifferenceMapFigure;
import org.mindgap.views.kit.FigureScreen;

/** Finds cells of one map in another by whom and what they stand for. */
final class MapPlaces {
    private MapPlaces() {}

    static String row(DifferenceMapFigure map, int row) {
        return map.spec().rows().get(row).key();
    }

    static String column(DifferenceMapFigure map, int column) {
        return map.spec().columns().get(column).key();
    }

    static Optional<FigureScreen.Cell> find(DifferenceMapFigure map, String row, String column) {
        for (var r = 0; r < map.spec().rows().size(); r++) {
            for (var c = 0; c < map.spec().columns().size(); c++) {
                if (row(map, r).equals(row) && column(map, c).equals(column)) {
                    return Optional.of(new FigureScreen.Cell(r, c));
                }
            }
        }
        return Optional.empty();
    }
}
