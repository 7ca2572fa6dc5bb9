package org.mindgap.views.shell;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.EmptyRoom;
import org.mindgap.views.kit.Screen;

/** A room that is not there yet: says so, what it will do, and leads on to what is there. */
final class ComingRoom implements Screen {
    private final EmptyRoom body = new EmptyRoom();
    private final HBox header;

    ComingRoom(String name, String title, String words, Button way) {
        header = new HBox(Buttons.label(name, "crumb-current"));
        header.getStyleClass().add("view-header");
        body.show(title, words, way);
    }

    @Override
    public Node header() {
        return header;
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public Optional<Node> inspector() {
        return Optional.empty();
    }

    @Override
    public void enter() {
        body.enter();
    }
}
