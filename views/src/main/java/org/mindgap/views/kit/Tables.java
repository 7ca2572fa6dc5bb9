package org.mindgap.views.kit;

import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** What all tables have: text columns, and copying of the selected rows. */
public final class Tables {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private Tables() {}

    public static <R> TableColumn<R, String> text(String head, double width, Function<R, String> value) {
        var column = new TableColumn<R, String>(head);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 48));
        column.setCellValueFactory(f -> new ReadOnlyStringWrapper(value.apply(f.getValue())));
        return column;
    }

    /** A column of numbers: right-aligned, head and all. */
    public static <R> TableColumn<R, String> number(String head, double width, Function<R, String> value) {
        var column = text(head, width, value);
        column.getStyleClass().add("numeric");
        return column;
    }

    /** Copies the selected rows, fields parted by tabs, as Ctrl+C does everywhere. */
    public static <R> void copyable(TableView<R> table, Function<R, String> row) {
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.addEventHandler(javafx.scene.input.KeyEvent.KEY_PRESSED, e -> {
            if (COPY.match(e)) {
                var content = new ClipboardContent();
                content.putString(table.getSelectionModel().getSelectedItems().stream()
                        .map(row)
                        .collect(Collectors.joining("\n")));
                Clipboard.getSystemClipboard().setContent(content);
                e.consume();
            }
        });
    }
}
