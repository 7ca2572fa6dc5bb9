package org.mindgap.inference.recorded;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.Message;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.Want;
import org.mindgap.inference.Engine;
import org.mindgap.inference.Engines;
import org.mindgap.inference.JsonBody;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Ability;
import org.mindgap.run.Holdings;
import org.mindgap.run.Identity;
import org.mindgap.run.Received;

/**
 * A recording as an engine: no network, no model. What was not recorded is {@link Outcome#NOT_RECORDED}, never an answer
 * to something alike. Replies of runs come back letter by letter, in the format in which they came.
 */
public final class RecordedEngine implements Engine {
    private static final int NOT_FOUND = 404;
    private static final int TOP = 20;

    private final String name;
    private final Player player;
    private final Playback playback;
    private final Engines engines;

    /**
     * A recording, at its beginning.
     *
     * @param name of the endpoint, as problems call it
     * @param engines who read the formats of replies
     */
    public RecordedEngine(String name, Recording recording, Speed speed, Engines engines) {
        this.name = name;
        this.engines = engines;
        this.playback = new Playback(speed);
        this.player = new Player(recording, playback);
    }

    /** What makes it wait, go on, and begin again. */
    public Playback playback() {
        return playback;
    }

    public Recording recording() {
        return player.recording();
    }

    @Override
    public String wire() {
        return recording().wire();
    }

    @Override
    public Identity identity() {
        return new Identity(recording().model(), recording().digest(), "recorded");
    }

    @Override
    public Ability ability() {
        var texts = recording().has(RecordedReply.Kind.TEXTS);
        return new Ability(recording().hasChances() ? TOP : 0, false, texts, false, true);
    }

    @Override
    public Optional<Holdings> holdings() {
        return Optional.of(new Held(player));
    }

    @Override
    public String body(Call call) throws ProblemException {
        if (call.want() == Want.TEXT_CHANCES && !ability().scoresText()) {
            throw new ProblemException(Problem.error("inference.chat-scores-no-text", name));
        }
        return JsonBody.of(json -> {
            json.writeStringField("model", recording().model());
            json.writeArrayFieldStart("messages");
            for (var turn : call.prompt().messages()) {
                json.writeStartObject();
                json.writeStringField(
                        "role",
                        turn.speaker() == Message.Speaker.MODEL
                                ? "assistant"
                                : turn.speaker().name().toLowerCase(Locale.ROOT));
                json.writeStringField("content", turn.text());
                json.writeEndObject();
            }
            json.writeEndArray();
            if (call.want() == Want.TOKEN_CHANCES) {
                json.writeBooleanField("logprobs", true);
                json.writeNumberField("top_logprobs", TOP);
            }
            if (call.want() == Want.TEXT_CHANCES) {
                json.writeArrayFieldStart(ChatRequest.TEXTS);
                for (var text : call.prompt().continuations()) {
                    json.writeString(text);
                }
                json.writeEndArray();
            }
            JsonBody.number(json, "temperature", call.decoding().temperature());
            if (call.decoding().seed().isPresent()) {
                json.writeNumberField("seed", call.decoding().seed().getAsLong());
            }
        });
    }

    @Override
    public Received ask(String body, BooleanSupplier stopped) {
        var sent = Instant.now();
        var from = System.nanoTime();
        var played = player.play(Player.Wanted.of(body), stopped);
        var took = Duration.ofNanos(System.nanoTime() - from);
        if (played instanceof Player.Played.Answer answer) {
            var reply = answer.reply();
            var came = reply.came();
            return came.wire().equals(wire()) || reply.chat().isEmpty()
                    ? new Received(came.outcome(), came.status(), reply.body(), sent, took, came.retryAfter())
                    : new Received(came.outcome(), came.status(), reply.chat().get(), sent, took, came.retryAfter());
        }
        var outcome = played instanceof Player.Played.Stopped ? Outcome.STOPPED : Outcome.NOT_RECORDED;
        return new Received(outcome, outcome == Outcome.STOPPED ? 0 : NOT_FOUND, "", sent, took, Optional.empty());
    }

    @Override
    public ModelReply read(Call call, Received received) {
        return engines.reading(wire())
                .map(reader -> reader.read(wire(), call, received))
                .orElseGet(() -> ModelReply.failed(Outcome.OTHER_SHAPE));
    }

    @Override
    public void close() {
        playback.go();
    }
}
