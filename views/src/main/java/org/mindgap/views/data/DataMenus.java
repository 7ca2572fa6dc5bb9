package org.mindgap.views.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.mindgap.figure.DataTable;
import org.mindgap.views.kit.TableMenu;
import org.mindgap.views.kit.Texts;

/** Copying from the tables of this room: tabs by Ctrl+C, CSV with its head by the menu. */
final class DataMenus {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private DataMenus() {}

    /**
     * @param most rows at a time: more would hold the window up
     */
    static <R> ContextMenu copying(
            TableView<R> table, Texts texts, Supplier<List<String>> head, Function<R, List<String>> cells, int most) {
        return copying(table, texts, head, () -> selected(table, most), cells);
    }

    /**
     * For a table that holds only what is in sight.
     *
     * @param chosen the selected rows, not too many
     */
    static <R> ContextMenu copying(
            TableView<?> table,
            Texts texts,
            Supplier<List<String>> head,
            Supplier<List<R>> chosen,
            Function<R, List<String>> cells) {
        table.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (COPY.match(e)) {
                put(chosen.get().stream()
                        .map(r -> String.join("\t", cells.apply(r)))
                        .collect(java.util.stream.Collectors.joining("\n")));
                e.consume();
            }
        });
        var csv = new MenuItem(texts.get("data.copyCsv"));
        csv.setId("copy-csv");
        csv.setOnAction(
                e -> put(Csv.of(head.get(), chosen.get().stream().map(cells).toList())));
        var menu = new ContextMenu(csv);
        var items = new TableMenu(
                table,
                String.valueOf(table.getAccessibleText()),
                () -> rows(head.get(), chosen.get().stream().map(cells).toList()),
                texts);
        menu.getItems().addAll(items.items());
        table.setContextMenu(menu);
        return menu;
    }

    /** Pasting of cells from a spreadsheet by Ctrl+V, and above what a menu has. */
    static void pasting(TableView<?> table, ContextMenu menu, Texts texts, Runnable paste) {
        var item = new MenuItem(texts.get("paste.menu"));
        item.setId("paste-rows");
        item.setOnAction(e -> paste.run());
        menu.getItems().add(0, item);
        table.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (PASTE.match(e)) {
                paste.run();
                e.consume();
            }
        });
    }

    /** The selected rows as words, each column under a name of its own. */
    private static DataTable rows(List<String> head, List<List<String>> cells) {
        var names = new ArrayList<String>();
        for (var name : head) {
            var unique = name;
            for (var i = 2; names.contains(unique); i++) {
                unique = name + " " + i;
            }
            names.add(unique);
        }
        return new DataTable(names, cells.stream().map(List::<Object>copyOf).toList());
    }

    private static <R> List<R> selected(TableView<R> table, int most) {
        return table.getSelectionModel().getSelectedIndices().stream()
                .limit(most)
                .map(i -> table.getItems().get(i))
                .toList();
    }

    static void put(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
