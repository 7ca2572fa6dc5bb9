package org.mindgap.elicit.prompt;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Option;
import org.mindgap.survey.Question;
import org.mindgap.survey.Wording;

/**
 * A question and its options in the language in which it is put to a model.
 *
 * @param text stem and wording
 * @param stem what is read out before, where it is known apart from the wording, or empty
 * @param wording without the stem
 * @param options text by code
 */
record Worded(String text, String stem, String wording, Map<String, String> options) {

    /**
     * The question in a language: its own wording, or a translation with every option that is offered.
     *
     * @throws ProblemException where nobody has said how it was asked (a label is no wording), or in that language
     */
    static Worded of(Question question, String language, List<Option> offered) throws ProblemException {
        if (!question.confirmed()) {
            throw new ProblemException(Problem.error("elicit.no-wording", question.id()));
        }
        if (language.isEmpty() || same(language, question.language())) {
            var texts = new HashMap<String, String>();
            offered.forEach(o -> texts.put(o.code(), o.label()));
            return new Worded(question.text(), question.stem(), question.wording(), texts);
        }
        var wording = question.translations().stream()
                .filter(w -> same(language, w.language()) && !w.text().isEmpty())
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.error("elicit.no-language", question.id(), language)));
        return translated(question, wording, offered);
    }

    private static Worded translated(Question question, Wording wording, List<Option> offered) throws ProblemException {
        var texts = new HashMap<String, String>();
        for (var option : offered) {
            texts.put(
                    option.code(),
                    wording.option(option.code())
                            .orElseThrow(() -> new ProblemException(Problem.error(
                                    "elicit.option-language", question.id(), option.label(), wording.language()))));
        }
        var text = wording.stem().isEmpty() ? wording.text() : wording.stem() + " " + wording.text();
        return new Worded(text, wording.stem(), wording.text(), texts);
    }

    /** The same language; a tag without a region means any of its regions. */
    private static boolean same(String one, String other) {
        var a = Locale.forLanguageTag(one);
        var b = Locale.forLanguageTag(other);
        return a.getLanguage().equals(b.getLanguage())
                && (a.getCountry().isEmpty()
                        || b.getCountry().isEmpty()
                        || a.getCountry().equals(b.getCountry()));
    }
}
