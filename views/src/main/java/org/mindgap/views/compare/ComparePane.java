package org.mindgap.views.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import org.mindgap.views.kit.Command;

/** One view of the room. */
interface ComparePane {
    Node body();

    /** Its result as a figure and as a table. */
    FigureOrTable shown();

    /** What stands in the line above, at its end. */
    default List<Node> tools() {
        return shown().tools();
    }

    default Optional<Node> inspector() {
        return Optional.empty();
    }

    /** Whether the filters of people narrow what it shows. */
    default boolean narrows() {
        return false;
    }

    /** Whether the filters of models and of their answers narrow it, too. */
    default boolean narrowsAnswers() {
        return false;
    }

    default List<Command> commands() {
        return List.of();
    }

    /** Whether somebody looks at it: nothing is computed before. */
    void watch(boolean now);

    /** Puts the keyboard where work goes on. */
    void enter();

    /** One step back; false where one is at the beginning. */
    default boolean back() {
        return false;
    }

    /** Saves the figure that is shown; false where none is. */
    default boolean save() {
        return shown().save();
    }

    default Map<String, String> place() {
        return Map.of();
    }

    default void goTo(Map<String, String> where) {}
}
