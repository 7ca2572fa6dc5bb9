package org.mindgap.figure;

import java.util.List;
import java.util.Optional;
import org.mindgap.figure.HeatmapFigure.ColumnKey;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.GapRow;
import org.mindgap.survey.Group;

/**
 * The numbers of a heatmap without its words: for computing many of them.
 *
 * @param rows people of each row, filter included, top to bottom
 * @param columns left to right
 * @param cells by row and column
 * @param query as it was in the end used: explicit questions where the rows share them, else scope ALL
 * @param questionsInAll number of questions that anybody was asked in this filter
 */
public record HeatmapGrid(
        List<Group> rows, List<ColumnKey> columns, List<List<GapRow>> cells, GapQuery query, int questionsInAll) {
    public HeatmapGrid {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
    }

    /** The cell of some people and a column; nothing where it has none. */
    public Optional<GapRow> cell(Group people, ColumnKey column) {
        var row = rows.indexOf(people);
        var place = columns.indexOf(column);
        return row < 0 || place < 0
                ? Optional.empty()
                : Optional.of(cells.get(row).get(place));
    }
}
