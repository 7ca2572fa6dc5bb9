package org.mindgap.views.kit;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A room with nothing in it: what it is for, what it needs, and the button that brings it. */
public class EmptyRoom extends VBox {
    private @Nullable Button button;

    public EmptyRoom() {
        getStyleClass().add("empty-room");
    }

    /** Says what the room is for and holds the way on. */
    public final void show(String title, String words, Button way) {
        say(title, words);
        button = way;
        getChildren().add(way);
    }

    /** Says what is coming: there is nothing to do. */
    public final void say(String title, String words) {
        button = null;
        var text = Buttons.label(words, "secondary");
        text.setWrapText(true);
        text.setMaxWidth(480);
        text.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(Buttons.label(title, "heading"), text);
    }

    /** Puts the keyboard on the way on. */
    public final void enter() {
        if (button != null) {
            button.requestFocus();
        }
    }
}
