package org.mindgap.inference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words in a request or a reply, for people to read: what was said to the model and what it said. The JSON around them
 * is for machines. Only for showing; answers are read by {@link ReplyReader}s. Immutable, safe for many threads.
 */
public final class WireWords {
    private static final List<String> SAID = List.of(
            "/choices/0/message/content",
            "/choices/0/text",
            "/message/content",
            "/content/0/text",
            "/candidates/0/content/parts/0/text",
            "/output/0/content/0/text",
            "/content",
            "/text");

    private final ObjectMapper json = new ObjectMapper();

    /** The conversation of a request, speaker by speaker; nothing where it has none that is known. */
    public Optional<String> request(String body) {
        return tree(body).flatMap(tree -> {
            var turns = new ArrayList<String>();
            for (var name : List.of("system", "prompt")) {
                if (tree.path(name).isTextual()) {
                    turns.add(tree.path(name).textValue());
                }
            }
            for (var name : List.of("messages", "contents", "input")) {
                tree.path(name).forEach(turn -> turn(turn).ifPresent(turns::add));
            }
            return turns.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", turns));
        });
    }

    /** What the model said; nothing where that is not found. */
    public Optional<String> reply(String body) {
        return tree(body)
                .flatMap(tree -> SAID.stream()
                        .map(tree::at)
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::textValue)
                        .findFirst());
    }

    private static Optional<String> turn(JsonNode turn) {
        var text = turn.path("content").isTextual()
                ? turn.path("content")
                : turn.at("/content/0/text").isTextual() ? turn.at("/content/0/text") : turn.at("/parts/0/text");
        return text.isTextual()
                ? Optional.of("[" + turn.path("role").asText("?") + "]\n" + text.textValue())
                : Optional.empty();
    }

    private Optional<JsonNode> tree(String body) {
        try {
            return body.startsWith("{") ? Optional.of(json.readTree(body)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty(); // half a reply is shown as it came
        }
    }
}
