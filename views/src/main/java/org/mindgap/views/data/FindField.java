package org.mindgap.views.data;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.mindgap.views.kit.Icons;

/** A field to search with: a lens, a hint; Esc empties it. */
final class FindField extends StackPane {
    private static final double WIDTH = 200;
    private static final double NARROWEST = 120;

    private final TextField field = new TextField();

    FindField(String hint, StringProperty text) {
        field.setPromptText(hint);
        field.setAccessibleText(hint);
        field.setId("find-variable");
        field.textProperty().bindBidirectional(text);
        field.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
                field.clear();
                e.consume();
            }
        });
        Node lens = Icons.of(MaterialDesignM.MAGNIFY, 16);
        lens.setMouseTransparent(true);
        setAlignment(lens, Pos.CENTER_LEFT);
        getStyleClass().add("find-field");
        getChildren().addAll(field, lens);
        setMaxWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMinWidth(NARROWEST);
    }

    @Override
    public void requestFocus() {
        field.requestFocus();
    }
}
