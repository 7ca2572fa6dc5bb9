package org.mindgap.formats.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mindgap.elicit.coding.CodingScheme;
import org.mindgap.inference.Endpoint;
import org.mindgap.survey.Question;

/**
 * Who puts free answers to options, and in which words.
 *
 * @param endpoint the model that codes
 * @param scheme what people call these words, or empty
 * @param stances by question and code; what is not said is as the options say it
 */
public record Coder(Endpoint endpoint, String scheme, Map<String, Map<String, String>> stances) {
    public Coder {
        var copy = new LinkedHashMap<String, Map<String, String>>();
        stances.forEach((question, said) -> {
            if (!said.isEmpty()) {
                copy.put(question, Collections.unmodifiableMap(new LinkedHashMap<>(said)));
            }
        });
        stances = Collections.unmodifiableMap(copy);
    }

    /** How answers to a question are coded. */
    public CodingScheme scheme(Question question) {
        return CodingScheme.of(question, stances.getOrDefault(question.id(), Map.of()));
    }

    /** The same coder with other words. */
    public Coder saying(String newScheme, Map<String, Map<String, String>> newStances) {
        return new Coder(endpoint, newScheme, newStances);
    }
}
