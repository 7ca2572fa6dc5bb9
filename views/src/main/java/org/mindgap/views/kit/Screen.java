package org.mindgap.views.kit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;

/** A room as the window shows it. */
public interface Screen {

    /** Where one is, and what can be done here: the line above the body. */
    Node header();

    Node body();

    /** What stands beside it, where there is something to inspect. */
    default Optional<Node> inspector() {
        return Optional.empty();
    }

    /** Whether what stands beside it is folded away with the inspector of other rooms. */
    default boolean foldable() {
        return true;
    }

    /** What stands before the filters in the strip above: choices of this room only. */
    default List<Node> strip() {
        return List.of();
    }

    /** Whether the filters narrow what it shows now. */
    default boolean narrows() {
        return true;
    }

    /** Whether the filters of models and of their answers narrow it, too, and not those of people alone. */
    default boolean narrowsAnswers() {
        return true;
    }

    /** What can be done in this room, for the palette and the keys; the palette adds what can be done everywhere. */
    default List<Command> commands() {
        return List.of();
    }

    /** One step back inside the room; false where one is at its beginning. */
    default boolean back() {
        return false;
    }

    /** Where one is in it, in words that only it reads, so that a later start can go back there; quick. */
    default Map<String, String> place() {
        return Map.of();
    }

    /** Goes to a place as far as it is still there, or to its beginning; called when a study has been opened. */
    default void goTo(Map<String, String> place) {}

    /** Puts the keyboard where work goes on. */
    default void enter() {
        body().requestFocus();
    }

    /** Saves the figure that is shown; false where none is. */
    default boolean save() {
        return false;
    }
}
