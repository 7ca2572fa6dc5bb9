package org.mindgap.views.answers;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.mindgap.run.Pairs;
import org.mindgap.survey.Role;
import org.mindgap.survey.Variable;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.ChosenWords;
import org.mindgap.views.kit.Texts;

/** Whom is asked in which language; which languages are a country's own is the user's to say. */
final class PairsPane {
    private final PlanForm form;
    private final Texts texts;
    private final Map<String, String> spoken = new LinkedHashMap<>();
    private final VBox node = new VBox(4);

    PairsPane(PlanForm form, Texts texts) {
        this.form = form;
        this.texts = texts;
        var kind = new ComboBox<Pairs.Kind>();
        kind.setId("ask-pairs");
        kind.setAccessibleText(texts.get("more.pairs"));
        kind.getItems().setAll(Pairs.Kind.values());
        kind.setConverter(ChosenWords.of(this::word));
        kind.setValue(form.more().get().pairs().kind());
        kind.setMaxWidth(Double.MAX_VALUE);
        var languages = languages();
        languages.setVisible(false);
        languages.managedProperty().bind(languages.visibleProperty());
        kind.valueProperty().addListener((o, before, now) -> {
            languages.setVisible(now != Pairs.Kind.ALL);
            changed(now);
        });
        node.getChildren().addAll(kind, languages);
        var country = form.base().survey().withRole(Role.COUNTRY);
        kind.setDisable(country.isEmpty());
        if (country.isEmpty()) {
            node.getChildren().add(EndpointDialog.wrapped(texts.get("more.pairs.none")));
        }
    }

    Node node() {
        return node;
    }

    private String word(Pairs.Kind kind) {
        return texts.get(
                switch (kind) {
                    case ALL -> "more.pairs.all";
                    case CONGRUENT -> "more.pairs.congruent";
                    case INCONGRUENT -> "more.pairs.incongruent";
                });
    }

    private VBox languages() {
        var grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(4);
        var values = form.base()
                .survey()
                .withRole(Role.COUNTRY)
                .map(Variable::values)
                .orElse(List.of());
        for (var value : values) {
            var field = new TextField();
            field.setId("ask-spoken-" + value.code());
            field.setPromptText(texts.get("more.spoken.example"));
            field.setAccessibleText(texts.get("more.spoken.of", value.label()));
            field.setPrefColumnCount(8);
            field.textProperty().addListener((o, before, now) -> {
                spoken.put(value.code(), now);
                changed(form.more().get().pairs().kind());
            });
            var label = Buttons.label(value.label());
            label.setWrapText(true);
            label.setLabelFor(field);
            grid.addRow(grid.getRowCount(), label, field);
        }
        return new VBox(4, EndpointDialog.wrapped(texts.get("more.spoken")), grid);
    }

    private void changed(Pairs.Kind kind) {
        var all = new LinkedHashMap<String, List<String>>();
        spoken.forEach((code, typed) -> {
            var tags = Arrays.stream(typed.split("[,;\\s]+"))
                    .filter(t -> !t.isEmpty())
                    .toList();
            if (!tags.isEmpty()) {
                all.put(code, tags);
            }
        });
        form.more(form.more().get().pairs(kind == Pairs.Kind.ALL ? Pairs.ALL : new Pairs(kind, all)));
    }
}
