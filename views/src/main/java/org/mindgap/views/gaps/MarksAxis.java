package org.mindgap.views.gaps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.mindgap.views.kit.Buttons;

/** Yardsticks and the cell on one small axis; labels that would meet are set on levels of their own. */
final class MarksAxis extends Region {
    private static final double AXIS = 30;
    private static final double LEVEL = 15;
    private static final double APART = 8;
    private final InspectorFacts.Axis axis;
    private final List<InspectorFacts.Mark> marks;
    private final Region line = new Region();
    private final Region interval = new Region();
    private final List<Region> ticks = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    MarksAxis(InspectorFacts.Axis axis) {
        this.axis = axis;
        this.marks = axis.marks().stream()
                .sorted(Comparator.comparingDouble(InspectorFacts.Mark::value))
                .toList();
        interval.setStyle("-fx-background-color: -mg-accent; -fx-background-radius: 2;");
        interval.setVisible(!Double.isNaN(axis.lower()) && !Double.isNaN(axis.upper()));
        line.setStyle("-fx-background-color: -mg-strong-border;");
        getChildren().addAll(line, interval);
        for (var m : this.marks) {
            var tick = new Region();
            tick.setStyle(
                    m.here()
                            ? "-fx-background-color: -mg-accent; -fx-background-radius: 5;"
                            : "-fx-background-color: -mg-strong-border;");
            var label = Buttons.label(m.name() + " " + m.text(), m.here() ? "strong" : "small");
            label.setStyle("-fx-font-size: 11px;");
            ticks.add(tick);
            labels.add(label);
            getChildren().addAll(tick, label);
        }
        setAccessibleText(String.join(
                ", ", this.marks.stream().map(m -> m.name() + " " + m.text()).toList()));
    }

    @Override
    protected void layoutChildren() {
        var width = getWidth();
        line.resizeRelocate(0, AXIS, width, 1);
        if (interval.isVisible()) {
            var from = x(axis.lower(), width);
            interval.resizeRelocate(from, AXIS - 2, Math.max(2, x(axis.upper(), width) - from), 4);
        }
        var levels = levels(width);
        for (var i = 0; i < marks.size(); i++) {
            var m = marks.get(i);
            var x = x(m.value(), width);
            if (m.here()) {
                ticks.get(i).resizeRelocate(x - 5, AXIS - 5, 10, 10);
            } else {
                ticks.get(i).resizeRelocate(x, AXIS - 5, 1, 11);
            }
            var w = labels.get(i).prefWidth(-1);
            var top = m.here() ? 4 : AXIS + 6 + LEVEL * levels[i];
            labels.get(i).resizeRelocate(left(i, width), top, w, 16);
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        var levels = levels(width > 0 ? width : getWidth());
        return AXIS + 6 + LEVEL * (1 + Arrays.stream(levels).max().orElse(0)) + 4;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private double left(int i, double width) {
        var w = labels.get(i).prefWidth(-1);
        return Math.max(0, Math.min(width - w, x(marks.get(i).value(), width) - w / 2));
    }

    /** The first level on which a label meets none that is there already, from the left. */
    private int[] levels(double width) {
        var levels = new int[marks.size()];
        var free = new double[marks.size() + 1];
        Arrays.fill(free, -APART);
        for (var i = 0; i < marks.size(); i++) {
            if (marks.get(i).here()) {
                continue; // stands alone above the axis
            }
            var left = left(i, width);
            while (left < free[levels[i]] + APART && free[levels[i]] >= 0) {
                levels[i]++;
            }
            free[levels[i]] = left + labels.get(i).prefWidth(-1);
        }
        return levels;
    }

    private double x(double value, double width) {
        var place = (value - axis.start()) / (axis.end() - axis.start());
        return Math.round(Math.max(0, Math.min(1, place)) * (width - 10) + 5);
    }
}
