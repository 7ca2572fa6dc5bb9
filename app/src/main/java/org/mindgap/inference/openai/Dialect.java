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
    OPENAI("max_completion_tokens"),
    VLLM("max_tokens") {
        @Override
        void nothingCutOff(JsonGenerator json) throws IOException {
            json.writeNumberField("top_k", -1);
            json.writeNumberField("min_p", 0);
            json.writeNumberField("repetition_penalty", 1);
        }

        @Override
        void thinkingOff(JsonGenerator json) throws IOException {
            json.writeObjectFieldStart("chat_template_kwargs");
            json.writeBooleanField("enable_thinking", false);
            json.writeEndObject();
        }
    },
    LLAMA_CPP("max_tokens") {
        @Override
        void nothingCutOff(JsonGenerator json) throws IOException {
            json.writeNumberField("top_k", 0);
            json.writeNumberField("min_p", 0);
            json.writeNumberField("repeat_penalty", 1);
        }

        @Override
        void thinkingOff(JsonGenerator json) throws IOException {
            json.writeObjectFieldStart("chat_template_kwargs");
            json.writeBooleanField("enable_thinking", false);
            json.writeEndObject();
        }
    },
    LM_STUDIO("max_tokens") {
        @Override
        void nothingCutOff(JsonGenerator json) throws IOException {
            json.writeNumberField("top_k", 0);
            json.writeNumberField("repeat_penalty", 1);
        }
    },
    OPENROUTER("max_tokens") {
        @Override
        void nothingCutOff(JsonGenerator json) throws IOException {
            // else it picks a provider that drops what it does not know, log-probabilities among it
            json.writeObjectFieldStart("provider");
            json.writeBooleanField("require_parameters", true);
            json.writeEndObject();
        }

        @Override
        void thinkingOff(JsonGenerator json) throws IOException {
            json.writeObjectFieldStart("reasoning");
            json.writeBooleanField("enabled", false);
            json.writeEndObject();
        }
    },
    OLLAMA("max_tokens"),
    /** Our own server of recorded answers. */
    RECORDED("max_tokens"),
    OTHER("max_tokens");

    private final String mostTokens;

    Dialect(String mostTokens) {
        this.mostTokens = mostTokens;
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

    /** Whether two flags have to say that a last turn of the model is gone on with. */
    boolean flagsForBeginning() {
        return this == VLLM;
    }

    /** Fields that keep the server from cutting anything off the model's distribution. */
    void nothingCutOff(JsonGenerator json) throws IOException {
        // none needed
    }

    /** Tells the model not to think, where the server has a way to. */
    void thinkingOff(JsonGenerator json) throws IOException {
        json.writeStringField("reasoning_effort", "none");
    }
}
