package org.mindgap.inference.probe;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.mindgap.inference.Address;
import org.mindgap.inference.Endpoint;
import org.mindgap.inference.EngineProvider;
import org.mindgap.inference.Engines;
import org.mindgap.inference.Keys;
import org.mindgap.inference.Telling;
import org.mindgap.problem.ProblemException;

/** Finds out which kind of server stands at an address. */
public final class KindOfServer {
    /** What most speak; tried last, since it says yes to all. */
    private static final String USUAL = "openai";

    private final Engines engines;
    private final Keys keys;

    public KindOfServer(Engines engines, Keys keys) {
        this.engines = engines;
        this.keys = keys;
    }

    /**
     * An endpoint with its kind, found out where it is not said, and with the host or file as its name.
     *
     * @throws ProblemException where nothing may be sent there, or no such kind is known
     */
    public Endpoint found(Endpoint asked) throws ProblemException {
        var file = file(asked.address());
        var kind = asked.kind().isEmpty()
                ? file.flatMap(this::opening).map(EngineProvider::kind)
                : Optional.of(asked.kind());
        var provider = kind.isPresent() ? engines.of(kind.get()) : of(asked);
        var name = provider.ofFiles()
                ? asked.address().replaceFirst(".*[/\\\\]", "")
                : Address.of(asked).base().getRawAuthority();
        return new Endpoint(
                asked.id(), name, provider.kind(), asked.address(), asked.model(), asked.key(), asked.settings());
    }

    /** The file at an address, where one stands there. */
    private static Optional<Path> file(String address) {
        try {
            var file = Path.of(address);
            return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<EngineProvider> opening(Path file) {
        return engines.providers().stream().filter(p -> p.opens(file)).findFirst();
    }

    /** @throws ProblemException where nothing may be sent there */
    public EngineProvider of(Endpoint endpoint) throws ProblemException {
        for (var provider : engines.providers()) {
            if (!provider.kind().equals(USUAL)
                    && provider instanceof Telling telling
                    && telling.speaks(endpoint, keys, () -> false)) {
                return provider;
            }
        }
        return engines.of(USUAL);
    }
}
