package org.mindgap.store.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.mindgap.survey.FileRemarks;

/** What a survey file said besides, as JSON; empty for nothing. */
public final class RemarksCodec {
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .build();

    private RemarksCodec() {}

    /** As written. */
    record Body(int version, FileRemarks remarks) {}

    public static String encode(FileRemarks remarks) {
        try {
            return remarks.equals(FileRemarks.NONE) ? "" : JSON.writeValueAsString(new Body(VERSION, remarks));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws DamagedException if the text is none of ours */
    public static FileRemarks decode(String text) throws DamagedException {
        if (text.isEmpty()) {
            return FileRemarks.NONE;
        }
        try {
            var body = JSON.readValue(text, Body.class);
            if (body.version() == VERSION) {
                return body.remarks();
            }
        } catch (JsonProcessingException e) {
            // said below
        }
        throw new DamagedException("what the survey's file said besides cannot be read");
    }
}
