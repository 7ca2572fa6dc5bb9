package org.mindgap.edit;

import java.util.List;
import java.util.Optional;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/**
 * A survey before and after its edits.
 *
 * @param imported as it was imported
 * @param now as it stands
 * @param active the edits between them, in their order
 */
public record EditedSurvey(Survey imported, Survey now, List<Edit> active) {
    public EditedSurvey {
        active = List.copyOf(active);
    }

    /** A survey of a study; nothing where there is none. */
    public static Optional<EditedSurvey> of(Edits edits, String survey) {
        return edits.imported(survey).map(imported -> {
            var active = edits.active(survey);
            return new EditedSurvey(imported, Overlay.of(imported, active), active);
        });
    }

    /** Its crosswalk. */
    public Recipe recipe(String name) {
        return Recipe.of(name, imported, active);
    }

    /** What a recipe does to it. */
    public Recipe.Fit fit(Recipe recipe) {
        return recipe.fit(imported, active);
    }

    /** A variable with every code by itself and its own label, whatever it stands for and whether it is left out. */
    public Optional<Variable> ownLabels(String variable) {
        return Recipe.ownLabels(imported, active).variable(variable);
    }
}
