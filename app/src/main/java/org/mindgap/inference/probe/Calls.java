package org.mindgap.inference.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.ModelReply;
import org.mindgap.inference.Endpoint;
import org.mindgap.inference.EngineProvider;
import org.mindgap.inference.Keys;
import org.mindgap.inference.Known;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;

/** The calls of one probe, written down as they go. */
final class Calls {
    private final EngineProvider provider;
    private final Keys keys;
    private final JobContext context;
    private final List<Exchange> exchanges = new ArrayList<>();

    Calls(EngineProvider provider, Keys keys, JobContext context) {
        this.provider = provider;
        this.keys = keys;
        this.context = context;
    }

    /** The call that was asked last. */
    Exchange last() {
        return exchanges.get(exchanges.size() - 1);
    }

    List<Exchange> exchanges() {
        return exchanges;
    }

    /** Whether somebody stopped the probe. */
    boolean stopped() {
        try {
            context.checkCancelled();
            return false;
        } catch (CancellationException e) {
            return true; // the request ends first, then the probe
        }
    }

    /**
     * Asks once.
     *
     * @param believing settings that are believed for this call, to see whether they hold
     * @return what came; nothing where this kind of endpoint cannot write such a request at all
     */
    Optional<ModelReply> ask(String step, Endpoint endpoint, Map<String, String> believing, Call call)
            throws ProblemException, InterruptedException {
        context.checkCancelled();
        context.progress(exchanges.size() + 1L, 0);
        try (var engine = provider.open(Known.with(endpoint, believing), keys, context)) {
            String body;
            try {
                body = engine.body(call);
            } catch (ProblemException e) {
                return Optional.empty(); // refused before anything is sent: this kind never can
            }
            var received = engine.ask(body, this::stopped);
            context.checkCancelled();
            var reply = engine.read(call, received);
            exchanges.add(
                    new Exchange(step, body, reply.outcome(), received.status(), received.body(), received.took()));
            return Optional.of(reply);
        }
    }
}
