package org.mindgap.inference.openai;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.Decoding;
import org.mindgap.elicit.Want;
import org.mindgap.inference.Asked;
import org.mindgap.inference.BodyWriter;
import org.mindgap.inference.JsonBody;
import org.mindgap.inference.Known;
import org.mindgap.inference.Template;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Ability;

/**
 * Writes completions of a text (formats.md §2.5, §2.8). To score texts the prompt itself is sent along as the first of
 * a list: how many tokens it has tells where each continuation begins, whatever the server says of offsets.
 */
final class CompletionsBody implements BodyWriter {
    private final Known known;
    private final Ability ability;
    private final Dialect dialect;

    CompletionsBody(Known known, Ability ability) {
        this.known = known;
        this.ability = ability;
        this.dialect = Dialect.named(known.text(Known.SERVER, Dialect.OTHER.word()));
    }

    @Override
    public String path() {
        return "/completions";
    }

    @Override
    public String body(Call call) throws ProblemException {
        Asked.check(call, known, ability);
        var template = Template.of(known.endpoint());
        var context = template.render(call.prompt(), known.endpoint().name());
        return JsonBody.of(json -> {
            json.writeStringField("model", known.endpoint().model());
            if (call.want() == Want.TEXT_CHANCES) {
                scored(json, call, context);
            } else {
                json.writeStringField("prompt", context);
                if (call.want() == Want.TOKEN_CHANCES) {
                    json.writeNumberField("logprobs", Math.max(1, ability.topTokens()));
                    if (ability.exactLabels()) {
                        ExactLabels.write(json, known, call.prompt());
                    }
                }
                decoding(json, call.decoding());
                dialect.nothingCutOff(json);
            }
            if (template.known() && !call.prompt().plain() && dialect == Dialect.VLLM) {
                json.writeBooleanField("add_special_tokens", false); // the template has brought them
            }
            json.writeBooleanField("stream", false);
        });
    }

    private void scored(JsonGenerator json, Call call, String context) throws IOException {
        json.writeArrayFieldStart("prompt");
        json.writeString(context);
        for (var continuation : call.prompt().continuations()) {
            json.writeString(context + continuation);
        }
        json.writeEndArray();
        if (known.text(Known.SCORING, Known.ECHO).equals(Known.PROMPT_LOGPROBS)) {
            json.writeNumberField("max_tokens", 1);
            json.writeNumberField("prompt_logprobs", 0);
            json.writeBooleanField("return_token_ids", true);
        } else {
            json.writeNumberField("max_tokens", 0);
            json.writeBooleanField("echo", true);
            json.writeNumberField("logprobs", 1);
        }
        json.writeNumberField("temperature", 0);
    }

    private static void decoding(JsonGenerator json, Decoding decoding) throws IOException {
        json.writeNumberField("max_tokens", decoding.maxTokens());
        JsonBody.number(json, "temperature", decoding.temperature());
        JsonBody.number(json, "top_p", decoding.topP());
        if (decoding.seed().isPresent()) {
            json.writeNumberField("seed", decoding.seed().getAsLong());
        }
    }
}
