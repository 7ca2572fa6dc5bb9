package org.mindgap.inference.openai;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.mindgap.elicit.Prompt;
import org.mindgap.inference.Known;

/** Asks vLLM for the probability of the labels' own tokens, whatever their rank; only where those of all are known. */
final class ExactLabels {
    private ExactLabels() {}

    static void write(JsonGenerator json, Known known, Prompt prompt) throws IOException {
        var ids = known.tokens(prompt.labels());
        if (ids.isPresent()) {
            json.writeArrayFieldStart("logprob_token_ids");
            for (var id : ids.get()) {
                json.writeNumber(id);
            }
            json.writeEndArray();
        }
    }
}
