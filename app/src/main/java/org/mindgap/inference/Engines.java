package org.mindgap.inference;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** The engines that are there: ours and those of jars beside us. */
public record Engines(List<EngineProvider> providers) {
    public Engines {
        providers = List.copyOf(providers);
    }

    /** All that the service loader finds. */
    public static Engines found() {
        return new Engines(ServiceLoader.load(EngineProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** @throws ProblemException where no engine serves this kind, with the kinds there are */
    public EngineProvider of(String kind) throws ProblemException {
        return providers.stream()
                .filter(p -> p.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.error(
                        "inference.kind",
                        kind,
                        String.join(
                                ", ",
                                providers.stream()
                                        .map(EngineProvider::kind)
                                        .sorted()
                                        .toList()))));
    }

    /** Who reads a wire format. */
    public Optional<EngineProvider> reading(String wire) {
        return providers.stream().filter(p -> p.reads(wire)).findFirst();
    }

    /** Opens an endpoint. */
    public Engine open(Endpoint endpoint, Keys keys, JobContext context) throws ProblemException, InterruptedException {
        return of(endpoint.kind()).open(endpoint, keys, context);
    }
}
