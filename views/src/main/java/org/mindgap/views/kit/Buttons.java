package org.mindgap.views.kit;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;

/** Makes the few kinds of buttons there are. */
public final class Buttons {
    private Buttons() {}

    /** The next thing to do; one in a window. */
    public static Button primary(String text, Runnable action) {
        var button = plain(text, action);
        button.getStyleClass().add("primary");
        return button;
    }

    public static Button plain(String text, Runnable action) {
        var button = new Button(text);
        button.setOnAction(e -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** Text that can be clicked. */
    public static Hyperlink link(String text, Runnable action) {
        var link = new Hyperlink(text);
        link.setOnAction(e -> {
            link.setVisited(false);
            action.run();
        });
        link.setMinWidth(Region.USE_PREF_SIZE);
        return link;
    }

    /** A button that shows a picture only; its words are in the tooltip and for the screen reader. */
    public static Button icon(Node icon, String words, Runnable action) {
        var button = new Button("", icon);
        button.getStyleClass().add("icon-button");
        button.setOnAction(e -> action.run());
        named(button, words);
        return button;
    }

    /** One half of a switch. */
    public static ToggleButton segment(String text) {
        var button = new ToggleButton(text);
        button.getStyleClass().add("segment");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /**
     * A switch of which exactly one side is on, the first to begin with.
     *
     * @param then is told which side was switched on
     */
    public static SegmentedButton segments(Consumer<ToggleButton> then, List<ToggleButton> sides) {
        var segments = new SegmentedButton();
        var group = new ToggleGroup();
        segments.setToggleGroup(group);
        sides.forEach(s -> s.setToggleGroup(group)); // its skin would do so only when it is shown
        segments.getButtons().setAll(sides);
        segments.setMinWidth(Region.USE_PREF_SIZE);
        if (!sides.isEmpty()) {
            sides.get(0).setSelected(true);
        }
        group.selectedToggleProperty().addListener((o, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else if (now instanceof ToggleButton side) {
                then.accept(side);
            }
        });
        return segments;
    }

    public static void named(ButtonBase button, String words) {
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
    }

    /** A label with a style class. */
    public static Label label(String text, String... styleClasses) {
        var label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
