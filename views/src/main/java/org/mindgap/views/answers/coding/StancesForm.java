package org.mindgap.views.answers.coding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.elicit.coding.CodingScheme;
import org.mindgap.elicit.coding.Stance;
import org.mindgap.formats.plan.Coder;
import org.mindgap.survey.Question;

/** The words of stances while somebody changes them; what is as the options say it is not kept. */
final class StancesForm {
    private final List<Question> questions;
    private final Coder coder;
    private final Map<String, Map<String, String>> said = new LinkedHashMap<>();
    private String name;

    StancesForm(List<Question> questions, Coder coder) {
        this.questions = List.copyOf(questions);
        this.coder = coder;
        this.name = coder.scheme();
        coder.stances().forEach((question, words) -> said.put(question, new LinkedHashMap<>(words)));
    }

    List<Question> questions() {
        return questions;
    }

    String name() {
        return name;
    }

    void call(String now) {
        name = now.strip();
    }

    /** The stances of a question as they are now. */
    List<Stance> stances(Question question) {
        return CodingScheme.of(question, said.getOrDefault(question.id(), Map.of()))
                .stances();
    }

    /** Says a stance otherwise; no words, or the option's own, make it the option's again. */
    void say(Question question, String code, String words) {
        var usual = CodingScheme.of(question).stances().stream()
                .filter(s -> s.code().equals(code))
                .findFirst()
                .map(Stance::says)
                .orElse("");
        var own = said.computeIfAbsent(question.id(), q -> new LinkedHashMap<>());
        if (words.isBlank() || words.strip().equals(usual)) {
            own.remove(code);
        } else {
            own.put(code, words.strip());
        }
        if (own.isEmpty()) {
            said.remove(question.id());
        }
    }

    /** All stances of a question as its options say them. */
    void reset(Question question) {
        said.remove(question.id());
    }

    boolean changed(Question question) {
        return said.containsKey(question.id());
    }

    /**
     * The coder with these words.
     *
     * @param unnamed what words are called that nobody gave a name
     */
    Coder coder(String unnamed) {
        return coder.saying(said.isEmpty() ? "" : name.isEmpty() ? unnamed : name, said);
    }
}
