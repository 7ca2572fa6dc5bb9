package org.mindgap.views.kit.study;

import java.util.stream.Stream;
import org.mindgap.survey.Option;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.survey.Wording;

/** The scripts in which surveys and answers are written. */
public final class Scripts {
    private Scripts() {}

    /** Whether any label, wording or option has Korean, Japanese or Chinese letters. */
    static boolean eastAsian(Survey survey) {
        return Stream.concat(
                        survey.variables().stream().flatMap(Scripts::texts),
                        survey.questions().stream().flatMap(Scripts::texts))
                .anyMatch(Scripts::eastAsian);
    }

    /** Whether a text has a letter of Hangul, kana or Han. */
    public static boolean eastAsian(String text) {
        return text.codePoints()
                .filter(c -> c >= 0x1100)
                .mapToObj(Character.UnicodeScript::of)
                .anyMatch(s -> switch (s) {
                    case HANGUL, HIRAGANA, KATAKANA, BOPOMOFO, HAN -> true;
                    default -> false;
                });
    }

    private static Stream<String> texts(Variable variable) {
        return Stream.concat(
                Stream.of(variable.label()), variable.values().stream().map(Variable.Value::label));
    }

    private static Stream<String> texts(Question question) {
        return Stream.of(
                        Stream.of(question.label(), question.wording(), question.topic(), question.stem()),
                        question.options().stream().map(Option::label),
                        question.translations().stream()
                                .flatMap(w -> Stream.concat(
                                        Stream.of(w.stem(), w.text()),
                                        w.options().stream().map(Wording.OptionText::text))))
                .flatMap(texts -> texts);
    }
}
