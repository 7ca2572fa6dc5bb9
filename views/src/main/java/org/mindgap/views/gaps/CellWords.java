package org.mindgap.views.gaps;

import java.util.List;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Words of a cell of a table that go on in a second line rather than be cut: the row grows with them. */
final class CellWords extends TextFlow {
    /** Room that a cell leaves beside its words. */
    private static final double BESIDE = 17;

    CellWords(TableCell<?, ?> cell) {
        getStyleClass().add("cell-words");
        setMouseTransparent(true);
        setMinWidth(0);
        setMaxHeight(USE_PREF_SIZE);
        prefWidthProperty().bind(cell.widthProperty().subtract(BESIDE));
    }

    void say(List<Text> words) {
        getChildren().setAll(words);
    }

    static Text words(String text, String... styles) {
        var words = new Text(text);
        words.getStyleClass().addAll(styles);
        return words;
    }

    /** Rows are asked for their height without a width; these words have the width of their column. */
    @Override
    protected double computePrefHeight(double width) {
        var room = width < 0 ? getPrefWidth() : width;
        return room > 0 ? Math.ceil(super.computePrefHeight(room)) : 0;
    }
}
