package org.mindgap.inference.probe;

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
