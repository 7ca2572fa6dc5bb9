package org.mindgap.inference.openai;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
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

/** Writes requests of the Responses format (formats.md §1). The server is asked to keep nothing. */
final class ResponsesBody implements BodyWriter {
    /** The server refuses fewer. */
    private static final int FEWEST_TOKENS = 16;

    private final Known known;
    private final Ability ability;

    ResponsesBody(Known known, Ability ability) {
        this.known = known;
        this.ability = ability;
    }

    @Override
    public String path() {
        return "/responses";
    }

    @Override
    public String body(Call call) throws ProblemException {
        if (call.want() == Want.TEXT_CHANCES) {
            throw new ProblemException(Problem.error(
                    "inference.chat-scores-no-text", known.endpoint().name()));
        }
        Asked.check(call, known, ability);
        if (!call.prompt().prefill().isEmpty()) {
            throw new ProblemException(
                    Problem.error("inference.no-prefill", known.endpoint().name()));
        }
        return JsonBody.of(json -> {
            json.writeStringField("model", known.endpoint().model());
            turns(json, call);
            if (call.want() == Want.TOKEN_CHANCES) {
                json.writeArrayFieldStart("include");
                json.writeString("message.output_text.logprobs");
                json.writeEndArray();
                json.writeNumberField("top_logprobs", Math.max(1, ability.topTokens()));
            }
            json.writeNumberField(
                    "max_output_tokens", Math.max(FEWEST_TOKENS, call.decoding().maxTokens()));
            if (!Asked.fixedTemperature(known)) {
                JsonBody.number(json, "temperature", call.decoding().temperature());
                JsonBody.number(json, "top_p", call.decoding().topP());
            }
            json.writeBooleanField("store", false);
            json.writeBooleanField("stream", false);
        });
    }

    private static void turns(JsonGenerator json, Call call) throws IOException {
        json.writeArrayFieldStart("input");
        for (var message : call.prompt().messages()) {
            json.writeStartObject();
            json.writeStringField(
                    "role",
                    message.speaker() == Message.Speaker.MODEL
                            ? "assistant"
                            : message.speaker().name().toLowerCase(Locale.ROOT));
            json.writeStringField("content", message.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
