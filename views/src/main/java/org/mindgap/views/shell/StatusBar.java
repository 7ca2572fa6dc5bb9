package org.mindgap.views.shell;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.mindgap.edit.WeightFacts;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.StudyFacts;

/** Weight and base in force, option policy; at the right the running job with its bar and Stop. */
final class StatusBar extends HBox {
    /** Long enough to be read twice. */
    private static final Duration SAID_FOR = Duration.seconds(10);

    private static final double WIDEST = 420;

    private final Texts texts;
    private final Tasks.Slot weights;
    private final HBox facts = new HBox(12);
    private final Label said = new Label();
    private final PauseTransition quiet = new PauseTransition(SAID_FOR);

    StatusBar(Texts texts, Tasks tasks) {
        this.texts = texts;
        this.weights = tasks.slot();
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
        weights.cancel();
        facts.getChildren().clear();
        var survey = study.flatMap(StudyFacts::survey);
        if (survey.isEmpty()) {
            facts.getChildren().add(new Label(texts.get(study.isPresent() ? "status.noSurvey" : "status.none")));
            return;
        }
        facts.getChildren().add(together(new Label(texts.get("status.weight")), weight(survey.get())));
        facts.getChildren().add(rule());
        if (survey.get().source() instanceof Respondents respondents) {
            facts.getChildren()
                    .add(together(
                            new Label(texts.get("status.base")),
                            Buttons.label(texts.number(respondents.count()), "value"),
                            new Label(texts.get("status.people"))));
        } else {
            facts.getChildren().add(new Label(texts.get("status.published")));
        }
        facts.getChildren().add(rule());
        facts.getChildren()
                .add(new Label(texts.get(survey.get().offersNonresponse() ? "policy.substantive" : "policy.none")));
    }

    /** The weight in force; in its tooltip what it does to the base, once that is counted. */
    private Node weight(Survey survey) {
        var weighing =
                survey.variables().stream().filter(v -> v.role() == Role.WEIGHT).toList();
        var names = weighing.stream().map(Variable::shownName).toList();
        var label =
                Buttons.label(names.isEmpty() ? texts.get("status.weight.none") : String.join(" × ", names), "value");
        label.setId("status-weight");
        if (!(survey.source() instanceof Respondents respondents)) {
            said(label, texts.get("status.weight.published"));
        } else if (names.isEmpty()) {
            said(label, texts.get("status.weight.unweighted"));
        } else {
            weights.run(
                    texts.get("job.weights"),
                    context -> WeightFacts.of(
                            respondents, weighing.stream().map(Variable::name).toList()),
                    found -> said(label, sentence(names, found)),
                    problems -> {});
        }
        return label;
    }

    private static void said(Label label, String sentence) {
        var tip = new Tooltip(sentence);
        tip.setWrapText(true);
        tip.setMaxWidth(WIDEST);
        label.setTooltip(tip);
        label.setAccessibleText(label.getText() + ". " + sentence);
    }

    private String sentence(List<String> names, WeightFacts found) {
        var all = texts.get(
                "status.weight.facts",
                String.join(" × ", names),
                texts.number(found.used()),
                texts.number(Math.round(found.effective())),
                texts.number(found.used() / found.effective(), 2));
        return found.weightless().people() == 0
                ? all
                : all + " "
                        + texts.get(
                                "status.weight.left",
                                texts.number(found.missing()),
                                texts.number(found.negative()),
                                texts.number(found.zero()));
    }

    /** One fact: nearer to each other than to the next. */
    private static Node together(Node... words) {
        var fact = new HBox(4, words);
        fact.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return fact;
    }

    private static Node rule() {
        var rule = new Region();
        rule.getStyleClass().add("status-rule");
        return rule;
    }
}
