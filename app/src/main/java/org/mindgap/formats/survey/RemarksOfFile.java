package org.mindgap.formats.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.microdata.Field;
import org.mindgap.survey.AnswerSet;
import org.mindgap.survey.ColumnLook;
import org.mindgap.survey.FileRemarks;

/** What a file of a statistics program says that a survey has no place for; what Mindgap itself wrote into it is left out. */
final class RemarksOfFile {
    /** How the names of Mindgap's own attributes begin. */
    private static final String OWN = "Mindgap";

    /** The role of a variable, as SPSS writes it; it is said elsewhere. */
    private static final String ROLE = "$@Role";

    private RemarksOfFile() {}

    /** @param names the name in the study of a variable of the file */
    static FileRemarks of(Dictionary dictionary, UnaryOperator<String> names) {
        var variables = new LinkedHashMap<String, FileRemarks.OfVariable>();
        for (var field : dictionary.fields()) {
            var said = of(field);
            if (!said.look().equals(ColumnLook.NONE)
                    || !said.role().isEmpty()
                    || !said.attributes().isEmpty()) {
                variables.put(names.apply(field.name()), said);
            }
        }
        return new FileRemarks(
                dictionary.origin().label(),
                dictionary.documents().stream()
                        .filter(line -> !line.strip().equals(SurveyDictionary.INVENTED_LINE))
                        .toList(),
                others(dictionary.attributes()),
                dictionary.sets().stream()
                        .map(s -> new AnswerSet(
                                s.name(),
                                s.label(),
                                s.counted(),
                                s.fields().stream().map(names).toList()))
                        .toList(),
                variables);
    }

    private static FileRemarks.OfVariable of(Field field) {
        return new FileRemarks.OfVariable(field.look(), field.roleInFile(), others(field.attributes()));
    }

    private static Map<String, List<String>> others(Map<String, List<String>> attributes) {
        var others = new LinkedHashMap<String, List<String>>();
        attributes.forEach((name, values) -> {
            if (!name.startsWith(OWN) && !name.equals(ROLE)) {
                others.put(name, List.copyOf(values));
            }
        });
        return others;
    }
}
