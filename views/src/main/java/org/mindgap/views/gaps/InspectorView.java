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
        var value = wrapped(facts.value(), "inspector-value");
        var top = block(value);
        if (!facts.interval().isEmpty()) {
            top.getChildren().add(wrapped(facts.interval(), "secondary"));
        }
        top.getChildren().add(wrapped(facts.sentence()));
        if (!facts.axis().marks().isEmpty()) {
            top.getChildren().add(new MarksAxis(facts.axis()));
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
            case SAMPLING -> MaterialDesignC.CHART_BELL_CURVE;
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
}
