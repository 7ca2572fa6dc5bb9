package org.mindgap.formats.answers.runs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mindgap.formats.answers.RowProblem;
import org.mindgap.survey.Question;

/**
 * The survey's codes of options as shown: by their label to the letter, in the question's own language or in one of its
 * translations; by their code where the text is nothing but the code.
 *
 * @param question that they belong to
 * @param shown what the model saw
 * @param codes in the order shown
 */
record OptionCodes(Question question, ShownOptions shown, List<String> codes) {
    OptionCodes {
        codes = List.copyOf(codes);
    }

    /** @throws RowProblem if one is no option of the question, or two are the same */
    static OptionCodes of(Question question, ShownOptions shown) throws RowProblem {
        var codes = new ArrayList<String>();
        for (var text : shown.texts()) {
            var meant = meant(question, text);
            if (meant.size() != 1) {
                throw new RowProblem("runs.option-unknown", text, question.id());
            }
            var code = meant.iterator().next();
            if (codes.contains(code)) {
                throw new RowProblem("answers.option-twice", code, question.id());
            }
            codes.add(code);
        }
        return new OptionCodes(question, shown, codes);
    }

    /** Codes of the options that a text stands for. */
    static Set<String> meant(Question question, String text) {
        var wanted = text.strip();
        var codes = new LinkedHashSet<String>();
        for (var option : question.options()) {
            if (option.label().strip().equals(wanted)) {
                codes.add(option.code());
            }
        }
        for (var wording : question.translations()) {
            wording.options().stream()
                    .filter(o -> o.text().strip().equals(wanted))
                    .forEach(o -> codes.add(o.code()));
        }
        if (codes.isEmpty() && question.option(wanted).isPresent()) {
            codes.add(wanted);
        }
        return codes;
    }

    /** The code of a label, or empty. */
    String ofLabel(String label) {
        var at = shown.labels().indexOf(label);
        return at < 0 ? "" : codes.get(at);
    }

    /** The options' places on the questionnaire in the order shown. */
    String order() {
        var own = question.options().stream().map(o -> o.code()).toList();
        return codes.stream().map(c -> String.valueOf(own.indexOf(c))).collect(Collectors.joining(","));
    }
}
