package org.mindgap.inference.gemini;

import java.util.LinkedHashMap;
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

/** Serves Google's Gemini models. */
public final class GeminiProvider extends RemoteProvider {
    private static final Ability DOCUMENTED = new Ability(20, false, false, false, false);

    public GeminiProvider() {
        super("gemini", new KeyHeader("x-goog-api-key", ""), Map.of(), List.of(new GenerateReader()));
    }

    @Override
    protected Wiring wiring(Known known) {
        var ability = known.ability(DOCUMENTED);
        return new Wiring(ability, new GenerateBody(known, ability), new GenerateReader());
    }

    @Override
    public boolean speaks(Endpoint endpoint, Keys keys, BooleanSupplier stopped) {
        return endpoint.address().contains("generativelanguage.googleapis.com")
                && !endpoint.address().contains("/openai");
    }

    @Override
    public Tells tell(Endpoint endpoint, Keys keys, BooleanSupplier stopped) throws ProblemException {
        var address = endpoint.address().replaceAll("/+$", "");
        if (address.endsWith("googleapis.com")) {
            address += "/v1beta";
        }
        var there = new Endpoint(
                endpoint.id(),
                endpoint.name(),
                endpoint.kind(),
                address,
                endpoint.model(),
                endpoint.key(),
                endpoint.settings());
        var line = line(there, keys);
        var models = line.get("/models?pageSize=1000", stopped);
        if (models.transport() != Outcome.RECEIVED) {
            throw new ProblemException(OutcomeProblem.of(
                    new GenerateReader().refused(models.status(), models.body(), models.transport()), endpoint.name()));
        }
        var names = Json.orEmpty(models).textsOf("models", "name").stream()
                .map(name -> name.replaceFirst("^models/", ""))
                .toList();
        var settings = new LinkedHashMap<String, String>();
        settings.put(Known.SERVER, "gemini");
        return new Tells(address, names, settings, 1);
    }
}
