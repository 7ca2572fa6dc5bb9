package org.mindgap.inference.llamaserver;

import org.mindgap.elicit.Call;
import org.mindgap.elicit.Want;
import org.mindgap.inference.Asked;
import org.mindgap.inference.BodyWriter;
import org.mindgap.inference.JsonBody;
import org.mindgap.inference.Known;
import org.mindgap.inference.Template;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Ability;

/**
 * Writes requests of {@code /completion} (formats.md §2.6). Its samplers are switched off, and so is its memory of
 * earlier prompts, which may change results.
 */
final class CompletionBody implements BodyWriter {
    private final Known known;
    private final Ability ability;

    CompletionBody(Known known, Ability ability) {
        this.known = known;
        this.ability = ability;
    }

    @Override
    public String path() {
        return "/completion";
    }

    @Override
    public String body(Call call) throws ProblemException {
        Asked.check(call, known, ability);
        var prompt = Template.of(known.endpoint())
                .render(call.prompt(), known.endpoint().name());
        return JsonBody.of(json -> {
            json.writeStringField("prompt", prompt);
            json.writeNumberField("n_predict", call.decoding().maxTokens());
            if (call.want() == Want.TOKEN_CHANCES) {
                json.writeNumberField("n_probs", Math.max(1, ability.topTokens()));
                json.writeBooleanField("post_sampling_probs", false);
            }
            JsonBody.number(json, "temperature", call.decoding().temperature());
            JsonBody.number(json, "top_p", call.decoding().topP());
            json.writeNumberField("top_k", 0);
            json.writeNumberField("min_p", 0);
            json.writeNumberField("repeat_penalty", 1);
            if (call.decoding().seed().isPresent()) {
                json.writeNumberField("seed", call.decoding().seed().getAsLong());
            }
            json.writeBooleanField("cache_prompt", false);
            json.writeBooleanField("stream", false);
        });
    }
}
