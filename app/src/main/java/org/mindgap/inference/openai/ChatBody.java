package org.mindgap.inference.openai;

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
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Ability;

/** Writes chat completions (formats.md §2.4, §2.8). */
final class ChatBody implements BodyWriter {
    private final Known known;
    private final Ability ability;
    private final Dialect dialect;

    ChatBody(Known known, Ability ability) {
        this.known = known;
        this.ability = ability;
        this.dialect = Dialect.named(known.text(Known.SERVER, Dialect.OTHER.word()));
    }

    @Override
    public String path() {
        return "/chat/completions";
    }

    @Override
    public String body(Call call) throws ProblemException {
        var name = known.endpoint().name();
        if (call.want() == Want.TEXT_CHANCES) {
            throw new ProblemException(Problem.error("inference.chat-scores-no-text", name));
        }
        Asked.check(call, known, ability);
        return JsonBody.of(json -> {
            json.writeStringField("model", known.endpoint().model());
            messages(json, call.prompt());
            if (call.want() == Want.TOKEN_CHANCES) {
                chances(json, call.prompt());
            }
            decoding(json, call.decoding());
            dialect.nothingCutOff(json);
            if (known.thinkingOff()) {
                dialect.thinkingOff(json);
            }
            json.writeBooleanField("stream", false);
        });
    }

    private void messages(JsonGenerator json, Prompt prompt) throws IOException {
        json.writeArrayFieldStart("messages");
        for (var message : prompt.messages()) {
            turn(json, message.speaker(), message.text());
        }
        if (!prompt.prefill().isEmpty()) {
            turn(json, Message.Speaker.MODEL, prompt.prefill());
        }
        json.writeEndArray();
        if (!prompt.prefill().isEmpty() && dialect.flagsForBeginning()) {
            json.writeBooleanField("add_generation_prompt", false);
            json.writeBooleanField("continue_final_message", true);
        }
    }

    private static void turn(JsonGenerator json, Message.Speaker speaker, String text) throws IOException {
        json.writeStartObject();
        json.writeStringField(
                "role",
                speaker == Message.Speaker.MODEL ? "assistant" : speaker.name().toLowerCase(Locale.ROOT));
        json.writeStringField("content", text);
        json.writeEndObject();
    }

    private void chances(JsonGenerator json, Prompt prompt) throws IOException {
        json.writeBooleanField("logprobs", true);
        json.writeNumberField("top_logprobs", Math.max(1, ability.topTokens()));
        if (ability.exactLabels()) {
            ExactLabels.write(json, known, prompt);
        }
    }

    private void decoding(JsonGenerator json, Decoding decoding) throws IOException {
        json.writeNumberField(dialect.mostTokens(), decoding.maxTokens());
        if (!Asked.fixedTemperature(known)) {
            JsonBody.number(json, "temperature", decoding.temperature());
            JsonBody.number(json, "top_p", decoding.topP());
        }
        if (decoding.seed().isPresent()) {
            json.writeNumberField("seed", decoding.seed().getAsLong());
        }
    }
}
