package org.mindgap.views.kit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * A filter: what it narrows and to what. Opens a list with check boxes; no box ticked and all boxes ticked both mean
 * "not narrowed". A filter that is set is tinted and names its value.
 */
public final class FilterChip extends MenuButton {
    private static final PseudoClass SET = PseudoClass.getPseudoClass("set");
    private static final int NAMES_SHOWN = 3;

    private final Texts texts;
    private final String name;
    private final Label value = new Label();
    private final Consumer<Set<String>> chosen;
    private List<Choice> choices = List.of();
    private Set<String> ticked = Set.of();
    private @Nullable String nothing;
    private boolean compact;

    /** Something that can be ticked. */
    public record Choice(String key, String label) {}

    /**
     * @param name what is narrowed: "Country"
     * @param chosen gets the ticked keys, empty where nothing is narrowed
     */
    public FilterChip(String name, Texts texts, Consumer<Set<String>> chosen) {
        this.texts = texts;
        this.name = name;
        this.chosen = chosen;
        getStyleClass().add("chip");
        value.getStyleClass().add("chip-value");
        var box = name.isEmpty() ? new HBox(value) : new HBox(Buttons.label(name, "chip-name"), value);
        box.getStyleClass().add("chip-content");
        setGraphic(box);
        setMinWidth(USE_PREF_SIZE);
        setOnShowing(e -> getItems().setAll(items())); // a survey may have hundreds of columns to choose from
        describe();
    }

    /** Makes it a choice of several where nothing ticked means nothing, in that word, and not everything. */
    public void none(String word) {
        nothing = word;
    }

    /** Where there is little room, leaves out that nothing is narrowed, and says how many rather than which. */
    public void compact(boolean now) {
        compact = now;
        describe();
    }

    private void room() {
        var said = !compact || name.isEmpty() || !ticked.isEmpty();
        value.setVisible(said);
        value.setManaged(said);
    }

    /** Shows other choices; keys that are no longer there are dropped. */
    public void show(List<Choice> newChoices, Set<String> newTicked) {
        choices = List.copyOf(newChoices);
        ticked = kept(newTicked);
        var worth = choices.size() > 1 || nothing != null;
        setVisible(worth);
        setManaged(worth);
        getItems().clear();
        describe();
    }

    private Set<String> kept(Set<String> keys) {
        var kept = new LinkedHashSet<String>();
        choices.stream().map(Choice::key).filter(keys::contains).forEach(kept::add);
        return kept.size() == choices.size() && nothing == null ? Set.of() : kept;
    }

    private List<MenuItem> items() {
        var items = new java.util.ArrayList<MenuItem>();
        var all = new MenuItem(nothing == null ? texts.get("chip.all") : nothing);
        all.setOnAction(e -> change(Set.of()));
        items.add(all);
        items.add(new SeparatorMenuItem());
        for (var choice : choices) {
            var box = new CheckBox(choice.label());
            box.setSelected(isOn(choice.key()));
            box.setMouseTransparent(true); // the row is what is clicked, so that keyboard and mouse do the same
            box.setFocusTraversable(false);
            var item = new CustomMenuItem(box, false);
            item.setUserData(choice.key());
            item.setOnAction(e -> toggle(choice.key()));
            items.add(item);
        }
        return items;
    }

    private boolean isOn(String key) {
        return ticked.contains(key) || ticked.isEmpty() && nothing == null;
    }

    private void toggle(String key) {
        var next = new LinkedHashSet<String>();
        if (ticked.isEmpty()) {
            next.add(key); // from "all", the first tick says what to look at
        } else {
            next.addAll(ticked);
            if (!next.remove(key)) {
                next.add(key);
            }
        }
        change(kept(next));
    }

    private void change(Set<String> next) {
        ticked = next;
        for (var item : getItems()) {
            if (item instanceof CustomMenuItem custom && custom.getContent() instanceof CheckBox box) {
                box.setSelected(isOn(String.valueOf(item.getUserData())));
            }
        }
        describe();
        chosen.accept(Set.copyOf(next));
    }

    private void describe() {
        var set = !ticked.isEmpty();
        pseudoClassStateChanged(SET, set);
        var text = nothing == null ? texts.get("chip.all.count", choices.size()) : nothing;
        if (set) {
            var names = choices.stream()
                    .filter(c -> ticked.contains(c.key()))
                    .map(Choice::label)
                    .toList();
            var joined = String.join(", ", names);
            text = names.size() <= NAMES_SHOWN && joined.length() <= (compact ? 14 : 36)
                    ? joined
                    : texts.get("chip.some", names.size(), choices.size());
        }
        value.setText(text);
        setAccessibleText(name.isEmpty() ? text : name + ": " + text);
        room();
    }
}
