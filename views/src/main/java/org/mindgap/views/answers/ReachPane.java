package org.mindgap.views.answers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import org.mindgap.survey.Role;
import org.mindgap.views.kit.ChosenWords;
import org.mindgap.views.kit.Texts;

/** Which questions are asked, and by what prompts name people. */
final class ReachPane {
    private final PlanForm form;
    private final Texts texts;

    ReachPane(PlanForm form, Texts texts) {
        this.form = form;
        this.texts = texts;
    }

    /** All questions, or those of one topic. */
    Node questions() {
        var box = new ComboBox<String>();
        box.setId("ask-questions");
        box.setAccessibleText(texts.get("asking.questions"));
        var topics = new ArrayList<String>();
        topics.add("");
        form.base().questions().stream()
                .map(q -> q.topic())
                .filter(t -> !t.isEmpty())
                .distinct()
                .sorted()
                .forEach(topics::add);
        box.getItems().setAll(topics);
        box.setConverter(ChosenWords.of(topic -> topic.isEmpty()
                ? texts.get(
                        form.base().task().isPresent() ? "asking.items.all" : "asking.questions.all",
                        texts.number(form.base().questions().size()))
                : texts.get(
                        "asking.questions.topic",
                        topic,
                        texts.number(form.about(topic).size()))));
        box.setValue(form.reach().get().topic());
        box.setDisable(topics.size() < 2);
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty()
                .addListener((o, before, now) -> form.reach(form.reach().get().about(now)));
        return box;
    }

    /** Variables whose groups prompts name; country and religion to begin with. */
    Node people() {
        var all = new VBox(4);
        for (var variable : form.base().survey().variables()) {
            if (!variable.role().divides()) {
                continue;
            }
            var check = new CheckBox(variable.title());
            check.setId("ask-by-" + variable.name());
            check.setWrapText(true);
            check.setSelected(by().contains(variable.name()));
            check.selectedProperty()
                    .addListener(
                            (o, before, now) -> form.reach(form.reach().get().by(variable.name(), now, by())));
            all.getChildren().add(check);
        }
        return all;
    }

    private Set<String> by() {
        var chosen = form.reach().get().by();
        if (!chosen.isEmpty()) {
            return new LinkedHashSet<>(chosen);
        }
        var standard = new LinkedHashSet<String>();
        for (var role : new Role[] {Role.COUNTRY, Role.RELIGION}) {
            form.base().survey().withRole(role).ifPresent(v -> standard.add(v.name()));
        }
        return standard;
    }
}
