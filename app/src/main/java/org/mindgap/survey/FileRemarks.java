package org.mindgap.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a survey file says that nothing here counts with, kept so that an export gives it back: its title, lines of comment,
 * attributes, multiple-response sets, and how the program that wrote it shows and uses each variable.
 *
 * @param title the file's own, or empty
 * @param documents lines of comment
 * @param attributes of the file, by name; none of Mindgap's own
 * @param sets multiple-response sets; names of variables are those of the study
 * @param variables by the name in the study; only those of which something is said
 */
public record FileRemarks(
        String title,
        List<String> documents,
        Map<String, List<String>> attributes,
        List<AnswerSet> sets,
        Map<String, OfVariable> variables) {
    /** A file that says nothing of the kind. */
    public static final FileRemarks NONE = new FileRemarks("", List.of(), Map.of(), List.of(), Map.of());

    /**
     * What is said of a variable.
     *
     * @param role what SPSS calls role ("input", "target" ...), or empty
     * @param attributes further ones, by name; none of Mindgap's own
     */
    public record OfVariable(ColumnLook look, String role, Map<String, List<String>> attributes) {
        public OfVariable {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        }
    }

    public FileRemarks {
        documents = List.copyOf(documents);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        sets = List.copyOf(sets);
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /** What is said of a variable, or nothing. */
    public Optional<OfVariable> of(String variable) {
        return Optional.ofNullable(variables.get(variable));
    }
}
