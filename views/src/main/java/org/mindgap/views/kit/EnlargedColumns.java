package org.mindgap.views.kit;

import java.util.HashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.collections.WeakMapChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * Columns whose widths were given in pixels of usual type grow with larger type, as all that the style sheet measures
 * does: else their heads would be cut.
 */
final class EnlargedColumns {
    private final TableView<?> table;
    /** How much larger than made each column is now. */
    private final Map<TableColumn<?, ?>, Double> now = new HashMap<>();
    /** Held here, since the window's root holds it weakly only. */
    private final MapChangeListener<Object, Object> changed = change -> enlarge();

    private final WeakMapChangeListener<Object, Object> weak = new WeakMapChangeListener<>(changed);

    EnlargedColumns(TableView<?> table) {
        this.table = table;
    }

    void follow() {
        table.getColumns().addListener((ListChangeListener<TableColumn<?, ?>>) c -> {
            now.keySet().retainAll(table.getColumns());
            enlarge();
        });
        table.sceneProperty().addListener((o, before, scene) -> {
            if (before != null) {
                before.getRoot().getProperties().removeListener(weak);
            }
            watch(scene);
        });
        watch(table.getScene());
    }

    private void watch(@Nullable Scene scene) {
        if (scene != null) {
            scene.getRoot().getProperties().addListener(weak);
            enlarge();
        }
    }

    private void enlarge() {
        var scene = table.getScene();
        if (scene == null) {
            return;
        }
        var larger = scene.getRoot().getProperties().get(Look.ENLARGED) instanceof Double d ? d : 1;
        for (var column : table.getColumns()) {
            var by = larger / now.getOrDefault(column, 1.0);
            if (by != 1) {
                resize(column, by);
                now.put(column, larger);
            }
        }
    }

    /** In an order in which none of the three is ever refused for another. */
    private static void resize(TableColumn<?, ?> column, double by) {
        var least = column.getMinWidth() * by;
        var wanted = column.getPrefWidth() * by;
        var most = column.getMaxWidth() * by;
        if (by > 1) {
            column.setMaxWidth(most);
        } else {
            column.setMinWidth(least);
        }
        column.setPrefWidth(wanted);
        if (by > 1) {
            column.setMinWidth(least);
        } else {
            column.setMaxWidth(most);
        }
    }
}
