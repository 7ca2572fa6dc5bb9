package org.mindgap.views.data;

import java.util.function.BiConsumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.mindgap.views.kit.Texts;

/**
 * The name of a variable, changed in place by two clicks or F2: Enter or leaving the cell keeps it, Escape does not. Under
 * the pointer stands what the file calls it.
 */
final class NameCell extends VariableCells.Plain {
    private final BiConsumer<VariableRow, String> rename;
    private final Texts texts;
    private @Nullable TextField field;

    NameCell(BiConsumer<VariableRow, String> rename, Texts texts) {
        super(VariableRow::shownName);
        this.rename = rename;
        this.texts = texts;
        getStyleClass().add("variable-name");
    }

    @Override
    boolean told(VariableRow row) {
        return !row.variable().given().isEmpty();
    }

    @Override
    String whole(VariableRow row) {
        return told(row) ? texts.get("data.name.inFile", row.shownName(), row.name()) : row.shownName();
    }

    @Override
    public void startEdit() {
        var row = getItem();
        if (row == null || isEmpty()) {
            return;
        }
        super.startEdit();
        if (!isEditing()) {
            return;
        }
        var text = new TextField(row.shownName());
        text.setId("variable-name");
        text.getStyleClass().add("in-cell");
        text.setAccessibleText(texts.get("data.name.of", row.shownName()));
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        text.focusedProperty().addListener((o, before, now) -> {
            if (!now) {
                keep();
            }
        });
        field = text;
        setGraphic(text);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        text.requestFocus();
        text.selectAll();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            keep();
            getTableView().requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            cancelEdit();
            getTableView().requestFocus();
            event.consume();
        }
    }

    private void keep() {
        var text = field;
        var row = getItem();
        if (text == null) {
            return;
        }
        cancelEdit();
        if (row != null && !text.getText().strip().equals(row.shownName())) {
            rename.accept(row, text.getText().strip());
        }
    }

    @Override
    public void cancelEdit() {
        field = null; // the field loses the keys on the way, which would keep what Escape drops
        super.cancelEdit();
        plain();
    }

    @Override
    void dress(@Nullable VariableRow row) {
        if (!isEditing()) {
            plain();
        }
    }

    private void plain() {
        field = null;
        setGraphic(null);
        setContentDisplay(ContentDisplay.TEXT_ONLY);
    }
}
