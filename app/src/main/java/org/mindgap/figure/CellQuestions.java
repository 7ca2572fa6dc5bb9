package org.mindgap.figure;

import java.util.List;
import java.util.stream.IntStream;
import org.mindgap.gap.GapRow;

/**
 * On how many questions the cells of a heatmap rest, as the cells themselves say, and what may therefore be compared.
 *
 * @param fewest of a cell that has a value; 0 where none has one
 * @param most of a cell that has a value
 * @param acrossColumns whether cells of one row rest on different questions
 * @param acrossRows whether cells of one column rest on different numbers of questions
 */
record CellQuestions(int fewest, int most, boolean acrossColumns, boolean acrossRows) {
    private static final String MODELS_DIFFER = "gap.no-question-in-every-model";

    static CellQuestions of(HeatmapContent content) {
        var cells = content.cells();
        var columns = IntStream.range(0, content.columns().size())
                .mapToObj(j -> cells.stream().map(r -> r.get(j)).toList())
                .toList();
        var counts = cells.stream()
                .flatMap(List::stream)
                .filter(c -> c.state().hasValue())
                .mapToInt(GapRow::questions)
                .summaryStatistics();
        var few = counts.getCount() == 0;
        var named = content.numbers().notes().stream().anyMatch(n -> n.code().equals(MODELS_DIFFER));
        return new CellQuestions(
                few ? 0 : counts.getMin(),
                few ? 0 : counts.getMax(),
                named || cells.stream().anyMatch(CellQuestions::differ),
                columns.stream().anyMatch(CellQuestions::differ));
    }

    boolean even() {
        return !acrossColumns && !acrossRows;
    }

    /** The word for what may not be compared, as the end of a key. */
    String key() {
        return acrossColumns ? acrossRows ? "both" : "columns" : "rows";
    }

    private static boolean differ(List<GapRow> cells) {
        return cells.stream()
                        .filter(c -> c.state().hasValue())
                        .map(GapRow::questions)
                        .distinct()
                        .count()
                > 1;
    }
}
