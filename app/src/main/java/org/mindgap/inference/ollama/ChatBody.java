package org.mindgap.inference.ollama;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.Decoding;
import org.mindgap.elicit.Message;
import org.mindgap.elicit.Prompt;
import org.mindgap.elicit.Want;
import org.mindgap.inference.Asked;
import org.mindgap.inference.BodyWriter;
import org.mindgap.inference.JsonBody;
import org.mindgap.inference.Known;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Ability;

/** Writes requests of Ollama's {@code /api/chat} (formats.md §2.7). A beginning of the answer is a last turn of the model. */
final class ChatBody implements BodyWriter {
    private final Known known;
    private final Ability ability;

    ChatBody(Known known, Ability ability) {
        this.known = known;
        this.ability = ability;
    }

    @Override
    public String path() {
        return "/api/chat";
    }

    @Override
    public String body(Call call) throws ProblemException {
        Asked.check(call, known, ability);
        return JsonBody.of(json -> {
            json.writeStringField("model", known.endpoint().model());
            messages(json, call.prompt());
            json.writeBooleanField("stream", false);
            json.writeBooleanField("think", false);
            if (call.want() == Want.TOKEN_CHANCES) {
                json.writeBooleanField("logprobs", true);
                json.writeNumberField("top_logprobs", Math.max(1, ability.topTokens()));
            }
            options(json, call.decoding());
        });
    }

    private static void messages(JsonGenerator json, Prompt prompt) throws IOException {
        json.writeArrayFieldStart("messages");
        for (var message : prompt.messages()) {
            turn(
                    json,
                    message.speaker() == Message.Speaker.MODEL
                            ? "assistant"
                            : message.speaker().name().toLowerCase(Locale.ROOT),
                    message.text());
        }
        if (!prompt.prefill().isEmpty()) {
            turn(json, "assistant", prompt.prefill());
        }
        json.writeEndArray();
    }

    private static void turn(JsonGenerator json, String role, String text) throws IOException {
        json.writeStartObject();
        json.writeStringField("role", role);
        json.writeStringField("content", text);
        json.writeEndObject();
    }

    /** With what it cuts off by itself switched off. */
    private static void options(JsonGenerator json, Decoding decoding) throws IOException {
        json.writeObjectFieldStart("options");
        JsonBody.number(json, "temperature", decoding.temperature());
        JsonBody.number(json, "top_p", decoding.topP());
        json.writeNumberField("top_k", 0);
        json.writeNumberField("min_p", 0);
        json.writeNumberField("repeat_penalty", 1);
        if (decoding.seed().isPresent()) {
            json.writeNumberField("seed", decoding.seed().getAsLong());
        }
        json.writeNumberField("num_predict", decoding.maxTokens());
        json.writeEndObject();
    }
}
