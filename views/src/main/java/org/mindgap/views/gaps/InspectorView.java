package org.mindgap.views.gaps;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.Texts;

/** "Where does this number come from?" */
public final class InspectorView extends VBox {
    private final Texts texts;
    private final VBox content = new VBox();

    /**
     * @param fold folds it away
     */
    public InspectorView(Texts texts, Runnable fold) {
        this.texts = texts;
        getStyleClass().add("inspector");
        setId("inspector");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(
                Buttons.label(texts.get("inspector.title"), "strong"),
                space,
                Buttons.icon(Icons.of(MaterialDesignC.CHEVRON_DOUBLE_RIGHT, 16), texts.get("inspector.fold"), fold));
        head.getStyleClass().add("inspector-head");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        showNothing();
    }

    /** Nothing is chosen. */
    public void showNothing() {
        content.getChildren().setAll(block(wrapped(texts.get("inspector.none"), "secondary")));
    }

    public void show(InspectorFacts facts) {
        var top = block(Buttons.label(facts.value(), "inspector-value"), wrapped(facts.sentence()));
        if (!facts.marks().isEmpty()) {
            top.getChildren().add(new MarksAxis(facts.marks(), facts.axisEnd()));
        }
        content.getChildren().setAll(top);
        for (var b : facts.blocks()) {
            var lines = new VBox(Buttons.label(b.title(), "strong"));
            lines.getStyleClass().add("inspector-lines");
            b.lines().forEach(l -> lines.getChildren().add(wrapped(l, "small")));
            HBox.setHgrow(lines, Priority.ALWAYS);
            var row = new HBox(12, Icons.of(icon(b.kind()), 16), lines);
            content.getChildren().add(block(row));
        }
    }

    private static Ikon icon(InspectorFacts.Kind kind) {
        return switch (kind) {
            case PEOPLE -> MaterialDesignA.ACCOUNT_GROUP_OUTLINE;
            case QUESTIONS -> MaterialDesignF.FORMAT_LIST_NUMBERED;
            case ANSWERS -> MaterialDesignC.COMMENT_TEXT_OUTLINE;
            case FORMULA -> MaterialDesignF.FUNCTION_VARIANT;
        };
    }

    private static VBox block(Node... nodes) {
        var block = new VBox(nodes);
        block.getStyleClass().add("inspector-block");
        return block;
    }

    private static Label wrapped(String text, String... classes) {
        var label = Buttons.label(text, classes);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Yardsticks and the cell on one small axis; labels that would meet are set on two levels. */
    static final class MarksAxis extends Region {
        private static final double AXIS = 30;
        private final java.util.List<InspectorFacts.Mark> marks;
        private final double end;
        private final Region line = new Region();
        private final java.util.List<Region> ticks = new java.util.ArrayList<>();
        private final java.util.List<Label> labels = new java.util.ArrayList<>();

        MarksAxis(java.util.List<InspectorFacts.Mark> marks, double end) {
            this.marks = marks.stream()
                    .sorted(java.util.Comparator.comparingDouble(InspectorFacts.Mark::value))
                    .toList();
            this.end = end;
            line.setStyle("-fx-background-color: -mg-strong-border;");
            getChildren().add(line);
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
                    ", ",
                    this.marks.stream().map(m -> m.name() + " " + m.text()).toList()));
        }

        @Override
        protected void layoutChildren() {
            var width = getWidth();
            line.resizeRelocate(0, AXIS, width, 1);
            var free = new double[] {-1, -1};
            for (var i = 0; i < marks.size(); i++) {
                var m = marks.get(i);
                var x = Math.round(Math.max(0, Math.min(1, m.value() / end)) * (width - 10) + 5);
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
    }
}
