package org.mindgap.inference.openai;

import org.mindgap.elicit.ModelReply;
import org.mindgap.inference.Json;

/** What a reply of OpenAI's shapes says of itself. */
final class Usage {
    private Usage() {}

    static ModelReply.Origin origin(Json reply, String finish) {
        var usage = reply.at("usage");
        return new ModelReply.Origin(
                finish,
                reply.textOrEmpty("model"),
                reply.textOrEmpty("system_fingerprint"),
                first(usage.count("prompt_tokens"), usage.count("input_tokens")),
                first(usage.count("completion_tokens"), usage.count("output_tokens")));
    }

    /** Tokens spent on thinking; 0 where nothing is said. */
    static long thought(Json reply) {
        var usage = reply.at("usage");
        return Math.max(
                0,
                Math.max(
                        usage.at("completion_tokens_details").count("reasoning_tokens"),
                        usage.at("output_tokens_details").count("reasoning_tokens")));
    }

    private static long first(long one, long other) {
        return one >= 0 ? one : other;
    }
}
