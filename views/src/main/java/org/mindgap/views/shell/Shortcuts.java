package org.mindgap.views.shell;

import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.mindgap.views.kit.Doors;
import org.mindgap.views.kit.Room;

/** Every command has a key. */
final class Shortcuts {
    private static final Room[] ROOMS = {Room.DATA, Room.ANSWERS, Room.GAPS, Room.DIFFERENCES, Room.COMPARE, Room.REPORT
    };
    private static final KeyCode[] DIGITS = {
        KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT6
    };

    private Shortcuts() {}

    static void install(Scene scene, MainWindow window, Doors doors, Runnable help) {
        var keys = scene.getAccelerators();
        keys.put(control(KeyCode.O), () -> doors.openStudy(Optional.empty()));
        keys.put(control(KeyCode.N), doors::newStudy);
        keys.put(control(KeyCode.S), window::save);
        keys.put(control(KeyCode.I), window::fold);
        keys.put(new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN), window::back);
        keys.put(new KeyCodeCombination(KeyCode.F1), help);
        for (var i = 0; i < ROOMS.length; i++) {
            var room = ROOMS[i];
            keys.put(control(DIGITS[i]), () -> doors.go(room));
        }
        scene.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && window.escape()) {
                e.consume();
            }
        });
    }

    private static KeyCombination control(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }
}
