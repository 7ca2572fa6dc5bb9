package org.mindgap.views.gaps;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.mindgap.views.kit.Passage;

/** Words of a cell of a table that go on in a second line rather than be cut: the row grows with them. */
final class CellWords extends TextFlow {
    /** Room that a cell leaves beside its words. */
    private static final double BESIDE = 17;

    private final TableCell<?, ?> cell;

    CellWords(TableCell<?, ?> cell) {
        this.cell = cell;
        getStyleClass().add("cell-words");
        setMouseTransparent(true);
        setMinWidth(0);
        setMaxHeight(USE_PREF_SIZE);
        prefWidthProperty().bind(cell.widthProperty().subtract(BESIDE));
    }

    void say(List<Text> words) {
        getChildren().setAll(words.stream().<Node>flatMap(CellWords::broken).toList());
    }

    /** Word by word where JavaFX breaks lines wrongly. */
    private static Stream<? extends Node> broken(Text words) {
        var parts = Passage.parts(words.getText());
        return parts.size() == 1
                ? Stream.of(words)
                : parts.stream().map(p -> Passage.word(p, words.getStyleClass().toArray(String[]::new)));
    }

    static Text words(String text, String... styles) {
        var words = new Text(text);
        words.getStyleClass().addAll(styles);
        return words;
    }

    /**
     * Rows are asked for their height without a width, and before their cells have one; these words have the width of
     * their column, and need their font to know how many lines they fill.
     */
    @Override
    protected double computePrefHeight(double width) {
        var column = cell.getTableColumn();
        var room = column == null ? width : column.getWidth() - BESIDE;
        if (room <= 0) {
            return 0;
        }
        if (getScene() != null) {
            applyCss();
        }
        return Math.ceil(super.computePrefHeight(room));
    }
}
