package org.mindgap.views.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.mindgap.survey.NoAnswerGroups;
import org.mindgap.survey.Variable;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.Texts;

/** Says that people who gave no answer count as a group ("Don't know" as a religion), and takes them out in one step. */
final class NoAnswerLine extends HBox {
    private final Texts texts;
    private final DataModel model;
    private final Label words = Buttons.label("");
    private Optional<Map.Entry<Variable, List<Variable.Value>>> shown = Optional.empty();

    NoAnswerLine(DataModel model, VariableActions actions, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("notice");
        setId("no-answers");
        setAlignment(Pos.CENTER_LEFT);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var leave = Buttons.plain(
                texts.get("data.noAnswers.leave"),
                () -> shown.ifPresent(s -> actions.leaveOut(s.getKey(), s.getValue())));
        leave.setId("leave-no-answers");
        leave.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(Icons.of(MaterialDesignA.ALERT, 16, "caution-icon"), words, leave);
        model.all().addListener((o, before, now) -> show());
        show();
    }

    private void show() {
        shown = model.survey()
                .flatMap(s -> NoAnswerGroups.of(s).entrySet().stream().findFirst());
        setVisible(shown.isPresent());
        setManaged(shown.isPresent());
        shown.ifPresent(s -> words.setText(
                texts.get("data.noAnswers", s.getKey().shownName(), VariableActions.words(s.getValue()))));
    }
}
