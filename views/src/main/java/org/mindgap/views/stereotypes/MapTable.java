package org.mindgap.views.stereotypes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.DifferenceMapFigure;
import org.mindgap.stereotype.AmplificationRow;
import org.mindgap.views.kit.FigureScreen;
import org.mindgap.views.kit.Tables;
import org.mindgap.views.kit.Texts;

/** The map's twin: every cell a line, with what has no room in a cell. */
final class MapTable {
    private final Texts texts;
    private final TableView<Line> table = new TableView<>();

    /** A cell of the map. */
    private record Line(
            FigureScreen.Cell place,
            String country,
            String group,
            String model,
            String number,
            String interval,
            @Nullable AmplificationRow row,
            String sentence) {}

    /**
     * @param open opens a cell
     */
    MapTable(Texts texts, BiConsumer<FigureScreen.Cell, Boolean> open) {
        this.texts = texts;
        table.setId("differ-table");
        table.setAccessibleText(texts.get("room.differences"));
        table.getColumns()
                .addAll(List.of(
                        Tables.text(texts.get("differ.column.country"), 120, Line::country),
                        Tables.text(texts.get("differ.column.group"), 140, Line::group),
                        Tables.text(texts.get("differ.column.model"), 120, Line::model),
                        Tables.number(texts.get("differ.column.a"), 80, Line::number),
                        Tables.number(texts.get("differ.column.interval"), 100, Line::interval),
                        Tables.number(texts.get("differ.column.raw"), 70, l -> decimals(l.row(), true)),
                        Tables.number(texts.get("differ.column.r"), 60, l -> decimals(l.row(), false)),
                        Tables.number(
                                texts.get("differ.column.questions"),
                                80,
                                l -> l.row() == null
                                        ? "–"
                                        : texts.number(l.row().questions())),
                        Tables.text(texts.get("differ.column.sentence"), 420, Line::sentence)));
        Tables.copyable(table, texts.get("room.differences"), texts);
        table.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            if (now != null) {
                open.accept(now.place(), false);
            }
        });
        table.setOnKeyPressed(e -> {
            var now = table.getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.ENTER && now != null) {
                open.accept(now.place(), true);
                e.consume();
            }
        });
    }

    Node node() {
        return table;
    }

    void show(@Nullable DifferenceMapFigure map) {
        table.getItems().clear();
        if (map == null) {
            return;
        }
        var lines = new ArrayList<Line>();
        var r = 0;
        for (var block : map.spec().blocks()) {
            for (var row : block.rows()) {
                for (var c = 0; c < row.cells().size(); c++) {
                    var cell = row.cells().get(c);
                    lines.add(new Line(
                            new FigureScreen.Cell(r, c),
                            block.label(),
                            row.label(),
                            map.spec().columns().get(c).name(),
                            cell.text().isEmpty()
                                    ? "–"
                                    : map.settled() ? cell.text() : texts.get("table.pending", cell.text()),
                            cell.interval(),
                            map.cells().get(r).get(c).orElse(null),
                            cell.sentence()));
                }
                r++;
            }
        }
        table.getItems().setAll(lines);
    }

    private String decimals(@Nullable AmplificationRow row, boolean raw) {
        var value = row == null ? Double.NaN : raw ? row.raw() : row.agreement();
        return Double.isNaN(value) ? "–" : texts.number(value, 2);
    }
}
