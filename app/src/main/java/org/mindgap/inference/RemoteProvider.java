package org.mindgap.inference;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.ModelReply;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Holdings;
import org.mindgap.run.Received;

/** What providers of endpoints on a network have in common: a key's header, a line, formats that are read. */
public abstract class RemoteProvider implements EngineProvider, Telling {
    /** Seconds that a whole request may take. */
    public static final String TIMEOUT = "timeout";

    private final String kind;
    private final KeyHeader header;
    private final Map<String, String> headers;
    private final List<ReplyReader> readers;

    protected RemoteProvider(String kind, KeyHeader header, Map<String, String> headers, List<ReplyReader> readers) {
        this.kind = kind;
        this.header = header;
        this.headers = headers;
        this.readers = readers;
    }

    /** How calls reach an endpoint whose settings are known. */
    protected abstract Wiring wiring(Known known) throws ProblemException;

    @Override
    public final String kind() {
        return kind;
    }

    @Override
    public final boolean reads(String wire) {
        return readers.stream().anyMatch(r -> r.wire().equals(wire));
    }

    @Override
    public final ModelReply read(String wire, Call call, Received received) {
        return readers.stream()
                .filter(r -> r.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not read here: " + wire))
                .read(call, received);
    }

    @Override
    public Engine open(Endpoint endpoint, Keys keys, JobContext context) throws ProblemException {
        var told = line(endpoint, keys);
        return engine(endpoint, keys, () -> holdings(endpoint, told));
    }

    /** Nobody is asked anything, but a recording of which the plan says that it is one. */
    @Override
    public final Engine dry(Endpoint endpoint, Keys keys, JobContext context) throws ProblemException {
        if (Known.RECORDED.equals(endpoint.settings().get(Known.SERVER))) {
            var told = line(endpoint, keys);
            return engine(endpoint, keys, () -> holdings(endpoint, told));
        }
        return engine(endpoint, keys, Optional::empty);
    }

    private Engine engine(Endpoint endpoint, Keys keys, Supplier<Optional<Holdings>> holdings) throws ProblemException {
        var known = new Known(endpoint);
        var wiring = wiring(known);
        var longest = known.number(TIMEOUT, (int) Limits.USUAL.whole().toSeconds());
        var line = line(endpoint, keys, Limits.USUAL.within(Duration.ofSeconds(Math.max(1, longest))));
        return new RemoteEngine(known.identity(), wiring.ability(), wiring.writer(), wiring.reader(), line, holdings);
    }

    /** What a server holds that gives back only what was recorded; nothing of all others. Blocks where it asks. */
    protected Optional<Holdings> holdings(Endpoint endpoint, Line line) {
        return Optional.empty();
    }

    /** A line for what a server tells of itself. */
    protected final Line line(Endpoint endpoint, Keys keys) throws ProblemException {
        return line(endpoint, keys, Limits.told(Address.of(endpoint)));
    }

    private Line line(Endpoint endpoint, Keys keys, Limits limits) throws ProblemException {
        return new Line(endpoint, keys, header, headers, limits);
    }
}
