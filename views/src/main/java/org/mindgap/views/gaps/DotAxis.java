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

    private final DoubleProperty start = new SimpleDoubleProperty(0);
    private final DoubleProperty end = new SimpleDoubleProperty(100);
    private final Head head = new Head();

    DotAxis() {
        start.addListener((o, before, now) -> head.label());
        end.addListener((o, before, now) -> head.label());
        head.label();
    }

    void span(double from, double to) {
        start.set(from);
        end.set(to);
    }

    DoubleProperty start() {
        return start;
    }

    DoubleProperty end() {
        return end;
    }

    /** Where a value stands in a cell of a width. */
    double x(double value, double width) {
        var place = (value - start.get()) / (end.get() - start.get());
        return PAD + Math.max(0, Math.min(1, place)) * (width - 2 * PAD);
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
        var span = end.get() - start.get();
        return span >= POINTS_STEP ? (int) Math.round(span / POINTS_STEP) : PARTS;
    }

    private final class Head extends Region {
        private final List<Label> labels = new ArrayList<>();

        Head() {
            setPrefHeight(20);
        }

        void label() {
            labels.clear();
            for (var i = 0; i <= steps(); i++) {
                labels.add(Buttons.label(text(at(i)), "small"));
            }
            getChildren().setAll(labels);
        }

        private double at(int step) {
            return start.get() + (end.get() - start.get()) * step / steps();
        }

        private String text(double value) {
            var text = value == Math.rint(value) ? String.valueOf(Math.round(value)) : String.valueOf(value);
            return text.replace('-', '\u2212');
        }

        @Override
        protected void layoutChildren() {
            for (var i = 0; i < labels.size(); i++) {
                var label = labels.get(i);
                var w = label.prefWidth(-1);
                var x = x(at(i), getWidth());
                label.resizeRelocate(Math.max(0, Math.min(getWidth() - w, x - w / 2)), (getHeight() - 16) / 2, w, 16);
            }
        }
    }
}
