package org.mindgap.inference.anthropic;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.Message;
import org.mindgap.elicit.Want;
import org.mindgap.inference.Asked;
import org.mindgap.inference.BodyWriter;
import org.mindgap.inference.JsonBody;
import org.mindgap.inference.Known;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Ability;

/** Writes requests of Anthropic's {@code /v1/messages}. It takes no seed; newer models take temperature or top-p, not both. */
final class MessagesBody implements BodyWriter {
    private final Known known;
    private final Ability ability;

    MessagesBody(Known known, Ability ability) {
        this.known = known;
        this.ability = ability;
    }

    @Override
    public String path() {
        return "/v1/messages";
    }

    @Override
    public String body(Call call) throws ProblemException {
        Asked.check(call, known, ability);
        var decoding = call.decoding();
        if (call.want() == Want.TEXT && decoding.temperature() > 1) {
            throw new ProblemException(Problem.error(
                    "inference.temperature-over-1", known.endpoint().name()));
        }
        return JsonBody.of(json -> {
            json.writeStringField("model", known.endpoint().model());
            json.writeNumberField("max_tokens", decoding.maxTokens());
            var system = call.prompt().messages().stream()
                    .filter(m -> m.speaker() == Message.Speaker.SYSTEM)
                    .map(Message::text)
                    .toList();
            if (!system.isEmpty()) {
                json.writeStringField("system", String.join("\n", system));
            }
            turns(json, call);
            if (!Asked.fixedTemperature(known)) {
                JsonBody.number(json, "temperature", decoding.temperature());
                if (decoding.topP() < 1) {
                    json.writeNumberField("top_p", decoding.topP());
                }
            }
        });
    }

    private static void turns(JsonGenerator json, Call call) throws IOException {
        json.writeArrayFieldStart("messages");
        for (var message : call.prompt().messages()) {
            if (message.speaker() != Message.Speaker.SYSTEM) {
                turn(json, message.speaker() == Message.Speaker.MODEL ? "assistant" : "user", message.text());
            }
        }
        if (!call.prompt().prefill().isEmpty()) {
            turn(json, "assistant", call.prompt().prefill());
        }
        json.writeEndArray();
    }

    private static void turn(JsonGenerator json, String role, String text) throws IOException {
        json.writeStartObject();
        json.writeStringField("role", role);
        json.writeStringField("content", text);
        json.writeEndObject();
    }
}
