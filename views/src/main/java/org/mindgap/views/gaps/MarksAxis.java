package org.mindgap.views.gaps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.mindgap.views.kit.Buttons;

/** Yardsticks and the cell on one small axis; labels that would meet are set on two levels. */
final class MarksAxis extends Region {
    private static final double AXIS = 30;
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
        setMinHeight(66);
        setPrefHeight(66);
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
        var free = new double[] {-1, -1};
        for (var i = 0; i < marks.size(); i++) {
            var m = marks.get(i);
            var x = x(m.value(), width);
            if (m.here()) {
                ticks.get(i).resizeRelocate(x - 5, AXIS - 5, 10, 10);
            } else {
                ticks.get(i).resizeRelocate(x, AXIS - 5, 1, 11);
            }
            var label = labels.get(i);
            var w = label.prefWidth(-1);
            var left = Math.max(0, Math.min(width - w, x - w / 2));
            if (m.here()) {
                label.resizeRelocate(left, 4, w, 16);
                continue;
            }
            var level = left > free[0] ? 0 : 1;
            if (level == 1 && left <= free[1]) {
                left = Math.min(width - w, free[1]);
            }
            free[level] = left + w + 6;
            label.resizeRelocate(left, AXIS + 6 + level * 15, w, 16);
        }
    }

    private double x(double value, double width) {
        var place = (value - axis.start()) / (axis.end() - axis.start());
        return Math.round(Math.max(0, Math.min(1, place)) * (width - 10) + 5);
    }
}
