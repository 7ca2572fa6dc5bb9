package org.mindgap.inference.probe;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.Outcome;
import org.mindgap.inference.BadReply;
import org.mindgap.inference.Endpoint;
import org.mindgap.inference.Engine;
import org.mindgap.inference.EngineProvider;
import org.mindgap.inference.Json;
import org.mindgap.inference.Keys;
import org.mindgap.inference.OutcomeProblem;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * Tests a model in a file: loads it once and asks one question twice. What it gives needs no measuring, since the engine
 * reads it off the model itself.
 */
final class LocalTest {
    private final EngineProvider provider;
    private final Keys keys;
    private final JobContext context;
    private final List<Problem> findings = new ArrayList<>();
    private final List<Exchange> exchanges = new ArrayList<>();

    LocalTest(EngineProvider provider, Keys keys, JobContext context) {
        this.provider = provider;
        this.keys = keys;
        this.context = context;
    }

    ProbeVerdict test(Endpoint asked) throws ProblemException, InterruptedException {
        var when = Instant.now();
        var from = System.nanoTime();
        try (var engine = provider.open(asked, keys, context)) {
            var identity = engine.identity();
            var endpoint = new Endpoint(
                    asked.id(),
                    asked.name(),
                    asked.kind(),
                    asked.address(),
                    identity.model(),
                    asked.key(),
                    asked.settings());
            var call = Questions.choice(0);
            var body = engine.body(call);
            var outcome = ask(engine, call, body);
            var again = outcome == Outcome.RECEIVED ? ask(engine, call, body) : outcome;
            var answers = again == Outcome.RECEIVED;
            if (answers) {
                findings.add(Problem.note("probe.local", asked.name()));
                shown(body);
                var same = exchanges.get(0).came().equals(exchanges.get(1).came());
                findings.add(
                        same
                                ? Problem.note("probe.repeatable")
                                : Problem.warning("probe.not-repeatable", asked.name()));
            } else {
                findings.add(OutcomeProblem.of(again, asked.name()));
            }
            return new ProbeVerdict(
                    endpoint,
                    when,
                    Duration.ofNanos(System.nanoTime() - from),
                    exchanges.size(),
                    0,
                    answers ? ProbeVerdict.Badge.PROBABILITIES : ProbeVerdict.Badge.FAILED,
                    engine.ability(),
                    identity,
                    findings,
                    List.of(Mode.values()).stream()
                            .map(mode -> new ModeVerdict(mode, refusal(answers, again, asked.name())))
                            .toList(),
                    exchanges);
        }
    }

    private Outcome ask(Engine engine, Call call, String body) {
        context.checkCancelled();
        var received = engine.ask(body, this::stopped);
        context.checkCancelled();
        var outcome = engine.read(call, received).outcome();
        exchanges.add(new Exchange("chances", body, outcome, received.status(), received.body(), received.took()));
        return outcome;
    }

    /** What the model sees of a question: its template applied. */
    private void shown(String body) {
        try {
            var prompt = Json.parse(body).textOrEmpty("prompt");
            if (!prompt.isEmpty()) {
                findings.add(Problem.note("probe.local-prompt", prompt.replaceAll("\\R", " ⏎ ")));
            }
        } catch (BadReply e) {
            // an engine of somebody else's, whose requests look otherwise
        }
    }

    private static Optional<Problem> refusal(boolean answers, Outcome last, String name) {
        return answers ? Optional.empty() : Optional.of(OutcomeProblem.of(last, name));
    }

    private boolean stopped() {
        try {
            context.checkCancelled();
            return false;
        } catch (CancellationException e) {
            return true;
        }
    }
}
