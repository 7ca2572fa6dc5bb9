package org.mindgap.inference.anthropic;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.mindgap.elicit.Outcome;
import org.mindgap.inference.Endpoint;
import org.mindgap.inference.Json;
import org.mindgap.inference.KeyHeader;
import org.mindgap.inference.Keys;
import org.mindgap.inference.Known;
import org.mindgap.inference.OutcomeProblem;
import org.mindgap.inference.RemoteProvider;
import org.mindgap.inference.Tells;
import org.mindgap.inference.Wiring;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Ability;

/** Serves Anthropic's models: draws, stated percentages and words; no probabilities, whatever is asked. */
public final class AnthropicProvider extends RemoteProvider {
    private static final String FORMAT_VERSION = "2023-06-01";

    public AnthropicProvider() {
        super(
                "anthropic",
                new KeyHeader("x-api-key", ""),
                Map.of("anthropic-version", FORMAT_VERSION),
                List.of(new MessagesReader()));
    }

    @Override
    protected Wiring wiring(Known known) {
        var measured = known.ability(Ability.TEXT_ONLY);
        var ability = new Ability(0, false, false, measured.prefill(), measured.repeatable());
        return new Wiring(ability, new MessagesBody(known, ability), new MessagesReader());
    }

    @Override
    public boolean speaks(Endpoint endpoint, Keys keys, BooleanSupplier stopped) {
        return endpoint.address().contains("api.anthropic.com");
    }

    @Override
    public Tells tell(Endpoint endpoint, Keys keys, BooleanSupplier stopped) throws ProblemException {
        var address = endpoint.address().replaceAll("(/v1)?/*$", "");
        var models = line(endpoint, keys).unversioned().get("/v1/models?limit=1000", stopped);
        if (models.transport() != Outcome.RECEIVED) {
            throw new ProblemException(OutcomeProblem.of(models.transport(), endpoint.name()));
        }
        return new Tells(address, Json.orEmpty(models).textsOf("data", "id"), Map.of(Known.SERVER, "anthropic"), 1);
    }
}
