package org.mindgap.inference.openai;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Where servers that speak OpenAI's formats differ from OpenAI. What each cuts off by itself when it draws (the 40 most
 * likely tokens, a penalty for repeating) is switched off, so that draws come from the model's own distribution.
 */
enum Dialect {
    OPENAI("max_completion_tokens", Begun.NEVER),
    VLLM("max_tokens", Begun.BY_FLAGS) {
        @Override
        void nothingCutOff(JsonGenerator json) throws IOException {
            json.writeNumberField("top_k", -1);
            json.writeNumberField("min_p", 0);
            json.writeNumberField("repetition_penalty", 1);
        }
    },
    LLAMA_CPP("max_tokens", Begun.BY_LAST_TURN) {
        @Override
        void nothingCutOff(JsonGenerator json) throws IOException {
            json.writeNumberField("top_k", 0);
            json.writeNumberField("min_p", 0);
            json.writeNumberField("repeat_penalty", 1);
        }
    },
    LM_STUDIO("max_tokens", Begun.NEVER) {
        @Override
        void nothingCutOff(JsonGenerator json) throws IOException {
            json.writeNumberField("top_k", 0);
            json.writeNumberField("repeat_penalty", 1);
        }
    },
    OPENROUTER("max_tokens", Begun.BY_LAST_TURN) {
        @Override
        void nothingCutOff(JsonGenerator json) throws IOException {
            // else it picks a provider that drops what it does not know, log-probabilities among it
            json.writeObjectFieldStart("provider");
            json.writeBooleanField("require_parameters", true);
            json.writeEndObject();
        }
    },
    OLLAMA("max_tokens", Begun.NEVER),
    OTHER("max_tokens", Begun.NEVER);

    /** How the model's own turn is begun for it. */
    enum Begun {
        NEVER,
        /** A last turn of the model is gone on with. */
        BY_LAST_TURN,
        /** The same, and two flags say so. */
        BY_FLAGS
    }

    private final String mostTokens;
    private final Begun begun;

    Dialect(String mostTokens, Begun begun) {
        this.mostTokens = mostTokens;
        this.begun = begun;
    }

    /** As a setting says it: openai, vllm, llama-cpp … */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The dialect of a word; a server nobody knows takes what most take. */
    static Dialect named(String word) {
        return Arrays.stream(values())
                .filter(d -> d.word().equals(word))
                .findFirst()
                .orElse(OTHER);
    }

    /** The name of the field for the most tokens of an answer. */
    String mostTokens() {
        return mostTokens;
    }

    Begun begun() {
        return begun;
    }

    /** Fields that keep the server from cutting anything off the model's distribution. */
    void nothingCutOff(JsonGenerator json) throws IOException {
        // none needed
    }
}
