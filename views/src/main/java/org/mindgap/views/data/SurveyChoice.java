package org.mindgap.views.data;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.mindgap.problem.Problem;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

/** Which of a study's surveys all rooms look at; there only where there are several. */
final class SurveyChoice extends MenuButton {
    private final Consumer<List<Problem>> failed;

    SurveyChoice(Workbench workbench, Texts texts, Consumer<List<Problem>> failed) {
        this.failed = failed;
        getStyleClass().add("chip");
        setId("survey-choice");
        setText(texts.get("data.other"));
        setMinWidth(USE_PREF_SIZE);
        workbench.opened().addListener((o, before, now) -> show(workbench));
        show(workbench);
    }

    private void show(Workbench workbench) {
        getItems().clear();
        var group = new ToggleGroup();
        workbench
                .current()
                .ifPresent(now -> now.facts().surveys().forEach(survey -> {
                    var item = new RadioMenuItem(survey.name());
                    item.setToggleGroup(group);
                    item.setSelected(now.facts()
                            .survey()
                            .map(s -> s.id().equals(survey.id()))
                            .orElse(false));
                    item.setOnAction(e -> workbench.refresh(Optional.of(survey.id()), () -> {}, failed));
                    getItems().add(item);
                }));
        setVisible(getItems().size() > 1);
        setManaged(getItems().size() > 1);
    }
}
