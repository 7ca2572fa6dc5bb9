package org.mindgap.views.kit;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.DataTable;

/** What all tables have: text columns, and copying of the selected rows. */
public final class Tables {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private static final double WIDEST = 560;

    private Tables() {}

    /** A column of text; what is cut stands whole in the tooltip. */
    public static <R> TableColumn<R, String> text(String head, double width, Function<R, String> value) {
        return text(head, width, value, value);
    }

    /**
     * A column of shortened text.
     *
     * @param whole the text that was shortened, for the tooltip
     */
    public static <R> TableColumn<R, String> text(
            String head, double width, Function<R, String> value, Function<R, String> whole) {
        var column = new TableColumn<R, String>(head);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 48));
        column.setCellValueFactory(f -> new ReadOnlyStringWrapper(value.apply(f.getValue())));
        column.setCellFactory(c -> new CutCell<>(whole));
        return column;
    }

    /**
     * Begins and ends the rows of a table that is as wide as its pane where the pane's other lines do, whichever columns
     * it shows; they are wider where type is larger.
     */
    public static void atEdges(TableView<?> table) {
        table.getVisibleLeafColumns()
                .addListener((ListChangeListener<TableColumn<?, ?>>) c -> markEdges(table.getVisibleLeafColumns()));
        markEdges(table.getVisibleLeafColumns());
        new EnlargedColumns(table).follow();
    }

    private static void markEdges(List<? extends TableColumn<?, ?>> shown) {
        for (var place = 0; place < shown.size(); place++) {
            mark(shown.get(place), "edge-left", place == 0);
            mark(shown.get(place), "edge-right", place == shown.size() - 1);
        }
    }

    private static void mark(TableColumn<?, ?> column, String edge, boolean there) {
        if (there && !column.getStyleClass().contains(edge)) {
            column.getStyleClass().add(edge);
        } else if (!there) {
            column.getStyleClass().remove(edge);
        }
    }

    /** A column of numbers: right-aligned, head and all. */
    public static <R> TableColumn<R, String> number(String head, double width, Function<R, String> value) {
        var column = text(head, width, value);
        column.getStyleClass().add("numeric");
        return column;
    }

    /** Says whole under the pointer what does not fit. */
    private static final class CutCell<R> extends TableCell<R, String> {
        CutCell(Function<R, String> whole) {
            sayWhole(this, whole);
        }

        @Override
        protected void updateItem(@Nullable String item, boolean nothing) {
            super.updateItem(item, nothing);
            setText(nothing || item == null ? "" : item);
        }
    }

    /** What does not fit into a cell is said whole under the pointer. */
    public static <R> void sayWhole(TableCell<R, String> cell, Function<R, String> whole) {
        cell.setOnMouseEntered(e -> {
            var row = cell.getTableRow() == null ? null : cell.getTableRow().getItem();
            var text = row == null || cell.isEmpty() ? "" : whole.apply(row);
            var cut = !text.equals(cell.getText()) || cell.prefWidth(-1) > cell.getWidth() + 0.5;
            cell.setTooltip(cut && !text.isEmpty() ? tip(text) : null);
        });
    }

    private static Tooltip tip(String text) {
        var tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setMaxWidth(WIDEST);
        return tip;
    }

    /**
     * An empty table that says what it is and why it is empty, with rows that can be copied.
     *
     * @param empty what stands there instead of rows
     */
    public static <R> TableView<R> named(String id, String name, Node empty, Texts texts) {
        var table = new TableView<R>();
        table.setId(id);
        table.setAccessibleText(name);
        table.setPlaceholder(empty);
        copyable(table, name, texts);
        return table;
    }

    /** Copies the selected rows by Ctrl+C, and offers the whole table in every format, on the clipboard or as a file. */
    public static <R> void copyable(TableView<R> table, String title, Texts texts) {
        copyable(table, row -> TableRows.line(table, row));
        offer(table, title, () -> TableRows.of(table), texts);
    }

    /** Offers what a table says in every format, on the clipboard or as a file. */
    public static void offer(TableView<?> table, String title, Supplier<DataTable> values, Texts texts) {
        var menu = new ContextMenu();
        menu.getItems().addAll(new TableMenu(table, title, values, texts).items());
        table.setContextMenu(menu);
    }

    /** Copies the selected rows, fields parted by tabs, as Ctrl+C does everywhere. */
    public static <R> void copyable(TableView<R> table, Function<R, String> row) {
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.addEventHandler(javafx.scene.input.KeyEvent.KEY_PRESSED, e -> {
            if (COPY.match(e)) {
                copyRows(table, row);
                e.consume();
            }
        });
    }

    private static <R> void copyRows(TableView<R> table, Function<R, String> row) {
        var content = new ClipboardContent();
        content.putString(
                table.getSelectionModel().getSelectedItems().stream().map(row).collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
