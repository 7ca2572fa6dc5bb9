package org.mindgap.views.crosstab;

import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.mindgap.crosstab.Crosstab;
import org.mindgap.crosstab.CrosstabTable;
import org.mindgap.crosstab.Percent;
import org.mindgap.table.NotedTable;
import org.mindgap.table.TableFormat;
import org.mindgap.table.TableWriter;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.TableRows;
import org.mindgap.views.kit.Tables;
import org.mindgap.views.kit.Texts;

/** The table of a crosstab: percent with the standard error in brackets, bases and averages below. */
final class CrosstabPane extends TableView<List<Object>> {
    private static final double DIGIT = 7.6;
    private static final double NARROWEST = 104;
    private static final double WIDEST = 220;
    private static final double ROW = 24;

    CrosstabPane(Texts texts) {
        setId("crosstab-cells");
        setAccessibleText(texts.get("crosspane.title"));
        getStyleClass().add("dense");
        setFixedCellSize(ROW);
        setPlaceholder(Buttons.label("", "secondary"));
        Tables.copyable(this, texts.get("crosspane.title"), texts);
    }

    /** As high as there is room for whole rows: the last one is not cut through. */
    @Override
    public void resize(double width, double height) {
        var head = lookup(".column-header-background");
        var room = height - (head == null ? 0 : head.prefHeight(-1)) - snappedTopInset() - snappedBottomInset();
        super.resize(width, head == null || getItems().size() * ROW <= room ? height : height - room % ROW);
    }

    void show(Crosstab crosstab, Percent percent) {
        var table = new CrosstabTable(crosstab).printed(percent);
        getColumns().clear();
        for (var i = 0; i < table.columns().size(); i++) {
            var place = i;
            var head = table.columns().get(i);
            var width = Math.min(WIDEST, Math.max(NARROWEST, 28 + DIGIT * head.length()));
            getColumns()
                    .add(
                            i == 0
                                    ? Tables.text(head, 260, r -> String.valueOf(r.get(place)))
                                    : Tables.number(head, width, r -> String.valueOf(r.get(place))));
        }
        getColumns().forEach(c -> c.setSortable(false));
        getItems().setAll(table.rows());
    }

    /** @param invented what is invented, or empty */
    void copy(String invented) {
        var content = new ClipboardContent();
        content.putString(
                TableWriter.write(new NotedTable(TableRows.of(this), "", List.of(), invented), TableFormat.TSV)
                        .strip());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
