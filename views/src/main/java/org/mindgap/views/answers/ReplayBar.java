package org.mindgap.views.answers;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mindgap.inference.recorded.Speed;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.ChosenWords;
import org.mindgap.views.kit.Texts;

/**
 * What a recording that is being played obeys, beside pause: one answer further, back to the beginning, faster or slower;
 * and the answer that came last. The right arrow key steps, Home begins anew.
 */
final class ReplayBar {
    private static final double ANSWER = 36;

    private final RunsModel model;
    private final Texts texts;
    private final Button step;
    private final ComboBox<String> speed = new ComboBox<>();
    private final Label question = EndpointDialog.wrapped("");
    private final Label answer = Buttons.label("");
    private final VBox node;
    private boolean showing;

    ReplayBar(RunsModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        step = Buttons.plain(texts.get("replay.step"), model::step);
        step.setId("replay-step");
        step.setAccessibleHelp(texts.get("replay.keys"));
        var reset = Buttons.plain(texts.get("replay.reset"), model::fromStart);
        reset.setId("replay-reset");
        speed.setId("replay-speed");
        speed.setAccessibleText(texts.get("asking.speed"));
        speed.getItems()
                .setAll(EndpointForm.SPEEDS.stream()
                        .filter(s -> Speed.named(s).isPresent())
                        .toList());
        speed.setConverter(ChosenWords.of(word -> FileRow.word(texts, word)));
        speed.valueProperty().addListener((o, before, now) -> {
            if (!showing && now != null) {
                Speed.named(now).ifPresent(model::play);
            }
        });
        var label = Buttons.label(texts.get("asking.speed"), "field-label");
        label.setLabelFor(speed);
        var bar = new HBox(12, step, reset, label, speed, Buttons.label(texts.get("replay.keys"), "secondary"));
        bar.setAlignment(Pos.CENTER_LEFT);
        answer.setId("replay-answer");
        answer.setWrapText(true);
        // room for two lines before there is an answer: a button that moves while somebody steps is missed
        answer.setMinHeight(ANSWER);
        answer.setAlignment(Pos.TOP_LEFT);
        question.setId("replay-question");
        node = new VBox(6, bar, question, answer);
        obey(node);
        show(Optional.empty());
    }

    VBox node() {
        return node;
    }

    /** Makes the keys work wherever the focus is in this node: before arrows move it. */
    void obey(Node keys) {
        keys.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    void show(Optional<Replay> replay) {
        var comes = replay.isPresent() && !node.isVisible();
        node.setVisible(replay.isPresent());
        node.setManaged(replay.isPresent());
        replay.ifPresent(r -> {
            showing = true;
            speed.setValue(speed.getItems().stream()
                    .filter(word -> Speed.named(word).filter(r.speed()::equals).isPresent())
                    .findFirst()
                    .orElse(null));
            showing = false;
            question.setText(r.last()
                    .map(came -> texts.get("replay.last", came.asked(), came.question()))
                    .orElseGet(() -> texts.get(r.waits() ? "replay.waits" : "replay.none")));
            answer.setText(r.last()
                    .map(came -> texts.get("replay.answer", came.answer()))
                    .orElse(""));
            if (comes && r.waits()) {
                step.requestFocus(); // it waits for nothing else
            }
        });
    }

    private void key(KeyEvent event) {
        if (speed.isFocused() || !node.isVisible()) {
            return;
        }
        switch (event.getCode()) {
            case RIGHT -> model.step();
            case HOME -> model.fromStart();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
