package org.mindgap.figure;

import java.util.List;
import org.mindgap.stereotype.AmplificationItem;
import org.mindgap.stereotype.AmplificationRow;
import org.mindgap.stereotype.AmplificationTable;

/**
 * A scatter of differences and the numbers behind it.
 *
 * @param spec what is drawn
 * @param rows one for each panel
 * @param points by panel and point of the specification
 * @param table they are from
 */
public record DifferenceScatterFigure(
        DifferenceScatterSpec spec, List<AmplificationRow> rows, List<List<Behind>> points, AmplificationTable table) {
    public DifferenceScatterFigure {
        rows = List.copyOf(rows);
        points = points.stream().map(List::copyOf).toList();
    }

    /**
     * What a point stands for.
     *
     * @param item the question, in one country
     * @param option place of the answer among the item's options; -1 where the point is its mean position
     */
    public record Behind(AmplificationItem item, int option) {}
}
