package org.mindgap.views.gaps;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.mindgap.views.kit.Buttons;

/** One axis for all rows of the ranking; its numbers stand in the column's head. */
final class DotAxis {
    static final double PAD = 10;
    private static final double POINTS_STEP = 20;
    private static final int PARTS = 4;

    private final DoubleProperty end = new SimpleDoubleProperty(100);
    private final Head head = new Head();

    DotAxis() {
        end.addListener((o, before, now) -> head.label());
        head.label();
    }

    void end(double value) {
        end.set(value);
    }

    DoubleProperty end() {
        return end;
    }

    /** Where a value stands in a cell of a width. */
    double x(double value, double width) {
        return PAD + Math.max(0, Math.min(1, value / end.get())) * (width - 2 * PAD);
    }

    /**
     * @param width of the column
     */
    Node head(ReadOnlyDoubleProperty width) {
        head.prefWidthProperty().bind(width);
        head.setMinWidth(0);
        return head;
    }

    /** Every 20 points; quarters of an axis that is shorter. */
    private int steps() {
        return end.get() >= POINTS_STEP ? (int) Math.round(end.get() / POINTS_STEP) : PARTS;
    }

    private final class Head extends Region {
        private final List<Label> labels = new ArrayList<>();

        Head() {
            setPrefHeight(20);
        }

        void label() {
            labels.clear();
            for (var i = 0; i <= steps(); i++) {
                var value = end.get() * i / steps();
                labels.add(Buttons.label(
                        end.get() >= POINTS_STEP ? String.valueOf(Math.round(value)) : String.valueOf(value), "small"));
            }
            getChildren().setAll(labels);
        }

        @Override
        protected void layoutChildren() {
            for (var i = 0; i < labels.size(); i++) {
                var label = labels.get(i);
                var w = label.prefWidth(-1);
                var x = x(end.get() * i / (labels.size() - 1), getWidth());
                label.resizeRelocate(Math.max(0, Math.min(getWidth() - w, x - w / 2)), (getHeight() - 16) / 2, w, 16);
            }
        }
    }
}
