package org.mindgap.translation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mindgap.survey.Option;
import org.mindgap.survey.Question;

/**
 * What each label of a language stands for in the questions of a survey: a scale that was turned round in one question
 * shows where others have the same words.
 */
final class LabelUse {
    private static final int FEWEST = 2;

    /** Questions by the source's label, by the translated one; both as they compare. */
    private final Map<String, Map<String, Set<String>>> uses = new HashMap<>();

    /**
     * What a label stands for in other questions.
     *
     * @param label the source's
     * @param questions how many
     * @param here how many use it as this question does, this one included
     */
    record Use(String label, int questions, int here) {}

    LabelUse(Collection<Question> questions, String tag) {
        for (var question : questions) {
            SideBySide.wording(question, tag)
                    .ifPresent(wording -> question.options()
                            .forEach(option -> wording.option(option.code())
                                    .ifPresent(text -> uses.computeIfAbsent(
                                                    TextShape.folded(text), t -> new HashMap<>())
                                            .computeIfAbsent(TextShape.folded(option.label()), l -> new HashSet<>())
                                            .add(question.id()))));
        }
    }

    /**
     * What the text of an option stands for elsewhere, if at least two other questions, and not fewer than say as this
     * one does, use it for another label that this question has as well.
     */
    Optional<Use> otherwise(Question question, Option option, String text) {
        var meanings = uses.getOrDefault(TextShape.folded(text), Map.of());
        var here = meanings.getOrDefault(TextShape.folded(option.label()), Set.of())
                .size();
        var best = Optional.<Use>empty();
        for (var other : question.options()) {
            var label = TextShape.folded(other.label());
            var questions = new HashSet<>(meanings.getOrDefault(label, Set.of()));
            questions.remove(question.id());
            if (!label.equals(TextShape.folded(option.label()))
                    && questions.size() >= Math.max(FEWEST, here)
                    && best.map(b -> questions.size() > b.questions()).orElse(true)) {
                best = Optional.of(new Use(other.label(), questions.size(), here));
            }
        }
        return best;
    }
}
