package org.mindgap.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mindgap.document.Block;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.HeatmapSpec;
import org.mindgap.pin.PinRequest;

/**
 * Pinned tables as people read them, in the report and in the window: rows of people and columns of models, or one
 * question per row. The whole numbers with their stable names are in the data files.
 */
public final class PinGrids {
    private final ReportWords words = new ReportWords();
    private final TableCells cells = new TableCells(words);

    /** A pinned table; of a figure its numbers. */
    public Block.Grid of(PinnedFigure.Content content, PinRequest.Kind kind) {
        return switch (kind) {
            case HEATMAP, HEATMAP_TABLE, RANKS_AS_PUBLISHED, RANKS_CORRECTED ->
                heatmap(content.heatmap().orElseThrow());
            case OVERLAY,
                    DIFFERENCES_MAP,
                    DIFFERENCES_POINTS,
                    DIFFERENCES_SIDE_BY_SIDE,
                    DIFFERENCES_QUESTION,
                    BENCHMARK,
                    JOINED,
                    COMPARISON,
                    SUBGROUPS,
                    CONSISTENCY,
                    REGRESSION,
                    FURTHER,
                    SHEET -> table(content.title(), content.data());
            case QUESTIONS -> questions(content.data());
        };
    }

    Block.Grid heatmap(HeatmapSpec spec) {
        var heads = new ArrayList<String>(List.of(words.text("column.row"), spec.baseHead()));
        spec.columnGroups()
                .forEach(g ->
                        g.columns().forEach(c -> heads.add(g.yardstick() ? c.head() : g.name() + ", " + c.head())));
        var rows = spec.rows().stream()
                .map(r -> {
                    var row = new ArrayList<String>(List.of(r.label(), r.base()));
                    r.cells().forEach(c -> row.add(cell(c)));
                    return List.copyOf(row);
                })
                .toList();
        var numbers = new ArrayList<Boolean>();
        heads.forEach(h -> numbers.add(!numbers.isEmpty()));
        return new Block.Grid(spec.scale().title(), heads, rows, numbers);
    }

    Block.Grid table(String caption, DataTable data) {
        return new Block.Grid(caption, data.columns(), cells.texts(data), cells.numbers(data));
    }

    private Block.Grid questions(DataTable data) {
        var metric = data.rows().isEmpty()
                ? ""
                : String.valueOf(data.rows().get(0).get(data.columns().indexOf("metric")));
        var heads = Stream.of("question", "text", "people", "value", "interval", "sampling")
                .map(h -> words.text("questions.head." + h, metric))
                .toList();
        var rows = data.rows().stream()
                .map(r -> List.of(
                        text(data, r, "question"),
                        text(data, r, "text"),
                        text(data, r, "n"),
                        text(data, r, "value"),
                        interval(data, r),
                        text(data, r, "floor")))
                .toList();
        return new Block.Grid(
                words.text("questions.table"), heads, rows, List.of(false, false, true, true, true, true));
    }

    private String interval(DataTable data, List<Object> row) {
        return row.get(data.columns().indexOf("lower")) instanceof Double lower && !lower.isNaN()
                ? words.text("questions.interval", text(data, row, "lower"), text(data, row, "upper"))
                : words.text("state.no-number");
    }

    private String text(DataTable data, List<Object> row, String column) {
        return cells.text(data, row, data.columns().indexOf(column));
    }

    private String cell(HeatmapSpec.Cell cell) {
        if (cell.text().isEmpty()) {
            return words.text(
                    "state." + cell.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return cell.interval().isEmpty() ? cell.text() : words.text("cell.interval", cell.text(), cell.interval());
    }
}
