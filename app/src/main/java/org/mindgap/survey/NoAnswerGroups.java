package org.mindgap.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups of a variable whose label says that they are no answer: "Don't know" as a religion. Nothing leaves them out by
 * itself; people are told, and may leave them out.
 */
public final class NoAnswerGroups {
    private NoAnswerGroups() {}

    /** Variables that divide people, each with its labelled codes that count as groups though they say no answer. */
    public static Map<Variable, List<Variable.Value>> of(Survey survey) {
        var all = new LinkedHashMap<Variable, List<Variable.Value>>();
        for (var variable : survey.dividing()) {
            var codes = variable.values().stream()
                    .filter(v -> says(variable, v.code()) && !missing(variable, v))
                    .toList();
            if (!codes.isEmpty()) {
                all.put(variable, codes);
            }
        }
        return all;
    }

    /** Whether a code's label says don't know, refused or not asked. DK and NA, as countries, are Denmark and Namibia. */
    public static boolean says(Variable variable, String code) {
        var label = variable.labelOf(code);
        var country = variable.role() == Role.COUNTRY && code.length() == 2 && label.equals(code);
        return !country && OptionWords.kind(label) != OptionKind.SUBSTANTIVE;
    }

    private static boolean missing(Variable variable, Variable.Value value) {
        return variable.missing().stream().anyMatch(m -> m.code().equals(value.code()));
    }
}
