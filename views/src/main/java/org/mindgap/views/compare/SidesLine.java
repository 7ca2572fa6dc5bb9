package org.mindgap.views.compare;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;

/**
 * Two sides in one line where it has room for both, else one under the other: what is chosen takes no more of the room
 * than it must, and the figure below has the rest.
 */
final class SidesLine extends Pane {
    private static final double BETWEEN = 24;
    private static final double UNDER = 6;
    /** Widths are rounded, and half a point more would wrap. */
    private static final double SPARE = 2;

    private final FlowPane first;
    private final FlowPane second;

    SidesLine(FlowPane first, FlowPane second) {
        this.first = first;
        this.second = second;
        getChildren().addAll(first, second);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(first.minWidth(-1), second.minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return oneLine(first) + BETWEEN + oneLine(second);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width < 0 || fits(width)) {
            return Math.max(first.prefHeight(oneLine(first)), second.prefHeight(oneLine(second)));
        }
        return first.prefHeight(width) + UNDER + second.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        var width = getWidth();
        if (fits(width)) {
            first.resizeRelocate(0, 0, oneLine(first), getHeight());
            second.resizeRelocate(snapPositionX(oneLine(first) + BETWEEN), 0, oneLine(second), getHeight());
        } else {
            var high = snapSizeY(first.prefHeight(width));
            first.resizeRelocate(0, 0, width, high);
            second.resizeRelocate(0, high + UNDER, width, snapSizeY(second.prefHeight(width)));
        }
    }

    private boolean fits(double width) {
        return oneLine(first) + BETWEEN + oneLine(second) <= width;
    }

    private static double oneLine(FlowPane side) {
        var shown = side.getChildren().stream().filter(Node::isManaged).toList();
        var sum = shown.stream()
                .mapToDouble(n -> Math.ceil(Math.max(n.minWidth(-1), n.prefWidth(-1))))
                .sum();
        return sum + side.getHgap() * Math.max(0, shown.size() - 1) + SPARE;
    }
}
