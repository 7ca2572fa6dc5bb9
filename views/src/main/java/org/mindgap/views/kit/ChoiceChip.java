package org.mindgap.views.kit;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * A choice of exactly one thing, in the look of a filter.
 *
 * @param <T> what is chosen; its text is what is shown
 */
public final class ChoiceChip<T> extends MenuButton {
    private final String name;
    private final Label shown = new Label();
    private final ObservableList<T> choices;
    private final ObjectProperty<@Nullable T> value;

    /**
     * @param name what is chosen: "Rows"
     * @param choices what there is
     * @param value the choice, kept in step
     */
    public ChoiceChip(String name, ObservableList<T> choices, ObjectProperty<@Nullable T> value) {
        this.name = name;
        this.choices = choices;
        this.value = value;
        getStyleClass().add("chip");
        var box = name.isEmpty() ? new HBox(shown) : new HBox(Buttons.label(name, "chip-name"), shown);
        box.getStyleClass().add("chip-content");
        setGraphic(box);
        setMinWidth(USE_PREF_SIZE);
        choices.addListener((ListChangeListener<T>) c -> refresh());
        value.addListener((o, before, now) -> refresh());
        refresh();
    }

    private void refresh() {
        var group = new ToggleGroup();
        List<RadioMenuItem> items = choices.stream()
                .map(choice -> {
                    var item = new RadioMenuItem(String.valueOf(choice));
                    item.setToggleGroup(group);
                    item.setSelected(Objects.equals(choice, value.get()));
                    item.setOnAction(e -> value.set(choice));
                    return item;
                })
                .toList();
        getItems().setAll(items);
        var text = value.get() == null ? "" : String.valueOf(value.get());
        shown.setText(text);
        setAccessibleText(name.isEmpty() ? text : name + ": " + text);
    }
}
