package org.mindgap.views.shell;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.StudyFacts;

/** Weight and base in force, option policy; at the right the running job with its bar and Stop. */
final class StatusBar extends HBox {
    /** Long enough to be read twice. */
    private static final Duration SAID_FOR = Duration.seconds(10);

    private final Texts texts;
    private final HBox facts = new HBox(12);
    private final Label said = new Label();
    private final PauseTransition quiet = new PauseTransition(SAID_FOR);

    StatusBar(Texts texts, Tasks tasks) {
        this.texts = texts;
        getStyleClass().add("status-bar");
        facts.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        said.setId("status-said");
        getChildren().addAll(facts, space, said, new JobLine(texts, tasks));
        show(Optional.empty());
    }

    /** Says what just happened, and is quiet after a while. */
    void say(String sentence) {
        said.setText(sentence);
        quiet.setOnFinished(e -> said.setText(""));
        quiet.playFromStart();
    }

    void show(Optional<StudyFacts> study) {
        facts.getChildren().clear();
        var survey = study.flatMap(StudyFacts::survey);
        if (survey.isEmpty()) {
            facts.getChildren().add(new Label(texts.get("status.none")));
            return;
        }
        var weight = survey.get().withRole(Role.WEIGHT);
        facts.getChildren().add(new Label(texts.get("status.weight")));
        facts.getChildren()
                .add(Buttons.label(weight.map(v -> v.name()).orElse(texts.get("status.weight.none")), "value"));
        facts.getChildren().add(rule());
        if (survey.get().source() instanceof Respondents respondents) {
            facts.getChildren().add(new Label(texts.get("status.base")));
            facts.getChildren().add(Buttons.label(texts.number(respondents.count()), "value"));
            facts.getChildren().add(new Label(texts.get("status.people")));
        } else {
            facts.getChildren().add(new Label(texts.get("status.published")));
        }
        facts.getChildren().add(rule());
        facts.getChildren()
                .add(new Label(texts.get(survey.get().offersNonresponse() ? "policy.substantive" : "policy.none")));
    }

    private static Node rule() {
        var rule = new Region();
        rule.getStyleClass().add("status-rule");
        return rule;
    }
}
