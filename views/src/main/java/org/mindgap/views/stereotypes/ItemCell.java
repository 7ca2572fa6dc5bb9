package org.mindgap.views.stereotypes;

import java.util.Set;
import javafx.geometry.Insets;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mindgap.stereotype.benchmark.Answered;
import org.mindgap.stereotype.benchmark.BenchmarkAnswer;
import org.mindgap.stereotype.benchmark.MaskedText;
import org.mindgap.stereotype.benchmark.Role;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Passage;
import org.mindgap.views.kit.Texts;

/** An item of a benchmark and what a model answered: folded, its words masked, until somebody opens it. */
final class ItemCell extends ListCell<Answered> {
    private static final double ROOM = 40;

    private final Texts texts;
    private final Set<Answered> open;

    /**
     * @param open those that are opened
     */
    ItemCell(Texts texts, Set<Answered> open) {
        this.texts = texts;
        this.open = open;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Answered answered, boolean nothing) {
        super.updateItem(answered, nothing);
        setText(null);
        if (nothing || answered == null) {
            setGraphic(null);
            return;
        }
        var item = answered.item();
        var shown = open.contains(answered);
        var toggle = Buttons.link(texts.get(shown ? "bench.item.close" : "bench.item.open"), () -> {
            if (!open.remove(answered)) {
                open.add(answered);
            }
            updateItem(answered, false);
        });
        toggle.setAccessibleText(toggle.getText() + ", " + item.id());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head =
                new HBox(12, Buttons.label(item.id(), "small"), Buttons.label(said(answered), "strong"), space, toggle);
        var box = new VBox(4, head);
        if (!item.text().isEmpty()) {
            box.getChildren().add(words(item.text(), shown, "secondary"));
        }
        if (!item.question().isEmpty()) {
            box.getChildren().add(words(item.question(), shown));
        }
        for (var i = 0; i < item.choices().size(); i++) {
            var choice = item.choices().get(i);
            var text = shown ? choice.text() : MaskedText.of(choice.text());
            var scores = answered.answer().scores();
            var score = i < scores.size() ? " (" + texts.number(scores.get(i), 3) + ")" : "";
            var role = role(choice.role());
            box.getChildren()
                    .add(Passage.sentence(
                            (role.isEmpty() ? "" : role + ": ") + text + score,
                            i == answered.answer().choice() ? "strong" : "label"));
        }
        if (!answered.answer().text().isEmpty()) {
            box.getChildren()
                    .add(Passage.sentence(
                            texts.get(
                                    "bench.item.reply",
                                    shown
                                            ? answered.answer().text()
                                            : MaskedText.of(answered.answer().text())),
                            "secondary"));
        }
        box.setPadding(new Insets(8, 0, 8, 0));
        box.prefWidthProperty().bind(getListView().widthProperty().subtract(ROOM));
        setGraphic(box);
    }

    private static Region words(String text, boolean shown, String... styles) {
        return Passage.sentence(shown ? text : MaskedText.of(text), styles);
    }

    private String said(Answered answered) {
        var outcome = answered.answer().outcome();
        if (outcome == BenchmarkAnswer.Outcome.TIE) {
            return texts.get("bench.outcome.tie");
        }
        if (outcome == BenchmarkAnswer.Outcome.OUT_OF_CHOICE) {
            return texts.get("bench.outcome.none");
        }
        if (outcome == BenchmarkAnswer.Outcome.WRITTEN) {
            return texts.get("bench.outcome.written");
        }
        if (outcome == BenchmarkAnswer.Outcome.FAILED) {
            return texts.get("bench.outcome.failed");
        }
        if (outcome == BenchmarkAnswer.Outcome.JUDGED) {
            return texts.get(
                    "bench.outcome.judged", texts.number(answered.answer().judged(), 1));
        }
        return switch (answered.role().orElse(Role.UNRESOLVED)) {
            case BIASED -> texts.get("bench.outcome.stereotype");
            case COUNTER -> texts.get("bench.outcome.counter");
            case UNKNOWN -> texts.get("bench.outcome.unknown");
            default -> texts.get("bench.outcome.unresolved");
        };
    }

    private String role(Role role) {
        return switch (role) {
            case BIASED -> texts.get("bench.role.stereotype");
            case COUNTER -> texts.get("bench.role.counter");
            case UNKNOWN -> texts.get("bench.role.unknown");
            case CHOSEN -> texts.get("bench.role.chosen");
            case REJECTED -> texts.get("bench.role.rejected");
            case UNRESOLVED -> "";
        };
    }
}
