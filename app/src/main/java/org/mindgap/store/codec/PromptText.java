package org.mindgap.store.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import org.mindgap.elicit.Message;
import org.mindgap.elicit.Prompt;

/**
 * A prompt as JSON: {@code messages} (each {@code [speaker, text]}), {@code prefill}, {@code choices} (each {@code [code,
 * label, text]}), {@code continuations}.
 */
public final class PromptText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PromptText() {}

    public static String write(Prompt prompt) {
        var root = JSON.createObjectNode();
        var messages = root.putArray("messages");
        prompt.messages()
                .forEach(m -> messages.addArray().add(m.speaker().name()).add(m.text()));
        root.put("prefill", prompt.prefill());
        var choices = root.putArray("choices");
        prompt.choices()
                .forEach(c -> choices.addArray().add(c.code()).add(c.label()).add(c.text()));
        var continuations = root.putArray("continuations");
        prompt.continuations().forEach(continuations::add);
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Prompt read(String text) throws DamagedException {
        try {
            var root = JSON.readTree(text);
            var messages = new ArrayList<Message>();
            for (var message : root.path("messages")) {
                messages.add(new Message(Message.Speaker.valueOf(word(message, 0)), word(message, 1)));
            }
            var choices = new ArrayList<Prompt.Choice>();
            for (var choice : root.path("choices")) {
                choices.add(new Prompt.Choice(word(choice, 0), word(choice, 1), word(choice, 2)));
            }
            var continuations = new ArrayList<String>();
            root.path("continuations").forEach(c -> continuations.add(c.asText()));
            return new Prompt(messages, root.path("prefill").asText(), choices, continuations);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new DamagedException("a prompt makes no sense");
        }
    }

    private static String word(JsonNode parts, int place) {
        var word = parts.path(place);
        if (!word.isTextual()) {
            throw new IllegalArgumentException("no text at " + place);
        }
        return word.asText();
    }
}
