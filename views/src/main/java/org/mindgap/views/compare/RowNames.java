package org.mindgap.views.compare;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.mindgap.survey.Survey;

/** Rows of people by their names. */
final class RowNames {
    private RowNames() {}

    /** A value of a dimension as the survey labels it. */
    static String of(Survey survey, String dimension, String code) {
        return survey.variable(dimension).map(v -> v.distinctLabelOf(code)).orElse(code);
    }

    /** "India, Muslim"; empty for everybody. */
    static String of(Survey survey, Collection<String> dimensions, Map<String, String> keys) {
        return dimensions.stream()
                .map(d -> of(survey, d, keys.getOrDefault(d, "")))
                .collect(Collectors.joining(", "));
    }
}
