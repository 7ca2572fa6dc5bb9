package org.mindgap.views.kit;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** Makes the few kinds of key combinations there are. */
public final class Keys {
    private Keys() {}

    /** Ctrl and a key; on a Mac, Command. */
    public static KeyCombination control(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    /** Ctrl, Shift and a key. */
    public static KeyCombination controlShift(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    public static KeyCombination alt(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.ALT_DOWN);
    }

    public static KeyCombination plain(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    /** Whether Escape is of no use to a node: a list or a table takes it for the end of an edit, also where nothing is edited. */
    public static boolean idle(@Nullable Node focused) {
        return (focused instanceof ListView<?> list && list.getEditingIndex() < 0)
                || (focused instanceof TableView<?> table && table.getEditingCell() == null);
    }
}
