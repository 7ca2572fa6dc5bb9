package org.mindgap.inference.llama.child;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Answers one question of a model: every answer begins with an empty memory, so that the same question brings the same. */
final class Answering {
    /** By name, so that a seed draws the same with every Java. */
    private static final String GENERATOR = "L64X128MixRandom";

    private static final double IMPOSSIBLE = -9999.0;

    private final LoadedModel model;
    private final BooleanSupplier stopped;

    Answering(LoadedModel model, BooleanSupplier stopped) {
        this.model = model;
        this.stopped = stopped;
    }

    /** Somebody stopped it. */
    static final class Stopped extends Exception {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped", null, false, false);
        }
    }

    /** One object of JSON. */
    interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    static String json(Fields fields) {
        var text = new StringWriter();
        var factory = JsonFactory.builder()
                .disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
                .build();
        try (var json = factory.createGenerator(text)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory is written", e);
        }
        return text.toString();
    }

    String answer(Question question) throws Refused, Stopped {
        model.clear();
        var prompt = model.tokens(question.prompt());
        if (prompt.length == 0) {
            throw new Refused("llama.empty");
        }
        return question.want().equals("text-chances") ? texts(question, prompt) : tokens(question, prompt);
    }

    /** Computes the prompt, and gives what may come behind it. */
    private Chances behind(int[] prompt, int spare) throws Refused, Stopped {
        room(prompt.length + spare);
        var last = 0;
        for (var from = 0; from < prompt.length; from += LoadedModel.BATCH) {
            look();
            var part = Arrays.copyOfRange(prompt, from, Math.min(prompt.length, from + LoadedModel.BATCH));
            last = part.length - 1;
            var ends = from + part.length == prompt.length;
            model.decode(part, from, ends ? last : part.length);
        }
        return Chances.of(model.logits(last));
    }

    private void look() throws Stopped {
        if (stopped.getAsBoolean()) {
            throw new Stopped();
        }
    }

    private void room(int needed) throws Refused {
        if (needed > model.room()) {
            throw new Refused("llama.too-long", needed, model.room());
        }
    }

    /** A token with its chance. */
    private record Scored(int token, double logProb) {}

    private String texts(Question question, int[] prompt) throws Refused, Stopped {
        var tails = new ArrayList<int[]>();
        for (var continuation : question.continuations()) {
            tails.add(Question.ints(continuation.path("ids")).toArray());
        }
        var longest = tails.stream().mapToInt(t -> t.length).max().orElse(0);
        var first = behind(prompt, longest);
        var scored = new ArrayList<List<Scored>>();
        for (var tail : tails) {
            look();
            scored.add(scored(tail, first, prompt.length));
        }
        return json(json -> {
            json.writeNumberField("prompt_tokens", prompt.length);
            json.writeArrayFieldStart("continuations");
            for (var i = 0; i < scored.size(); i++) {
                json.writeStartObject();
                json.writeStringField(
                        "text", question.continuations().get(i).path("text").asText());
                json.writeArrayFieldStart("tokens");
                for (var token : scored.get(i)) {
                    json.writeStartObject();
                    token(json, token.token(), token.logProb());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** Each text behind the same memory of the prompt: what one leaves is forgotten before the next. */
    private List<Scored> scored(int[] tail, Chances first, int at) throws Refused {
        if (tail.length == 0) {
            throw new Refused("llama.empty");
        }
        var scored = new ArrayList<Scored>();
        scored.add(new Scored(tail[0], first.of(tail[0])));
        if (tail.length == 1) {
            return scored;
        }
        for (var from = 0; from < tail.length - 1; from += LoadedModel.BATCH) {
            var part = Arrays.copyOfRange(tail, from, Math.min(tail.length - 1, from + LoadedModel.BATCH));
            model.decode(part, at + from, 0);
            for (var i = 0; i < part.length; i++) {
                var token = tail[from + i + 1];
                scored.add(new Scored(token, Chances.of(model.logits(i)).of(token)));
            }
        }
        model.forget(at);
        return scored;
    }

    private void token(JsonGenerator json, int token, double logProb) throws IOException {
        json.writeStringField("token", Piece.text(model.piece(token)));
        json.writeNumberField("id", token);
        json.writeNumberField("logprob", logProb == Double.NEGATIVE_INFINITY ? IMPOSSIBLE : logProb);
    }

    /** A place of the answer: what was picked, and what might have been. */
    private record Place(Scored picked, List<Scored> listed) {

        static Place of(int token, Chances chances, int[] listed) {
            return new Place(
                    new Scored(token, chances.of(token)),
                    Arrays.stream(listed)
                            .mapToObj(t -> new Scored(t, chances.of(t)))
                            .toList());
        }
    }

    private String tokens(Question question, int[] prompt) throws Refused, Stopped {
        var drawing = question.drawing();
        var chancesWanted = question.want().equals("token-chances");
        var chances = behind(prompt, drawing.maxTokens());
        var seed = drawing.temperature() == 0 ? 0 : drawing.seed().orElseGet(() -> new SecureRandom().nextLong());
        RandomGenerator random = RandomGeneratorFactory.of(GENERATOR).create(seed);
        var text = new ByteArrayOutputStream();
        var places = new ArrayList<Place>();
        var written = 0;
        var ended = false;
        while (true) {
            look();
            var token = drawing.temperature() == 0
                    ? chances.likeliest()
                    : chances.draw(drawing.temperature(), drawing.topP(), random);
            if (chancesWanted) {
                places.add(Place.of(token, chances, chances.listed(question.top(), question.named())));
            }
            written++;
            ended = model.ends(token);
            if (ended || written == drawing.maxTokens()) {
                if (!ended) {
                    text.writeBytes(model.piece(token));
                }
                break;
            }
            text.writeBytes(model.piece(token));
            model.decode(new int[] {token}, prompt.length + written - 1, 0);
            chances = Chances.of(model.logits(0));
        }
        var finish = ended ? "stop" : "length";
        var answerTokens = written;
        return json(json -> {
            json.writeStringField("text", text.toString(StandardCharsets.UTF_8));
            json.writeStringField("finish", finish);
            json.writeNumberField("prompt_tokens", prompt.length);
            json.writeNumberField("answer_tokens", answerTokens);
            if (drawing.temperature() > 0) {
                json.writeNumberField("seed", seed);
            }
            if (chancesWanted) {
                json.writeArrayFieldStart("tokens");
                for (var place : places) {
                    place(json, place);
                }
                json.writeEndArray();
            }
        });
    }

    private void place(JsonGenerator json, Place place) throws IOException {
        json.writeStartObject();
        token(json, place.picked().token(), place.picked().logProb());
        json.writeArrayFieldStart("top_logprobs");
        for (var token : place.listed()) {
            json.writeStartObject();
            token(json, token.token(), token.logProb());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
