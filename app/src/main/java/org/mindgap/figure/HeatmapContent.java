package org.mindgap.figure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.figure.HeatmapFigure.ColumnKey;
import org.mindgap.figure.HeatmapRows.HeatmapRow;
import org.mindgap.gap.GapRow;

/**
 * What a heatmap is made of, before words.
 *
 * @param variables names of the row variables
 * @param numbers the tables behind it
 * @param rows top to bottom
 * @param shown models left to right, yardsticks last
 * @param columns left to right
 * @param cells by row and column
 * @param most the most different question of each cell
 * @param order of the groups within a block
 */
record HeatmapContent(
        List<String> variables,
        HeatmapNumbers numbers,
        List<HeatmapRow> rows,
        List<Model> shown,
        List<ColumnKey> columns,
        List<List<GapRow>> cells,
        MostDifferent most,
        HeatmapOrder order) {

    Model model(int column) {
        var id = columns.get(column).model();
        return shown.stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
    }

    /** The column of a yardstick, or -1. */
    int column(Model.Kind yardstick) {
        for (var j = 0; j < columns.size(); j++) {
            if (model(j).kind() == yardstick) {
                return j;
            }
        }
        return -1;
    }

    /** How the answers were read whose numbers a model's columns show. */
    Set<Reading> readings(Model model) {
        return cells.stream()
                .flatMap(List::stream)
                .filter(c -> c.model().equals(model.id()) && c.state().hasValue())
                .map(GapRow::reading)
                .collect(Collectors.toSet());
    }

    List<Model> languageModels() {
        return shown.stream().filter(m -> !m.kind().yardstick()).toList();
    }
}
