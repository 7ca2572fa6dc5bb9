package org.mindgap.formats.answers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.formats.text.TextHash;
import org.mindgap.survey.Option;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;

/**
 * Questions by the SHA-256 of their text. A question whose text is known is meant by the hash of that text and nothing
 * else; one without a text by its id, which is made of the hash. Where several are meant, those whose text is known come
 * first, then those with the very same options.
 */
final class HashedQuestions {
    private final Map<String, List<Found>> byHash = new HashMap<>();
    private final Map<String, List<Found>> byId = new HashMap<>();

    /** A question and its survey. */
    record Found(Survey survey, Question question) {}

    HashedQuestions(List<Survey> surveys) {
        for (var survey : surveys) {
            for (var question : survey.asked()) {
                var found = new Found(survey, question);
                if (!question.wording().isEmpty()) {
                    add(byHash, TextHash.of(question.wording()), found);
                } else if (question.label().equals(question.id())) {
                    add(byId, question.id(), found);
                } else {
                    add(byHash, TextHash.of(question.label()), found);
                }
            }
        }
    }

    boolean has(String hash) {
        return byHash.containsKey(hash) || byId.containsKey(TextHash.id(hash));
    }

    /**
     * The question that a row means.
     *
     * @param labels the row's options
     * @throws RowProblem if there is none, or more than one
     */
    Found find(String hash, List<String> labels) throws RowProblem {
        var meant = byHash.getOrDefault(hash, byId.getOrDefault(TextHash.id(hash), List.of()));
        if (meant.size() > 1) {
            var same = meant.stream()
                    .filter(f -> labels(f.question()).equals(labels))
                    .toList();
            meant = same.isEmpty() ? meant : same;
        }
        if (meant.isEmpty()) {
            throw new RowProblem("answers.hash-unknown", hash);
        }
        if (meant.size() > 1) {
            var where = String.join(
                    "; ",
                    meant.stream()
                            .map(f -> f.question().id() + " in " + f.survey().name())
                            .toList());
            throw new RowProblem("answers.question-ambiguous", TextHash.id(hash), where);
        }
        return meant.get(0);
    }

    static List<String> labels(Question question) {
        return question.options().stream().map(Option::label).toList();
    }

    private static void add(Map<String, List<Found>> map, String key, Found found) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(found);
    }
}
