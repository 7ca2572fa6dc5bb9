package org.mindgap.inference.llama;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.inference.Asked;
import org.mindgap.inference.Engine;
import org.mindgap.inference.JsonBody;
import org.mindgap.inference.Known;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Ability;
import org.mindgap.run.Identity;
import org.mindgap.run.Received;

/** A local model that answers. A process that ends is an outcome; the next call starts another. */
final class LlamaEngine implements Engine {
    private final Known known;
    private final Identity identity;
    private final Ability ability;
    private final LocalModel model;
    private final LlamaBody body;
    private final LlamaReader reader = new LlamaReader();

    LlamaEngine(Known known, Identity identity, Ability ability, LocalModel model, Writes writes) {
        this.known = known;
        this.identity = identity;
        this.ability = ability;
        this.model = model;
        this.body = writes.with(this::now);
    }

    /** Makes what writes bodies, which asks the process for templates and tokens. */
    interface Writes {
        LlamaBody with(LlamaBody.Asks asks);
    }

    @Override
    public String wire() {
        return LlamaReader.WIRE;
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public Ability ability() {
        return ability;
    }

    @Override
    public String body(Call call) throws ProblemException {
        Asked.check(call, known, ability);
        return body.body(call);
    }

    /** Asks again once where the process ended meanwhile: nothing is lost by it. */
    private JsonNode now(JsonBody.Fields request) throws ProblemException {
        for (var left = 1; ; left--) {
            try {
                return model.ask(request, () -> false);
            } catch (Child.EndedException e) {
                if (left == 0) {
                    throw new ProblemException(Problem.error(
                            "inference.child-ended", known.endpoint().name()));
                }
            } catch (Child.StoppedException e) {
                throw new ProblemException(Problem.error("inference.stopped"));
            }
        }
    }

    @Override
    public Received ask(String request, BooleanSupplier stopped) {
        var sent = Instant.now();
        var from = System.nanoTime();
        var outcome = Outcome.RECEIVED;
        var came = "";
        try {
            came = model.ask(
                            json -> {
                                json.writeStringField("do", "ask");
                                json.writeFieldName("body");
                                json.writeRawValue(request);
                            },
                            stopped)
                    .toString();
        } catch (Child.EndedException e) {
            outcome = Outcome.CHILD_ENDED;
        } catch (Child.StoppedException e) {
            outcome = Outcome.STOPPED;
        } catch (ProblemException e) {
            outcome = Outcome.REFUSED_REQUEST;
            came = JsonBody.of(
                    json -> json.writeStringField("refused", e.problems().get(0).code()));
        }
        return new Received(outcome, 0, came, sent, Duration.ofNanos(System.nanoTime() - from), Optional.empty());
    }

    @Override
    public ModelReply read(Call call, Received received) {
        return reader.read(call, received);
    }

    /** The process, while there is one. */
    Optional<Long> pid() {
        return model.pid();
    }

    @Override
    public void close() {
        model.close();
    }
}
