package org.mindgap.inference.gemini;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.Message;
import org.mindgap.elicit.Want;
import org.mindgap.inference.Asked;
import org.mindgap.inference.BodyWriter;
import org.mindgap.inference.JsonBody;
import org.mindgap.inference.Known;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Ability;

/** Writes requests of {@code generateContent} (formats.md §2.9). */
final class GenerateBody implements BodyWriter {
    private final Known known;
    private final Ability ability;

    GenerateBody(Known known, Ability ability) {
        this.known = known;
        this.ability = ability;
    }

    @Override
    public String path() {
        return "/models/"
                + URLEncoder.encode(known.endpoint().model().replaceFirst("^models/", ""), StandardCharsets.UTF_8)
                + ":generateContent";
    }

    @Override
    public String body(Call call) throws ProblemException {
        Asked.check(call, known, ability);
        return JsonBody.of(json -> {
            var told = said(call, true);
            if (!told.isEmpty()) {
                json.writeObjectFieldStart("systemInstruction");
                parts(json, String.join("\n", told.stream().map(Message::text).toList()));
                json.writeEndObject();
            }
            json.writeArrayFieldStart("contents");
            for (var message : said(call, false)) {
                turn(json, message.speaker() == Message.Speaker.MODEL ? "model" : "user", message.text());
            }
            if (!call.prompt().prefill().isEmpty()) {
                turn(json, "model", call.prompt().prefill());
            }
            json.writeEndArray();
            config(json, call);
        });
    }

    private void config(JsonGenerator json, Call call) throws IOException {
        json.writeObjectFieldStart("generationConfig");
        JsonBody.number(json, "temperature", call.decoding().temperature());
        JsonBody.number(json, "topP", call.decoding().topP());
        if (call.decoding().seed().isPresent()) {
            // it takes 31 bits
            json.writeNumberField("seed", call.decoding().seed().getAsLong() & Integer.MAX_VALUE);
        }
        json.writeNumberField("maxOutputTokens", call.decoding().maxTokens());
        if (call.want() == Want.TOKEN_CHANCES) {
            json.writeBooleanField("responseLogprobs", true);
            json.writeNumberField("logprobs", Math.max(1, ability.topTokens()));
        }
        if (known.thinkingOff()) {
            json.writeObjectFieldStart("thinkingConfig");
            json.writeNumberField("thinkingBudget", 0);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static List<Message> said(Call call, boolean bySystem) {
        return call.prompt().messages().stream()
                .filter(m -> (m.speaker() == Message.Speaker.SYSTEM) == bySystem)
                .toList();
    }

    private static void turn(JsonGenerator json, String role, String text) throws IOException {
        json.writeStartObject();
        json.writeStringField("role", role);
        parts(json, text);
        json.writeEndObject();
    }

    private static void parts(JsonGenerator json, String text) throws IOException {
        json.writeArrayFieldStart("parts");
        json.writeStartObject();
        json.writeStringField("text", text);
        json.writeEndObject();
        json.writeEndArray();
    }
}
