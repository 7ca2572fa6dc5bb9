package org.mindgap.figure;

import java.util.List;
import java.util.Locale;
import org.mindgap.elicit.AskedAs;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.GapRow;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Group;

/**
 * A heatmap and the numbers behind it, for drill-down and for the data file beside the figure.
 *
 * @param spec what is drawn
 * @param rows the people of each row, top to bottom, in the survey's own codes
 * @param columns model and asked-as of each column, left to right, yardsticks last
 * @param cells by row and column, as in the specification
 * @param query the query as it was in the end used (scope, shared questions)
 * @param notes of the computation: what was left out, what may not be compared
 */
public record HeatmapFigure(
        HeatmapSpec spec,
        List<Group> rows,
        List<ColumnKey> columns,
        List<List<GapRow>> cells,
        GapQuery query,
        List<Problem> notes) {

    public HeatmapFigure {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
    }

    /** A heatmap of whose computation there is nothing to say. */
    public HeatmapFigure(
            HeatmapSpec spec, List<Group> rows, List<ColumnKey> columns, List<List<GapRow>> cells, GapQuery query) {
        this(spec, rows, columns, cells, query, List.of());
    }

    /** Whether every cell knows what sampling alone would do; until then no cell says that its gap is within it. */
    public boolean settled() {
        return cells.stream().flatMap(List::stream).noneMatch(c -> c.interval().pending());
    }

    /**
     * The same where nobody computes any more what sampling alone would do: caption and cells say that this was stopped.
     * It is as little settled as before. A settled figure stays as it is.
     *
     * @param locale of the figure's words
     */
    public HeatmapFigure stopped(Locale locale) {
        if (settled()) {
            return this;
        }
        var words = new Words(locale);
        var now = cells.stream()
                .map(line -> line.stream().map(GapRow::stopped).toList())
                .toList();
        return new HeatmapFigure(spec.with(spec.caption().stopped(words)), rows, columns, now, query, notes);
    }

    /** What a column stands for: the id of a model and as whom it was asked. */
    public record ColumnKey(String model, AskedAs askedAs) {}
}
