package org.mindgap.views.data;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The rows of a card at the side: what it is, and a field that takes the rest of the width. */
final class CardGrid {
    private static final double LABELS = 96;

    private CardGrid() {}

    static GridPane empty() {
        return of(new ColumnConstraints(LABELS), grow());
    }

    /** With columns of fixed widths at both sides. */
    static GridPane withMargins(double left, double right) {
        return of(new ColumnConstraints(left), grow(), new ColumnConstraints(right));
    }

    private static GridPane of(ColumnConstraints... columns) {
        var grid = new GridPane();
        grid.getStyleClass().add("form");
        grid.getColumnConstraints().setAll(columns);
        return grid;
    }

    private static ColumnConstraints grow() {
        var column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        return column;
    }
}
