package org.mindgap.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.mindgap.formats.text.TextHash;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;

/** Questions by their id or by the hash of their wording, their label, or of an own text of theirs. */
final class QuestionsByText {
    private final Survey survey;
    private final Map<String, List<Question>> byHash = new HashMap<>();
    private final Map<String, List<Question>> byId = new HashMap<>();

    QuestionsByText(Survey survey) {
        this.survey = survey;
        for (var question : survey.questions()) {
            var texts = new LinkedHashSet<>(List.of(question.wording(), question.label(), question.text()));
            texts.remove("");
            for (var text : texts) {
                var hash = TextHash.of(text);
                byHash.computeIfAbsent(hash, h -> new ArrayList<>()).add(question);
                byId.computeIfAbsent(TextHash.id(hash), h -> new ArrayList<>()).add(question);
            }
        }
    }

    /** Those that a row can mean: one, or none, or several that say the same. */
    List<Question> find(TranslationRow row) {
        if (row.id().isEmpty()) {
            // an option's own text is no question's: only the question's says which one is meant
            return row.part().equals(TextPart.QUESTION) ? byHash.getOrDefault(row.ownHash(), List.of()) : List.of();
        }
        var exact = survey.question(row.id());
        if (exact.isPresent()) {
            return List.of(exact.get());
        }
        return byHash.getOrDefault(row.id(), byId.getOrDefault(row.id(), List.of()));
    }
}
