package org.mindgap.views.stereotypes;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.DifferenceMapFigure;
import org.mindgap.figure.DifferenceMapSpec;
import org.mindgap.figure.DifferenceScatterFigure;
import org.mindgap.stereotype.AmplificationRow;
import org.mindgap.views.kit.FigureScreen;

/**
 * What stands behind one cell of the map.
 *
 * @param map the cell is of
 * @param place in it
 * @param row its numbers, or null where the table has none
 * @param points every answer of the group's questions; nothing where there are no numbers
 * @param multiples the points of all groups of this model side by side, for print; nothing where there is one group only
 * @param questions ranked: the sure departures from people first
 */
public record CellDifferences(
        DifferenceMapFigure map,
        FigureScreen.Cell place,
        @Nullable AmplificationRow row,
        Optional<DifferenceScatterFigure> points,
        Optional<DifferenceScatterFigure> multiples,
        List<RankedItem> questions) {
    public CellDifferences {
        questions = List.copyOf(questions);
    }

    public DifferenceMapSpec.Cell cell() {
        return map.spec().rows().get(place.row()).cells().get(place.column());
    }

    public DifferenceMapSpec.Column column() {
        return map.spec().columns().get(place.column());
    }

    public DifferenceMapSpec.Block block() {
        var before = 0;
        for (var block : map.spec().blocks()) {
            before += block.rows().size();
            if (place.row() < before) {
                return block;
            }
        }
        throw new IllegalStateException("row " + place.row() + " of " + before);
    }

    /** "Star path, Marudesh". */
    public String people() {
        var group = map.spec().rows().get(place.row()).label();
        return block().label().isEmpty() ? group : group + ", " + block().label();
    }
}
