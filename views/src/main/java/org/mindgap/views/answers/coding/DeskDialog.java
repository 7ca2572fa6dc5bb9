package org.mindgap.views.answers.coding;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.Texts;

/** The desk: question, answer, stances with their keys. Nothing says who answered, as whom, or what a model made of it. */
final class DeskDialog {
    private final DeskModel model;
    private final Texts texts;
    private final Label count = Buttons.label("", "secondary");
    private final ProgressBar bar = new ProgressBar();
    private final Label question = StancesDialog.wrapped("");
    private final Label answer = StancesDialog.wrapped("");
    private final VBox stances = new VBox(4);
    private final Button undo;

    DeskDialog(DeskModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.undo = Buttons.plain(texts.get("coding.undo"), model::undo);
        undo.setId("desk-undo");
        count.setId("desk-count");
        question.getStyleClass().add("strong");
        answer.setId("desk-answer");
        answer.getStyleClass().add("desk-answer");
        stances.setId("desk-stances");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
    }

    /** @param closed called when the person goes, done or not */
    void open(Dialogs dialogs, Runnable closed) {
        var head = new HBox(12, bar, count);
        head.setAlignment(Pos.CENTER_LEFT);
        var scroll = new ScrollPane(answer);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(120);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var choices = new ScrollPane(stances);
        choices.setFitToWidth(true);
        choices.setMinHeight(160);
        choices.setPrefHeight(270);
        choices.setFocusTraversable(false);
        var body = new VBox(
                12,
                Buttons.label(texts.get("coding.desk"), "heading"),
                StancesDialog.wrapped(texts.get("coding.desk.more")),
                head,
                question,
                scroll,
                choices);
        body.setPrefSize(760, 620);
        var later = Buttons.plain(texts.get("coding.desk.close"), () -> {});
        later.setId("desk-close");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var dialog = dialogs.open(texts.get("coding.desk"), body, List.of(undo, space, later));
        body.getScene().addEventFilter(KeyEvent.KEY_TYPED, e -> {
            if (!e.isShortcutDown() && !e.isAltDown() && model.press(e.getCharacter())) {
                e.consume();
            }
        });
        body.getScene().addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            var back = e.getCode() == KeyCode.BACK_SPACE || (e.getCode() == KeyCode.Z && e.isShortcutDown());
            if (back && model.undo()) {
                e.consume();
            }
        });
        dialog.onClosed(closed);
        later.setOnAction(e -> dialog.close());
        model.codes().addListener((o, before, now) -> show());
        show();
        later.requestFocus();
    }

    private void show() {
        count.setText(texts.get("coding.desk.count", texts.number(model.done()), texts.number(model.all())));
        bar.setProgress(model.all() == 0 ? 0 : model.done() / (double) model.all());
        bar.setAccessibleText(count.getText());
        undo.setDisable(model.codes().get().codes().isEmpty());
        var buttons = new ArrayList<Button>();
        var now = model.now();
        if (now.isEmpty()) {
            question.setText(texts.get(model.all() == 0 ? "coding.desk.none" : "coding.desk.done"));
            answer.setText("");
        } else {
            var row = now.get();
            question.setText(row.scheme().question());
            answer.setText(row.answer());
            for (var i = 0; i < row.scheme().stances().size(); i++) {
                var place = i;
                var button = Buttons.plain(
                        texts.get(
                                "coding.desk.stance",
                                DeskModel.key(i),
                                row.scheme().stances().get(i).says()),
                        () -> model.code(place));
                button.setMaxWidth(Double.MAX_VALUE);
                button.setAlignment(Pos.CENTER_LEFT);
                button.setMinWidth(0);
                button.setWrapText(true);
                button.setFocusTraversable(false); // the keys do it; Tab leads to the buttons below
                buttons.add(button);
            }
        }
        stances.getChildren().setAll(buttons);
    }
}
