package org.mindgap.views.kit;

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
