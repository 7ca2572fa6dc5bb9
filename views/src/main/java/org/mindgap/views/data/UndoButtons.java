package org.mindgap.views.data;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.mindgap.edit.Step;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Command;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.Texts;

/** The arrow that takes a step of work back, and the one that makes it again. */
public final class UndoButtons {
    private final EditModel model;
    private final Texts texts;
    private final EditHistory history;
    private final Button undo;
    private final Button redo;

    public UndoButtons(EditModel model, EditHistory history, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.history = history;
        undo = Buttons.icon(Icons.of(MaterialDesignU.UNDO, 20), texts.get("edit.undo"), model::undo);
        undo.setId("undo");
        redo = Buttons.icon(Icons.of(MaterialDesignR.REDO, 20), texts.get("edit.redo"), model::redo);
        redo.setId("redo");
        // a button that never was of use takes no room
        redo.managedProperty().bind(redo.visibleProperty());
        redo.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.state().get().redoable().isPresent(), model.state()));
        model.state().addListener((o, before, now) -> show(now));
        show(model.state().get());
    }

    /** For the strip of steps. */
    public List<Node> buttons() {
        return List.of(undo, redo);
    }

    /** For the palette and the keys, in every room. */
    public List<Command> commands() {
        return List.of(
                Command.of("edit.undo", texts.get("edit.undo"), model::undo)
                        .withKeys(new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN))
                        .when(() -> model.state().get().undoable().isPresent()),
                Command.of("edit.redo", texts.get("edit.redo"), model::redo)
                        .withKeys(new KeyCodeCombination(
                                KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN))
                        .when(() -> model.state().get().redoable().isPresent()),
                Command.of("edit.history", texts.get("edit.history"), history::open)
                        .when(() -> !model.state().get().history().isEmpty()));
    }

    private void show(EditModel.State state) {
        undo.setDisable(state.undoable().isEmpty());
        say(undo, "edit.undo", "edit.undo.what", state.undoable());
        say(redo, "edit.redo", "edit.redo.what", state.redoable());
    }

    private void say(Button button, String plain, String named, Optional<Step> step) {
        Buttons.named(button, step.map(s -> texts.get(named, s.name())).orElse(texts.get(plain)));
    }
}
