package org.mindgap.inference.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mindgap.elicit.Message;
import org.mindgap.elicit.Want;
import org.mindgap.inference.BadReply;
import org.mindgap.inference.Json;

/**
 * What a recording has to know of a request in OpenAI's chat format.
 *
 * @param model named, or empty
 * @param words by which the prompt is found
 * @param want probabilities, or words
 * @param seed where one is named
 * @param plain whether it wants one whole answer: no stream, no more than one choice
 */
record ChatRequest(String model, String words, Want want, OptionalLong seed, boolean plain) {

    /** Where our own engine names the texts that are to be scored; no server of chats knows it. */
    static final String TEXTS = "continuations";

    /** @return nothing where it is no such request */
    static Optional<ChatRequest> of(String body) {
        try {
            var json = Json.parse(body);
            var turns = turns(json.node().path("messages"));
            if (turns.isEmpty()) {
                return Optional.empty();
            }
            var seed = json.at("seed").node();
            var n = json.count("n");
            return Optional.of(new ChatRequest(
                    json.textOrEmpty("model"),
                    Recording.words(turns),
                    want(json),
                    seed.isIntegralNumber() ? OptionalLong.of(seed.longValue()) : OptionalLong.empty(),
                    n <= 1 && !json.at("stream").node().asBoolean(false)));
        } catch (BadReply e) {
            return Optional.empty();
        }
    }

    private static Want want(Json json) {
        if (json.at(TEXTS).node().isArray()) {
            return Want.TEXT_CHANCES;
        }
        return json.at("logprobs").node().asBoolean(false) ? Want.TOKEN_CHANCES : Want.TEXT;
    }

    /** The turns of a conversation; none where it is no conversation. */
    static List<Message> turns(JsonNode messages) {
        var turns = new ArrayList<Message>();
        for (var message : messages) {
            var speaker = switch (message.path("role").asText("")) {
                case "system", "developer" -> Message.Speaker.SYSTEM;
                case "assistant" -> Message.Speaker.MODEL;
                default -> Message.Speaker.USER;
            };
            turns.add(new Message(speaker, content(message.path("content"))));
        }
        return turns;
    }

    private static String content(JsonNode content) {
        if (!content.isArray()) {
            return content.asText("");
        }
        var parts = new ArrayList<String>();
        content.forEach(part -> parts.add(part.path("text").asText("")));
        return String.join("\n", parts);
    }
}
