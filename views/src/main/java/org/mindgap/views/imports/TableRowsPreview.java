package org.mindgap.views.imports;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.mindgap.formats.table.ReadField;
import org.mindgap.formats.table.TableHead;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.ColumnRoom;
import org.mindgap.views.kit.Texts;

/** The first rows of a table as they are read with the choices of now: numbers at the right, nothing in brackets. */
final class TableRowsPreview {
    private static final int COLUMNS = 40;
    private static final double WIDTH = 104;

    private final Texts texts;
    private final TableView<List<ReadField>> table = new TableView<>();
    private final ColumnRoom room =
            new ColumnRoom(table, value -> value instanceof ReadField field ? shown(field) : "");

    TableRowsPreview(TableForm form, Texts texts) {
        this.texts = texts;
        table.setId("table-preview");
        table.setAccessibleText(texts.get("table.preview"));
        table.setPlaceholder(Buttons.label(texts.get("table.none")));
        table.getStyleClass().add("dense");
        form.head().addListener((o, before, now) -> show(now));
        show(form.head().get());
    }

    TableView<List<ReadField>> node() {
        return table;
    }

    private void show(TableHead head) {
        var columns = java.util.stream.IntStream.range(
                        0, Math.min(COLUMNS, head.columns().size()))
                .mapToObj(i -> column(head, i))
                .toList();
        table.getColumns().setAll(columns);
        table.getItems().setAll(head.rows());
        room.fit();
    }

    private TableColumn<List<ReadField>, ReadField> column(TableHead head, int position) {
        var name = head.columns().get(position);
        var column =
                new TableColumn<List<ReadField>, ReadField>(name.isEmpty() ? texts.get("table.unread") : oneLine(name));
        var label = head.header().labels().get(position);
        if (!label.isEmpty() && !name.isEmpty()) {
            column.setText(oneLine(name) + "\n" + oneLine(label));
        }
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(WIDTH);
        column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(
                position < f.getValue().size()
                        ? f.getValue().get(position)
                        : new ReadField("", ReadField.As.NOTHING, "")));
        column.setCellFactory(c -> new FieldCell());
        if (areNumbers(head, position)) {
            column.getStyleClass().add("numeric");
        }
        return column;
    }

    private static boolean areNumbers(TableHead head, int position) {
        var fields = head.rows().stream()
                .filter(r -> position < r.size())
                .map(r -> r.get(position).as())
                .filter(as -> as != ReadField.As.NOTHING)
                .toList();
        return !fields.isEmpty() && fields.stream().allMatch(as -> as == ReadField.As.NUMBER);
    }

    private static String shown(ReadField field) {
        if (field.as() == ReadField.As.NOTHING) {
            return field.text().isEmpty() ? "" : "(" + oneLine(field.text()) + ")";
        }
        return oneLine(field.read());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ⏎ ");
    }

    private static final class FieldCell extends TableCell<List<ReadField>, ReadField> {
        @Override
        protected void updateItem(@Nullable ReadField field, boolean empty) {
            super.updateItem(field, empty);
            getStyleClass().remove("secondary");
            setTooltip(null);
            if (empty || field == null) {
                setText("");
                return;
            }
            setText(shown(field));
            if (field.as() == ReadField.As.NOTHING) {
                getStyleClass().add("secondary");
            }
            if (!field.text().equals(getText())) {
                setTooltip(new Tooltip(field.text()));
            }
        }
    }
}
