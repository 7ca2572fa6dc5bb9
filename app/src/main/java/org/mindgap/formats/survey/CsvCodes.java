package org.mindgap.formats.survey;

import org.mindgap.survey.Option;
import org.mindgap.survey.Question;
import org.mindgap.survey.Variable;

/** How codes are written into a CSV file: as they are, or as their labels. */
public enum CsvCodes {
    CODES("codes"),
    /** Where two codes of a variable have one label, or a label is empty, the code stands behind it. */
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
        if (this == CODES) {
            return GuardedText.of(code);
        }
        var label = variable.labelOf(code).strip();
        var twice = variable.values().stream()
                .anyMatch(v -> !v.code().equals(code) && v.label().strip().equals(label));
        return GuardedText.of(labelled(label, code, twice));
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
        return label.isEmpty() ? code : twice ? label + " (" + code + ")" : label;
    }
}
