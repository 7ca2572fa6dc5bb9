package org.mindgap.figure;

import java.util.List;
import java.util.Optional;
import org.mindgap.stereotype.AmplificationRow;
import org.mindgap.stereotype.AmplificationTable;

/**
 * A map of group differences and the numbers behind it.
 *
 * @param spec what is drawn
 * @param cells by row and column of the specification; nothing where the table has no such row
 * @param table they are from
 */
public record DifferenceMapFigure(
        DifferenceMapSpec spec, List<List<Optional<AmplificationRow>>> cells, AmplificationTable table) {
    public DifferenceMapFigure {
        cells = cells.stream().map(List::copyOf).toList();
    }
}
