package org.mindgap.inference.llama.child;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the process does when it is asked: {@code load} a model (tells progress), {@code render} a conversation, cut texts
 * behind a prompt into tokens ({@code after}), {@code ask}. Each is answered by one object with {@code ok},
 * {@code refused} (the code of a sentence and what it names) or {@code stopped}.
 */
final class Service {
    private final Path folder;
    private final Frames frames;
    private final BooleanSupplier stopped;
    private @Nullable LoadedModel model;

    Service(Path folder, Frames frames, BooleanSupplier stopped) {
        this.folder = folder;
        this.frames = frames;
        this.stopped = stopped;
    }

    String done(JsonNode request) {
        try {
            var result = result(request);
            return Answering.json(json -> {
                json.writeFieldName("ok");
                json.writeRawValue(result);
            });
        } catch (Answering.Stopped e) {
            return "{\"stopped\":true}";
        } catch (Refused e) {
            return Answering.json(json -> {
                json.writeStringField("refused", e.code());
                json.writeArrayFieldStart("arguments");
                for (var argument : e.arguments()) {
                    json.writeString(argument);
                }
                json.writeEndArray();
            });
        }
    }

    private String result(JsonNode request) throws Refused, Answering.Stopped {
        return switch (request.path("do").asText()) {
            case "load" -> load(request);
            case "render" -> render(request);
            case "after" -> after(request);
            default -> new Answering(loaded(), stopped).answer(Question.of(request.path("body")));
        };
    }

    private LoadedModel loaded() throws Refused {
        if (model == null) {
            throw new Refused("llama.loads-not", "");
        }
        return model;
    }

    private String load(JsonNode request) throws Refused {
        var found = Found.load(request.path("library").asText(), folder);
        var loaded = LoadedModel.load(
                found,
                request.path("path").asText(),
                request.path("context").asInt(),
                request.path("threads").asInt(),
                this::tell);
        model = loaded;
        return Answering.json(json -> {
            json.writeStringField("template", loaded.template());
            json.writeNumberField("context", loaded.room());
            json.writeArrayFieldStart("pieces");
            for (var token = 0; token < loaded.size(); token++) {
                json.writeString(Piece.text(loaded.piece(token)));
            }
            json.writeEndArray();
        });
    }

    private void tell(double share) {
        try {
            frames.write("{\"progress\":" + share + "}");
        } catch (IOException e) {
            Runtime.getRuntime().halt(1); // nobody is left to be told anything
        }
    }

    private String render(JsonNode request) throws Refused {
        List<Map.Entry<String, String>> messages = new ArrayList<>();
        for (var message : request.path("messages")) {
            messages.add(Map.entry(
                    message.path("role").asText(), message.path("content").asText()));
        }
        var prompt = loaded().rendered(request.path("template").asText(), messages);
        return Answering.json(json -> json.writeStringField("prompt", prompt));
    }

    private String after(JsonNode request) throws Refused {
        var prompt = request.path("prompt").asText();
        var before = loaded().tokens(prompt);
        var all = new ArrayList<Continued>();
        for (var text : request.path("texts")) {
            all.add(Continued.of(loaded(), prompt, before, text.asText()));
        }
        return Answering.json(json -> {
            json.writeNumberField("prompt_tokens", before.length);
            json.writeArrayFieldStart("texts");
            for (var continued : all) {
                json.writeStartObject();
                json.writeBooleanField("joined", continued.joined());
                json.writeArrayFieldStart("ids");
                for (var token : continued.tokens()) {
                    json.writeNumber(token);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
