package org.mindgap.views.kit;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

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
}
