package org.mindgap.formats.microdata;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.survey.AnswerSet;

/**
 * Everything a file says before its first respondent.
 *
 * @param origin kind, program, encoding, number of cases
 * @param fields in the file's order
 * @param weight name of the variable that the file itself is weighted by, or nothing
 * @param sets multiple-response sets
 * @param attributes of the file, by name
 * @param documents lines of comment
 */
public record Dictionary(
        FileOrigin origin,
        List<Field> fields,
        Optional<String> weight,
        List<AnswerSet> sets,
        Map<String, List<String>> attributes,
        List<String> documents) {

    public Dictionary {
        fields = List.copyOf(fields);
        sets = List.copyOf(sets);
        documents = List.copyOf(documents);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }
}
