package org.mindgap.formats.survey;

import java.util.stream.Collectors;
import org.mindgap.formats.microdata.MissingValues;
import org.mindgap.survey.Option;
import org.mindgap.survey.Question;
import org.mindgap.survey.Variable;

/** How codes are written into a CSV file: as they are, or as their labels. */
public enum CsvCodes {
    CODES("codes"),
    /** Where two codes have one label, the code stands behind it; where a label is empty or a number, in its place. */
    LABELS("labels");

    private final String word;

    CsvCodes(String word) {
        this.word = word;
    }

    /** The word on the command line. */
    public String word() {
        return word;
    }

    String written(Variable variable, String code) {
        return GuardedText.of(read(variable, code));
    }

    /** As the survey that is read back will have it. */
    private String read(Variable variable, String code) {
        if (this == CODES) {
            return code;
        }
        var label = variable.labelOf(code).strip();
        var twice = variable.allValues().stream()
                .anyMatch(v -> !v.code().equals(code) && v.label().strip().equals(label));
        return labelled(label, code, twice);
    }

    /** What is no value, in the words of {@link Declared}: a code by its label where labels stand in the cells. */
    String missing(Variable variable) {
        var none =
                variable.missing().stream().map(v -> read(variable, v.code())).toList();
        if (this == CODES) {
            return new Declared(variable.declared()).and(none).words();
        }
        var unlabelled = new Declared(variable.declared())
                .parts().stream()
                        .filter(p -> p.range().isPresent()
                                || variable.allValues().stream().noneMatch(v -> p.has(v.code())))
                        .map(MissingValues::words)
                        .collect(Collectors.joining(", "));
        return new Declared(unlabelled).and(none).words();
    }

    String written(Question question, String code) {
        return GuardedText.of(translated(question, code));
    }

    /** As the survey that is read back will have it. */
    String translated(Question question, String code) {
        if (this == CODES) {
            return code;
        }
        var label = question.option(code).map(Option::label).orElse(code).strip();
        var twice = question.options().stream()
                .anyMatch(o -> !o.code().equals(code) && o.label().strip().equals(label));
        return labelled(label, code, twice);
    }

    private static String labelled(String label, String code, boolean twice) {
        if (label.isEmpty() || isNumber(label)) {
            return code; // a step called 2 that counts 8, as in a scale turned round, would be read back as 2
        }
        return twice ? label + " (" + code + ")" : label;
    }

    private static boolean isNumber(String label) {
        return label.chars().allMatch(c -> c >= '0' && c <= '9' || "+-.,".indexOf(c) >= 0);
    }
}
