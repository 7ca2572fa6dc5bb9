package org.mindgap.views.kit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.mindgap.figure.DataTable;
import org.mindgap.table.NotedTable;
import org.mindgap.table.TableFormat;
import org.mindgap.table.TableWriter;

/** What a table on the screen says, as plain values: columns of words and numbers, in the order in which they stand. */
public final class TableRows {
    private static final String NUMBER = "[-\u2212]?(\\d{1,3}(,\\d{3})+|\\d{1,15})(\\.\\d{1,15})?";

    private TableRows() {}

    /** The whole table, sorted as it is shown. Numbers are numbers where the column's are. */
    public static <R> DataTable of(TableView<R> table) {
        var columns = columns(table);
        var names = new ArrayList<String>();
        var known = new HashSet<String>();
        for (var column : columns) {
            var name = name(column);
            var unique = name;
            for (var i = 2; !known.add(unique); i++) {
                unique = name + " " + i;
            }
            names.add(unique);
        }
        var rows = new ArrayList<List<Object>>();
        for (var item : table.getItems()) {
            rows.add(values(columns, item));
        }
        return new DataTable(names, rows);
    }

    /** One row, fields parted by tabs; nothing in it starts a formula. */
    static <R> String line(TableView<R> table, R item) {
        var columns = columns(table);
        var values = columns.stream()
                .<Object>map(c -> String.valueOf(c.getCellData(item)))
                .toList();
        var names = new ArrayList<String>();
        columns.forEach(c -> names.add(String.valueOf(names.size())));
        var text = TableWriter.write(NotedTable.of(new DataTable(names, List.of(values))), TableFormat.TSV);
        return text.substring(text.indexOf('\n') + 1).stripTrailing();
    }

    /** Columns that hold words or numbers, not pictures. */
    private static <R> List<TableColumn<R, ?>> columns(TableView<R> table) {
        return table.getVisibleLeafColumns().stream()
                .filter(c -> !c.getText().isBlank())
                .filter(c -> table.getItems().isEmpty()
                        || table.getItems().stream().limit(100).anyMatch(r -> plain(c.getCellData(r))))
                .toList();
    }

    private static boolean plain(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }

    /** With the head above it: "Mirror, no one". */
    private static String name(TableColumn<?, ?> column) {
        var parent = column.getParentColumn();
        return parent == null || parent.getText().isBlank()
                ? column.getText()
                : parent.getText() + ", " + column.getText();
    }

    private static <R> List<Object> values(List<TableColumn<R, ?>> columns, R item) {
        var values = new ArrayList<Object>();
        for (var column : columns) {
            Object value = column.getCellData(item);
            values.add(
                    value instanceof String text && column.getStyleClass().contains("numeric")
                            ? number(text)
                            : value == null ? "" : plain(value) ? value : String.valueOf(value));
        }
        return values;
    }

    private static Object number(String text) {
        var bare = text.strip();
        if (bare.equals("\u2013")) {
            return Double.NaN;
        }
        if (!bare.matches(NUMBER)) {
            return text;
        }
        var plain = bare.replace(",", "").replace('\u2212', '-');
        return plain.contains(".") ? (Object) Double.valueOf(plain) : (Object) Long.valueOf(plain);
    }
}
