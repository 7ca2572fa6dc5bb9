package org.mindgap.views.kit;

import java.util.List;
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

    /** What can be done in this room, for the palette and the keys; the palette adds what can be done everywhere. */
    default List<Command> commands() {
        return List.of();
    }

    /** One step back inside the room; false where one is at its beginning. */
    default boolean back() {
        return false;
    }

    /** Puts the keyboard where work goes on. */
    default void enter() {
        body().requestFocus();
    }

    /** Saves the figure that is shown; false where none is. */
    default boolean save() {
        return false;
    }
}
