package org.mindgap.views.data;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.mindgap.edit.Step;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.Texts;

/** The list of all steps of editing: what was changed, when, and whether it still counts. */
public final class EditHistory {
    private final EditModel model;
    private final Texts texts;
    private final Dialogs dialogs;

    public EditHistory(EditModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    EditModel model() {
        return model;
    }

    /** Every step that was ever made, the newest first. */
    public void open() {
        var list = new VBox(8);
        var steps = model.state().get().history();
        for (var i = steps.size() - 1; i >= 0; i--) {
            list.getChildren().add(row(steps.get(i)));
        }
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(560, Math.min(420, 110.0 * steps.size() + 20));
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
        var words = new VBox(Buttons.label(step.name(), step.state() == Step.State.DONE ? "strong" : "secondary"));
        step.changes().stream().limit(4).forEach(c -> words.getChildren().add(wrapped(c.words())));
        if (step.changes().size() > 4) {
            words.getChildren()
                    .add(Buttons.label(texts.get("problems.more", step.changes().size() - 4), "small"));
        }
        var state = switch (step.state()) {
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
}
