package org.mindgap.views.gaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.mindgap.gap.CellState;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.LanguageWords;
import org.mindgap.views.kit.Texts;

/** "Asked in": the languages in which a model was asked a question, each with its gap; not there where it is one. */
final class LanguageSwitch extends VBox {
    private final QuestionModel model;
    private final Texts texts;
    private final LanguageWords languages;
    private final MetricWords metrics;
    private final FlowPane sides = new FlowPane(4, 4);

    LanguageSwitch(QuestionModel model, Texts texts) {
        super(4);
        this.model = model;
        this.texts = texts;
        this.languages = new LanguageWords(texts);
        this.metrics = new MetricWords(texts);
        setId("asked-in");
        getChildren().addAll(Buttons.label(texts.get("question.askedIn"), "heading"), sides);
        show(List.of(), null);
    }

    void clear() {
        show(List.of(), null);
    }

    void show(QuestionFacts facts) {
        show(facts.languages(), facts.language());
    }

    private void show(List<QuestionFacts.Asked> asked, @org.jspecify.annotations.Nullable String now) {
        setVisible(!asked.isEmpty());
        setManaged(!asked.isEmpty());
        var buttons = new ArrayList<ToggleButton>();
        for (var one : asked) {
            buttons.add(side(one, Objects.equals(one.language(), now)));
        }
        sides.getChildren().setAll(buttons);
    }

    private ToggleButton side(QuestionFacts.Asked asked, boolean chosen) {
        var tag = asked.language();
        var comparison = asked.comparison();
        var number = comparison.state() == CellState.NOT_ABOVE_SAMPLING
                ? "≈"
                : comparison.state().hasValue() ? metrics.value(comparison.metric(), comparison.value()) : "–";
        var button =
                Buttons.segment((tag == null ? texts.get("question.askedIn.all") : languages.own(tag)) + "  " + number);
        button.getStyleClass().add("language-side");
        button.setAccessibleText(texts.get(
                "question.askedIn.said",
                tag == null ? texts.get("question.askedIn.all") : languages.said(tag),
                number));
        button.setSelected(chosen);
        button.setOnAction(e -> {
            button.setSelected(chosen);
            model.askedIn(tag);
        });
        return button;
    }
}
