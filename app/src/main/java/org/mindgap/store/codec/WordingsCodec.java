package org.mindgap.store.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.mindgap.survey.Wording;

/** A question in other languages, as a JSON list; empty for none. */
public final class WordingsCodec {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private WordingsCodec() {}

    public static String encode(List<Wording> wordings) {
        try {
            return wordings.isEmpty() ? "" : JSON.writeValueAsString(wordings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws DamagedException if the text is no such list */
    public static List<Wording> decode(String text) throws DamagedException {
        if (text.isEmpty()) {
            return List.of();
        }
        try {
            return JSON.readValue(text, new TypeReference<List<Wording>>() {});
        } catch (JsonProcessingException e) {
            throw new DamagedException("the translations of a question cannot be read");
        }
    }
}
