package org.mindgap.charts.fx;

import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;
import org.jspecify.annotations.Nullable;

/**
 * The frame of the chosen cell: dark between two white lines, seen on every step of the scale; and the ring of the
 * focused one in the accent colour. Lies over the figure, so that choosing draws nothing again.
 */
final class CellFrame extends Group {
    private static final Color DARK = Color.web("#111111");
    private static final Color ACCENT = Color.web("#2458A6");

    private final Rectangle outerWhite = line(Color.WHITE, 1);
    private final Rectangle dark = line(DARK, 2);
    private final Rectangle innerWhite = line(Color.WHITE, 1);
    private final Rectangle ring = line(ACCENT, 2);

    CellFrame() {
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(ring, outerWhite, dark, innerWhite);
        around(null);
        focusOn(null);
    }

    /** Frames a cell, or none. */
    void around(@Nullable Region cell) {
        place(outerWhite, cell, 1);
        place(dark, cell, -1);
        place(innerWhite, cell, -2);
    }

    /** Rings the focused cell, or none: close to it, since what stands above it is to be read. */
    void focusOn(@Nullable Region cell) {
        place(ring, cell, dark.isVisible() ? 2 : 1);
    }

    private static Rectangle line(Color color, double width) {
        var line = new Rectangle();
        line.setFill(null);
        line.setStroke(color);
        line.setStrokeWidth(width);
        line.setStrokeType(StrokeType.OUTSIDE);
        return line;
    }

    private static void place(Rectangle line, @Nullable Region cell, double out) {
        line.setVisible(cell != null);
        if (cell != null) {
            line.setX(cell.getLayoutX() - out);
            line.setY(cell.getLayoutY() - out);
            line.setWidth(cell.getWidth() + 2 * out);
            line.setHeight(cell.getHeight() + 2 * out);
        }
    }
}
