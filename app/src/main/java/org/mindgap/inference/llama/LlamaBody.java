package org.mindgap.inference.llama;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.Message;
import org.mindgap.elicit.Prompt;
import org.mindgap.elicit.Want;
import org.mindgap.inference.JsonBody;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * Writes a question to a local model: the prompt as it is sent, after the chat template, and the tokens of labels and
 * options. Refuses labels that the model cannot tell apart by one token.
 */
final class LlamaBody {
    private static final String NO_TEMPLATE = "none";

    private final LocalModel.Setup setup;
    private final String template;
    private final int room;
    private final int top;
    private final Spellings spellings;
    private final Asks asks;

    /** How the process of the model is asked. */
    interface Asks {
        JsonNode ask(JsonBody.Fields request) throws ProblemException;
    }

    /**
     * For one model.
     *
     * @param template of the file, the name of one llama.cpp has, or {@value #NO_TEMPLATE}
     * @param room most tokens of prompt and answer
     */
    LlamaBody(LocalModel.Setup setup, String template, int room, int top, Spellings spellings, Asks asks) {
        this.setup = setup;
        this.template = template;
        this.room = room;
        this.top = top;
        this.spellings = spellings;
        this.asks = asks;
    }

    String body(Call call) throws ProblemException {
        var prompt = rendered(call.prompt()) + call.prompt().prefill();
        return switch (call.want()) {
            case TEXT -> {
                fits(after(prompt, List.of()), call.decoding().maxTokens());
                yield written(call, prompt, json -> {});
            }
            case TOKEN_CHANCES -> {
                var labels = labels(call, prompt);
                yield written(call, prompt, json -> labels(json, labels));
            }
            case TEXT_CHANCES -> {
                var tails = tails(call, prompt);
                yield written(call, prompt, json -> continuations(json, call.prompt(), tails));
            }
        };
    }

    private String written(Call call, String prompt, JsonBody.Fields more) {
        return JsonBody.of(json -> {
            json.writeStringField("model", setup.name());
            json.writeStringField(
                    "want", call.want().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            json.writeStringField("prompt", prompt);
            more.write(json);
            if (call.want() == Want.TEXT_CHANCES) {
                return;
            }
            json.writeNumberField("max_tokens", call.decoding().maxTokens());
            JsonBody.number(json, "temperature", call.decoding().temperature());
            JsonBody.number(json, "top_p", call.decoding().topP());
            if (call.decoding().seed().isPresent()) {
                json.writeNumberField("seed", call.decoding().seed().getAsLong());
            }
        });
    }

    /** After the template; a model without one reads the words of the turns, an empty line between them. */
    private String rendered(Prompt prompt) throws ProblemException {
        if (template.equals(NO_TEMPLATE) || prompt.plain()) {
            return String.join(
                    "\n\n", prompt.messages().stream().map(Message::text).toList());
        }
        return asks.ask(json -> {
                    json.writeStringField("do", "render");
                    json.writeStringField("template", template);
                    json.writeArrayFieldStart("messages");
                    for (var message : prompt.messages()) {
                        json.writeStartObject();
                        json.writeStringField("role", role(message.speaker()));
                        json.writeStringField("content", message.text());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                })
                .path("prompt")
                .asText();
    }

    private static String role(Message.Speaker speaker) {
        return switch (speaker) {
            case SYSTEM -> "system";
            case USER -> "user";
            case MODEL -> "assistant";
        };
    }

    /**
     * A prompt cut into tokens.
     *
     * @param tokens of the prompt
     * @param texts behind it
     */
    private record Cut(int tokens, List<Tail> texts) {}

    /** A text behind the prompt, and whether it is cut as if it were read with it. */
    private record Tail(List<Integer> ids, boolean joined) {}

    private Cut after(String prompt, List<String> texts) throws ProblemException {
        var answer = asks.ask(json -> {
            json.writeStringField("do", "after");
            json.writeStringField("prompt", prompt);
            json.writeArrayFieldStart("texts");
            for (var text : texts) {
                json.writeString(text);
            }
            json.writeEndArray();
        });
        var tails = new ArrayList<Tail>();
        for (var text : answer.path("texts")) {
            var ids = new ArrayList<Integer>();
            text.path("ids").forEach(id -> ids.add(id.asInt()));
            tails.add(new Tail(ids, text.path("joined").asBoolean()));
        }
        return new Cut(answer.path("prompt_tokens").asInt(), tails);
    }

    private void fits(Cut cut, int more) throws ProblemException {
        if (cut.tokens() + more > room) {
            throw new ProblemException(Problem.error("llama.too-long", setup.name(), cut.tokens() + more, room));
        }
    }

    /** Tokens of each label that the model can write as one token, or none where nothing is labelled. */
    private Map<String, List<Integer>> labels(Call call, String prompt) throws ProblemException {
        var labels = call.prompt().labels().stream()
                .filter(label -> !label.isEmpty())
                .toList();
        if (labels.isEmpty()) {
            fits(after(prompt, List.of()), call.decoding().maxTokens());
            return Map.of();
        }
        var texts = new ArrayList<>(labels);
        labels.forEach(label -> texts.add(" " + label));
        var cut = after(prompt, texts);
        fits(cut, call.decoding().maxTokens());
        var found = spellings.of(labels);
        var plain = cut.texts().subList(0, labels.size());
        var behindBlank = cut.texts().subList(labels.size(), texts.size());
        if (!told(labels, plain, found) && !told(labels, behindBlank, found)) {
            throw new ProblemException(refusal(labels, plain));
        }
        return found;
    }

    /** Whether each label is one token that is read as it, and no two the same. */
    private static boolean told(List<String> labels, List<Tail> tails, Map<String, List<Integer>> found) {
        var seen = new HashSet<Integer>();
        for (var i = 0; i < labels.size(); i++) {
            var ids = tails.get(i).ids();
            if (!tails.get(i).joined()
                    || ids.size() != 1
                    || !seen.add(ids.get(0))
                    || !found.getOrDefault(labels.get(i), List.of()).contains(ids.get(0))) {
                return false;
            }
        }
        return true;
    }

    private Problem refusal(List<String> labels, List<Tail> tails) {
        for (var i = 0; i < labels.size(); i++) {
            var first = tails.get(i).ids().get(0);
            if (spellings.piece(first).isBlank()) {
                return Problem.error("llama.label-blank", setup.name(), labels.get(i));
            }
            for (var j = 0; j < i; j++) {
                if (tails.get(j).ids().get(0).equals(first)) {
                    return Problem.error(
                            "llama.labels-collide", setup.name(), labels.get(j), labels.get(i), spellings.piece(first));
                }
            }
        }
        for (var i = 0; i < labels.size(); i++) {
            if (tails.get(i).ids().size() > 1) {
                return Problem.error(
                        "llama.label-long",
                        setup.name(),
                        labels.get(i),
                        tails.get(i).ids().size());
            }
        }
        return Problem.error("llama.label-joins", setup.name());
    }

    private void labels(JsonGenerator json, Map<String, List<Integer>> labels) throws IOException {
        json.writeNumberField("top", top);
        json.writeObjectFieldStart("labels");
        for (var label : labels.entrySet()) {
            json.writeFieldName(label.getKey());
            ids(json, label.getValue());
        }
        json.writeEndObject();
    }

    private List<Tail> tails(Call call, String prompt) throws ProblemException {
        var texts = call.prompt().continuations();
        if (texts.isEmpty() || texts.contains("")) {
            throw new ProblemException(Problem.error("llama.nothing-to-score", setup.name()));
        }
        var cut = after(prompt, texts);
        fits(cut, cut.texts().stream().mapToInt(t -> t.ids().size()).max().orElse(0));
        return cut.texts();
    }

    private static void continuations(JsonGenerator json, Prompt prompt, List<Tail> tails) throws IOException {
        json.writeArrayFieldStart("continuations");
        for (var i = 0; i < tails.size(); i++) {
            json.writeStartObject();
            json.writeStringField("text", prompt.continuations().get(i));
            json.writeFieldName("ids");
            ids(json, tails.get(i).ids());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void ids(JsonGenerator json, List<Integer> ids) throws IOException {
        json.writeStartArray();
        for (var id : ids) {
            json.writeNumber(id);
        }
        json.writeEndArray();
    }
}
