package org.mindgap.views.kit;

import java.util.ArrayList;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * A choice of exactly one thing, in the look of a filter.
 *
 * @param <T> what is chosen; its text is what is shown
 */
public final class ChoiceChip<T> extends MenuButton {
    private static final double TIP_WIDTH = 360;

    private final String name;
    private final Label shown = new Label();
    private final Function<T, String> heading;
    private final Function<T, String> about;
    private final ObservableList<T> choices;
    private final ObjectProperty<@Nullable T> value;

    /**
     * @param name what is chosen: "Rows"
     * @param choices what there is
     * @param value the choice, kept in step
     */
    public ChoiceChip(String name, ObservableList<T> choices, ObjectProperty<@Nullable T> value) {
        this(name, choices, value, choice -> "", choice -> "");
    }

    /**
     * A choice from many things.
     *
     * @param heading what a thing stands under; things of one heading stand together in the choices
     * @param about a sentence on a thing, shown where the pointer rests on it; empty for none
     */
    public ChoiceChip(
            String name,
            ObservableList<T> choices,
            ObjectProperty<@Nullable T> value,
            Function<T, String> heading,
            Function<T, String> about) {
        this.name = name;
        this.heading = heading;
        this.about = about;
        this.choices = choices;
        this.value = value;
        getStyleClass().add("chip");
        var called = Buttons.label(name, "chip-name");
        called.setMinWidth(USE_PREF_SIZE); // what is chosen is cut off first
        var box = name.isEmpty() ? new HBox(shown) : new HBox(called, shown);
        box.getStyleClass().add("chip-content");
        setGraphic(box);
        setMinWidth(USE_PREF_SIZE);
        choices.addListener((ListChangeListener<T>) c -> refresh());
        value.addListener((o, before, now) -> refresh());
        addEventHandler(ON_SHOWN, e -> getItems().forEach(ChoiceChip::tip));
        refresh();
    }

    private void refresh() {
        var group = new ToggleGroup();
        var items = new ArrayList<MenuItem>();
        var above = "";
        for (var choice : choices) {
            var under = heading.apply(choice);
            if (!under.equals(above)) {
                items.add(heading(under));
                above = under;
            }
            items.add(item(choice, group));
        }
        getItems().setAll(items);
        var text = value.get() == null ? "" : String.valueOf(value.get());
        shown.setText(text);
        setAccessibleText(name.isEmpty() ? text : name + ": " + text);
    }

    private RadioMenuItem item(T choice, ToggleGroup group) {
        var item = new RadioMenuItem(String.valueOf(choice));
        item.setToggleGroup(group);
        item.setSelected(Objects.equals(choice, value.get()));
        item.setOnAction(e -> value.set(choice));
        item.setUserData(about.apply(choice));
        return item;
    }

    /** An item has a node, which can show a tip, only while its menu is open. */
    private static void tip(MenuItem item) {
        var node = item.getStyleableNode();
        if (node != null && item.getUserData() instanceof String words && !words.isEmpty()) {
            var tip = new Tooltip(words);
            tip.setWrapText(true);
            tip.setMaxWidth(TIP_WIDTH);
            Tooltip.install(node, tip);
        }
    }

    private static MenuItem heading(String words) {
        var item = new MenuItem(words);
        item.setDisable(true);
        item.getStyleClass().add("menu-heading");
        return item;
    }
}
