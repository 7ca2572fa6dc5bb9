package org.mindgap.views.data;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
    private final Consumer<String> say;
    private final Button undo;
    private final Button redo;

    /**
     * @param say says in the window what was taken back or made again
     */
    public UndoButtons(EditModel model, EditHistory history, Texts texts, Consumer<String> say) {
        this.model = model;
        this.texts = texts;
        this.history = history;
        this.say = say;
        undo = Buttons.icon(Icons.of(MaterialDesignU.UNDO, 20), texts.get("edit.undo"), model::undo);
        undo.setId("undo");
        redo = Buttons.icon(Icons.of(MaterialDesignR.REDO, 20), texts.get("edit.redo"), model::redo);
        redo.setId("redo");
        // a button that never was of use takes no room
        redo.managedProperty().bind(redo.visibleProperty());
        redo.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.state().get().redoable().isPresent(), model.state()));
        model.state().addListener((o, before, now) -> {
            show(now);
            said(before, now).ifPresent(say);
        });
        show(model.state().get());
    }

    /** For the strip of steps. */
    public List<Node> buttons() {
        return List.of(undo, redo);
    }

    /** For the palette and the keys, in every room; they name the step that they would take back or make again now. */
    public List<Command> commands() {
        return List.of(
                Command.of(
                                "edit.undo",
                                name(
                                        "edit.undo",
                                        "edit.undo.step",
                                        model.state().get().undoable()),
                                model::undo)
                        .withKeys(new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN))
                        .when(() -> model.state().get().undoable().isPresent()),
                Command.of(
                                "edit.redo",
                                name(
                                        "edit.redo",
                                        "edit.redo.step",
                                        model.state().get().redoable()),
                                model::redo)
                        .withKeys(new KeyCodeCombination(
                                KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN))
                        .when(() -> model.state().get().redoable().isPresent()),
                Command.of("edit.history", texts.get("edit.history"), history::open)
                        .when(() -> !model.state().get().history().isEmpty()));
    }

    private String name(String plain, String named, Optional<Step> step) {
        return step.map(s -> texts.get(named, s.name())).orElse(texts.get(plain));
    }

    /** What just happened: the step that could be taken back can now be made again, or the other way round. */
    private Optional<String> said(EditModel.State before, EditModel.State now) {
        if (same(before.undoable(), now.redoable())) {
            return now.redoable().map(s -> texts.get("edit.undo.done", s.name()));
        }
        if (same(before.redoable(), now.undoable())) {
            return now.undoable().map(s -> texts.get("edit.redo.done", s.name()));
        }
        return Optional.empty();
    }

    private static boolean same(Optional<Step> one, Optional<Step> other) {
        return one.isPresent() && one.map(Step::revision).equals(other.map(Step::revision));
    }

    private void show(EditModel.State state) {
        undo.setDisable(state.undoable().isEmpty());
        say(undo, "edit.undo", "edit.undo.what", state.undoable());
        say(redo, "edit.redo", "edit.redo.what", state.redoable());
    }

    private void say(Button button, String plain, String named, Optional<Step> step) {
        Buttons.named(button, name(plain, named, step));
    }
}
