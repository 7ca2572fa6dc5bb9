package org.mindgap.inference.recorded;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.mindgap.elicit.TokenChance;
import org.mindgap.elicit.TokenPlace;
import org.mindgap.inference.JsonBody;

/**
 * Writes recorded answers as chat completions (formats.md §2.4). Says nothing of tokens that were billed: nobody knows.
 */
final class ChatReply {
    /** What OpenAI writes where it means minus infinity, which JSON has not. */
    private static final double IMPOSSIBLE = -9999.0;

    private ChatReply() {}

    /** An answer in words. */
    static String words(String model, String text) {
        return JsonBody.of(json -> {
            head(json, model);
            message(json, text);
            json.writeNullField("logprobs");
            foot(json);
        });
    }

    /**
     * The probabilities of the tokens that may stand first; the likeliest is what was said.
     *
     * @param chances at least one; one without a number is not listed, as servers do not list what they do not know
     */
    static String chances(String model, List<TokenChance> chances) {
        var listed = chances.stream()
                .filter(c -> !Double.isNaN(c.logProb()))
                .sorted(Comparator.comparingDouble(TokenChance::logProb).reversed())
                .toList();
        var said = listed.get(0);
        return JsonBody.of(json -> {
            head(json, model);
            message(json, said.text());
            json.writeObjectFieldStart("logprobs");
            json.writeArrayFieldStart("content");
            json.writeStartObject();
            token(json, said);
            json.writeArrayFieldStart("top_logprobs");
            for (var chance : listed) {
                json.writeStartObject();
                token(json, chance);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            foot(json);
        });
    }

    /** Tokens of an answer with their alternatives, as another format told them. */
    static String places(String model, String text, List<TokenPlace> places) {
        return JsonBody.of(json -> {
            head(json, model);
            message(json, text);
            json.writeObjectFieldStart("logprobs");
            json.writeArrayFieldStart("content");
            for (var place : places) {
                json.writeStartObject();
                token(json, place.chosen());
                json.writeArrayFieldStart("top_logprobs");
                for (var chance : place.top()) {
                    if (!Double.isNaN(chance.logProb())) {
                        json.writeStartObject();
                        token(json, chance);
                        json.writeEndObject();
                    }
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            foot(json);
        });
    }

    private static void head(JsonGenerator json, String model) throws IOException {
        json.writeStringField("id", "recorded");
        json.writeStringField("object", "chat.completion");
        json.writeNumberField("created", 0);
        json.writeStringField("model", model);
        json.writeStringField("system_fingerprint", "recorded");
        json.writeArrayFieldStart("choices");
        json.writeStartObject();
        json.writeNumberField("index", 0);
    }

    private static void message(JsonGenerator json, String text) throws IOException {
        json.writeObjectFieldStart("message");
        json.writeStringField("role", "assistant");
        json.writeStringField("content", text);
        json.writeEndObject();
    }

    private static void token(JsonGenerator json, TokenChance chance) throws IOException {
        json.writeStringField("token", chance.text());
        json.writeNumberField("logprob", Math.max(IMPOSSIBLE, chance.logProb()));
        json.writeNullField("bytes");
    }

    private static void foot(JsonGenerator json) throws IOException {
        json.writeStringField("finish_reason", "stop");
        json.writeEndObject();
        json.writeEndArray();
    }
}
