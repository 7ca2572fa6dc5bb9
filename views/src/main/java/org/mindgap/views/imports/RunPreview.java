package org.mindgap.views.imports;

import java.util.List;
import java.util.Map;
import org.mindgap.formats.answers.map.RunMap;
import org.mindgap.formats.answers.runs.ReadRow;

/**
 * The first answers of a run as they would be read.
 *
 * @param map they were read with
 * @param fields fields of the first records by pointer, with an example of each
 * @param variables names of the study's variables that divide people, country apart
 * @param rows the first answers
 */
public record RunPreview(RunMap map, Map<String, String> fields, List<String> variables, List<ReadRow> rows) {
    public RunPreview {
        fields = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(fields));
        variables = List.copyOf(variables);
        rows = List.copyOf(rows);
    }

    /** How many of the rows would be brought in. */
    public long brought() {
        return rows.stream().filter(r -> r.answer().isPresent()).count();
    }
}
