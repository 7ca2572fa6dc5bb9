package org.mindgap.edit;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** A product that takes the place of whatever was the weight. */
public final class Weights {
    private Weights() {}

    /** The edits, as one step: a weight raked to margins, and every weight that the survey has left out. */
    public static List<Edit> raked(Survey survey, Edit.RakedWeight raked) {
        return instead(survey, raked);
    }

    /** The edits, as one step: the new weight, and every weight that the survey has left out. */
    public static List<Edit> product(Survey survey, String into, String label, List<String> factors, boolean scaled) {
        return instead(survey, new Edit.WeightProduct(into, label, factors, scaled, 0));
    }

    private static List<Edit> instead(Survey survey, Edit weight) {
        var edits = new ArrayList<Edit>();
        edits.add(weight);
        survey.variables().stream()
                .filter(v -> v.role() == Role.WEIGHT)
                .map(Variable::name)
                .forEach(name -> edits.add(new Edit.UseAs(name, Role.LEFT_OUT)));
        return edits;
    }
}
