package org.mindgap.views.data;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;
import org.mindgap.survey.Role;

/** What a variable is used as: words, and in the chosen row the choice itself. */
final class UseCell extends VariableCells.Plain {
    private final DataWords words;
    private final BiConsumer<VariableRow, Role> chosen;
    private final ChangeListener<Boolean> watch = (o, before, now) -> dress(getItem());
    private @Nullable TableRow<VariableRow> watched;
    private @Nullable ComboBox<Role> choice;

    /**
     * @param chosen is told what a variable shall be used as
     */
    UseCell(DataWords words, BiConsumer<VariableRow, Role> chosen) {
        super(VariableRow::use);
        this.words = words;
        this.chosen = chosen;
        getStyleClass().add("use-cell");
    }

    /** What can be chosen: replicate weights come with an import and are not chosen one by one. */
    static List<Role> roles(VariableRow row) {
        if (row.role() == Role.REPLICATE) {
            return List.of(Role.REPLICATE);
        }
        return roles();
    }

    static List<Role> roles() {
        return List.of(Role.values()).stream().filter(r -> r != Role.REPLICATE).toList();
    }

    @Override
    void dress(@Nullable VariableRow row) {
        follow();
        if (row != null && watched != null && watched.isSelected()) {
            setText("");
            setGraphic(choice(row));
        } else {
            setText(row == null ? "" : row.use());
            setGraphic(null);
        }
    }

    /** A row is given to the cell after it was made, and may change. */
    private void follow() {
        var row = getTableRow();
        if (row != watched) {
            if (watched != null) {
                watched.selectedProperty().removeListener(watch);
            }
            watched = row;
            if (row != null) {
                row.selectedProperty().addListener(watch);
            }
        }
    }

    private ComboBox<Role> choice(VariableRow row) {
        if (choice == null) {
            var box = new ComboBox<Role>();
            box.setCellFactory(l -> new RoleCell());
            box.setButtonCell(new RoleCell());
            box.setMaxWidth(Double.MAX_VALUE);
            box.getStyleClass().add("in-cell");
            box.setId("use-as");
            Picked.of(box, role -> {
                var now = getItem();
                if (now != null && role != now.role()) {
                    chosen.accept(now, role);
                }
            });
            choice = box;
        }
        choice.getItems().setAll(roles(row));
        choice.setValue(row.role());
        choice.setAccessibleText(row.shownName() + ": " + row.use());
        return choice;
    }

    private final class RoleCell extends ListCell<Role> {
        @Override
        protected void updateItem(@Nullable Role role, boolean nothing) {
            super.updateItem(role, nothing);
            setText(nothing || role == null ? "" : words.use(role));
        }
    }
}
