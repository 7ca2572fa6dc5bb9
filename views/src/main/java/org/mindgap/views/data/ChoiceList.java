package org.mindgap.views.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.mindgap.survey.Variable;

/** Variables of which some are ticked. */
final class ChoiceList extends ScrollPane {
    private static final double HIGHEST = 190;
    private static final double ROW = 26;

    private final List<CheckBox> boxes = new ArrayList<>();
    private final List<Variable> variables;

    /**
     * The list.
     *
     * @param ticked names of those that are chosen at first
     */
    ChoiceList(String words, List<Variable> variables, Collection<String> ticked, Runnable changed) {
        this.variables = List.copyOf(variables);
        var list = new VBox(4);
        for (var variable : variables) {
            var box = new CheckBox(
                    variable.label().isEmpty() ? variable.shownName() : variable.shownName() + "  " + variable.label());
            box.setId("choose-" + variable.name());
            box.setSelected(ticked.contains(variable.name()));
            box.selectedProperty().addListener((o, before, now) -> changed.run());
            boxes.add(box);
            list.getChildren().add(box);
        }
        list.getStyleClass().add("choice-list");
        setContent(list);
        setFitToWidth(true);
        setAccessibleText(words);
        setPrefViewportHeight(Math.min(HIGHEST, ROW * variables.size() + 12));
        setMinHeight(Math.min(HIGHEST, ROW * variables.size() + 14));
    }

    /** Ticks these and no others. */
    void tick(Collection<String> names) {
        for (var i = 0; i < boxes.size(); i++) {
            boxes.get(i).setSelected(names.contains(variables.get(i).name()));
        }
    }

    /** Names of the ticked ones, in their order. */
    List<String> ticked() {
        var names = new ArrayList<String>();
        for (var i = 0; i < boxes.size(); i++) {
            if (boxes.get(i).isSelected()) {
                names.add(variables.get(i).name());
            }
        }
        return names;
    }
}
