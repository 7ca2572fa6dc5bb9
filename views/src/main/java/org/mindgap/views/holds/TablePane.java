package org.mindgap.views.holds;

import java.util.List;
import javafx.scene.control.TableView;
import org.mindgap.figure.DataTable;
import org.mindgap.views.kit.Tables;
import org.mindgap.views.kit.Texts;

/** A table of plain values, as the file beside it holds them. */
final class TablePane extends TableView<List<Object>> {
    private final Texts texts;

    TablePane(Texts texts) {
        this.texts = texts;
        getStyleClass().add("dense");
        Tables.copyable(this, texts.get("holds.title"), texts);
    }

    void show(DataTable table) {
        getColumns().clear();
        for (var i = 0; i < table.columns().size(); i++) {
            var place = i;
            var number = table.rows().stream().anyMatch(r -> r.get(place) instanceof Number);
            getColumns()
                    .add(
                            number
                                    ? Tables.number(table.columns().get(i), 90, r -> text(r.get(place)))
                                    : Tables.text(table.columns().get(i), 110, r -> text(r.get(place))));
        }
        getItems().setAll(table.rows());
    }

    private String text(Object value) {
        if (value instanceof Double number) {
            return number.isNaN() ? "–" : texts.number(number, 3);
        }
        return String.valueOf(value);
    }
}
