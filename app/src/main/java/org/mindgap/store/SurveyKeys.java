package org.mindgap.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.store.codec.DamagedException;

/** The keys by which rows refer to a survey and its questions. */
final class SurveyKeys {
    private final long key;
    private final Map<Long, QuestionKey> byKey = new HashMap<>();
    private final Map<String, QuestionKey> byId = new HashMap<>();

    SurveyKeys(long key, Collection<QuestionKey> questions) {
        this.key = key;
        for (var question : questions) {
            byKey.put(question.key(), question);
            byId.put(question.id(), question);
        }
    }

    /**
     * A question's key.
     *
     * @param key in table question
     * @param id in its survey
     * @param codes its options' codes by place
     * @param places place by code
     */
    record QuestionKey(long key, String id, List<String> codes, Map<String, Integer> places) {
        static QuestionKey of(long key, String id, List<String> codes) {
            var places = new HashMap<String, Integer>();
            for (var place = 0; place < codes.size(); place++) {
                places.put(codes.get(place), place);
            }
            return new QuestionKey(key, id, List.copyOf(codes), Map.copyOf(places));
        }
    }

    long key() {
        return key;
    }

    Optional<QuestionKey> question(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    QuestionKey question(long questionKey) throws DamagedException {
        var question = byKey.get(questionKey);
        if (question == null) {
            throw new DamagedException("question " + questionKey + " is none of survey " + key);
        }
        return question;
    }
}
