package org.mindgap.formats.answers.runs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.formats.text.JsonText;

/** Words as chat interfaces write them: conversations, parts of a message, choices of an answer. */
public final class WireWords {
    private WireWords() {}

    /** A text, or the texts of a list of parts; reasoning and pictures are passed over. */
    public static String content(JsonNode content, UnaryOperator<String> resolve) {
        if (content.isTextual()) {
            return resolve.apply(content.textValue());
        }
        var parts = new ArrayList<String>();
        for (var part : content) {
            if (part.isTextual()) {
                parts.add(resolve.apply(part.textValue()));
            } else if (part.path("text").isTextual()
                    && !part.path("type").asText("").contains("reasoning")) {
                parts.add(resolve.apply(part.path("text").textValue()));
            }
        }
        return String.join("\n", parts);
    }

    /** A conversation as one text: a single turn as it is, several with who speaks before each. */
    public static String conversation(JsonNode messages, UnaryOperator<String> resolve) {
        if (!messages.isArray()) {
            return content(messages, resolve);
        }
        var turns = new ArrayList<String>();
        for (var message : messages) {
            var text = content(message.path("content"), resolve);
            turns.add(messages.size() == 1 ? text : message.path("role").asText("") + ": " + text);
        }
        return String.join("\n\n", turns);
    }

    /** The choices of a chat completion, an old completion, or the output of a response. */
    public static List<Came> answers(JsonNode body) {
        var came = new ArrayList<Came>();
        for (var choice : body.path("choices")) {
            came.add(choice(choice));
        }
        for (var output : body.path("output")) {
            for (var part : output.path("content")) {
                if (part.path("type").asText("").equals("refusal")) {
                    came.add(new Came.Nothing(
                            AnswerStatus.DECLINED, part.path("refusal").asText("")));
                } else if (part.path("text").isTextual()) {
                    came.add(new Came.Words(part.path("text").textValue(), WireTokens.of(part.get("logprobs"))));
                }
            }
        }
        return came.isEmpty() ? List.of(new Came.Nothing(AnswerStatus.FAILED, "no answer in the body")) : came;
    }

    /** One choice: blocked and declined ones are categories of their own, never words. */
    public static Came choice(JsonNode choice) {
        var message = choice.path("message");
        var ended = JsonText.text(choice.get(choice.has("finish_reason") ? "finish_reason" : "stop_reason"));
        if (ended.equals("content_filter")) {
            return new Came.Nothing(AnswerStatus.BLOCKED, ended);
        }
        var refusal = JsonText.text(message.get("refusal"));
        if (!refusal.isEmpty()) {
            return new Came.Nothing(AnswerStatus.DECLINED, refusal);
        }
        if (choice.path("text").isTextual()) {
            return new Came.Words(choice.path("text").textValue(), WireTokens.columns(choice.path("logprobs")));
        }
        return new Came.Words(
                content(message.path("content"), t -> t),
                WireTokens.of(choice.path("logprobs").get("content")));
    }
}
