package org.mindgap.views.data;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.mindgap.edit.Step;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Command;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.Texts;

/** The arrow that takes a step of work back, the one that makes it again, and the list of all steps. */
public final class UndoButtons {
    private final EditModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final Button undo;
    private final Button redo;

    public UndoButtons(EditModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
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
                Command.of("edit.history", texts.get("edit.history"), this::history)
                        .when(() -> !model.state().get().history().isEmpty()));
    }

    /** Every step that was ever made, the newest first. */
    public void history() {
        var list = new VBox(8);
        var steps = model.state().get().history();
        for (var i = steps.size() - 1; i >= 0; i--) {
            list.getChildren().add(row(steps.get(i)));
        }
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(560, Math.min(420, 60.0 * steps.size() + 20));
        var body = new VBox(
                12,
                Buttons.label(texts.get("edit.history"), "heading"),
                steps.isEmpty() ? Buttons.label(texts.get("edit.history.none"), "secondary") : scroll);
        var close = Buttons.primary(texts.get("dialog.close"), () -> {});
        close.setDefaultButton(true);
        var dialog = dialogs.open(texts.get("edit.history"), body, List.of(close));
        close.setOnAction(e -> dialog.close());
    }

    private Node row(Step step) {
        var words = new VBox(
                Buttons.label(step.name(), step.state() == Step.State.DONE ? "strong" : "secondary"));
        step.changes().stream().limit(4).forEach(c -> words.getChildren().add(wrapped(c.words())));
        if (step.changes().size() > 4) {
            words.getChildren()
                    .add(Buttons.label(texts.get("problems.more", step.changes().size() - 4), "small"));
        }
        var state =
                switch (step.state()) {
                    case DONE -> "";
                    case UNDONE -> texts.get("edit.undone");
                    case DROPPED -> texts.get("edit.dropped");
                };
        words.getChildren()
                .add(Buttons.label(
                        step.time().replace('T', ' ').replace("Z", " UTC") + (state.isEmpty() ? "" : ", " + state),
                        "small"));
        var row = new HBox(8, Icons.of(MaterialDesignH.HISTORY, 16), words);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static Node wrapped(String text) {
        var label = Buttons.label(text, "small");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
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
