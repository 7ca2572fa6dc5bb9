package org.mindgap.views.gaps;

import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;

/** A question's gap as a dot, random guess as a tick. The numbers stand beside it as text. */
final class DotCell extends TableCell<RankedQuestion, RankedQuestion> {
    private final DotAxis axis;
    private final Region dot = new Region();
    private final Region tick = new Region();
    private final Region stem = new Region();
    private final Region canvas;

    DotCell(DotAxis axis) {
        this.axis = axis;
        dot.getStyleClass().add("gap-dot");
        tick.getStyleClass().add("guess-tick");
        stem.getStyleClass().add("dot-stem");
        canvas = new Region() {
            {
                getChildren().addAll(stem, tick, dot);
            }

            @Override
            protected void layoutChildren() {
                place();
            }
        };
        setStyle("-fx-padding: 0;");
        axis.end().addListener((o, before, now) -> canvas.requestLayout());
    }

    @Override
    protected void updateItem(RankedQuestion item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty || item == null ? null : canvas);
        canvas.requestLayout();
    }

    private void place() {
        var item = getItem();
        if (item == null) {
            return;
        }
        canvas.setPrefWidth(getWidth());
        var width = canvas.getWidth();
        var middle = canvas.getHeight() / 2;
        var shown = item.comparison().state().hasValue();
        dot.setVisible(shown);
        stem.setVisible(shown);
        tick.setVisible(!Double.isNaN(item.guess()));
        var zero = axis.x(0, width);
        if (shown) {
            var x = axis.x(item.comparison().value(), width);
            dot.resizeRelocate(x - 4, middle - 4, 8, 8);
            stem.resizeRelocate(zero, middle - 0.5, Math.max(0, x - zero), 1);
        }
        tick.resizeRelocate(axis.x(item.guess(), width) - 0.5, middle - 6, 1.5, 12);
    }
}
