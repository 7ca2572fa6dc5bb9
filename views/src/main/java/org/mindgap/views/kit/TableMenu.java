package org.mindgap.views.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.mindgap.figure.DataTable;
import org.mindgap.table.TableFormat;

/** "Copy table as" with a line for each format, and "Save table…". */
public final class TableMenu {
    private final Node source;
    private final String title;
    private final Supplier<DataTable> table;
    private final Texts texts;

    /**
     * @param source where the wish rises from
     * @param title what the table is
     */
    public TableMenu(Node source, String title, Supplier<DataTable> table, Texts texts) {
        this.source = source;
        this.title = title;
        this.table = table;
        this.texts = texts;
    }

    public List<MenuItem> items() {
        var copy = new Menu(texts.get("tables.copyAs"));
        copy.setId("table-copy-as");
        for (var format : TableFormat.values()) {
            var item = new MenuItem(texts.get(key(format)));
            item.setId("table-copy-" + format.word());
            item.setOnAction(e -> want(Optional.of(format)));
            copy.getItems().add(item);
        }
        var save = new MenuItem(texts.get("tables.save"));
        save.setId("table-save");
        save.setOnAction(e -> want(Optional.empty()));
        return List.of(copy, save);
    }

    /** The word for a format. */
    public static String key(TableFormat format) {
        return switch (format) {
            case CSV -> "tables.csv";
            case TSV -> "tables.tsv";
            case LATEX -> "tables.latex";
            case MARKDOWN -> "tables.markdown";
            case HTML -> "tables.html";
        };
    }

    private void want(Optional<TableFormat> format) {
        source.fireEvent(new TableEvent(table.get(), title, format));
    }
}
