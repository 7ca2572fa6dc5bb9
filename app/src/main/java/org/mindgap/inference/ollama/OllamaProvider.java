package org.mindgap.inference.ollama;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.mindgap.elicit.Outcome;
import org.mindgap.inference.Endpoint;
import org.mindgap.inference.Engine;
import org.mindgap.inference.Json;
import org.mindgap.inference.JsonBody;
import org.mindgap.inference.KeyHeader;
import org.mindgap.inference.Keys;
import org.mindgap.inference.Known;
import org.mindgap.inference.OutcomeProblem;
import org.mindgap.inference.RemoteProvider;
import org.mindgap.inference.Tells;
import org.mindgap.inference.Wiring;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Ability;

/** Serves Ollama. A name there can be given to other weights, so their digest is looked up when an endpoint is opened. */
public final class OllamaProvider extends RemoteProvider {
    private static final Ability DOCUMENTED = new Ability(20, false, false, true, false);

    public OllamaProvider() {
        super("ollama", KeyHeader.BEARER, Map.of(), List.of(new ChatReader()));
    }

    @Override
    protected Wiring wiring(Known known) {
        var ability = known.ability(DOCUMENTED);
        return new Wiring(ability, new ChatBody(known, ability), new ChatReader());
    }

    @Override
    public Engine open(Endpoint endpoint, Keys keys, JobContext context) throws ProblemException {
        var tags = tags(endpoint, keys, () -> false);
        var digest = digest(tags, endpoint.model())
                .orElseThrow(() -> new ProblemException(Problem.error(
                        "inference.no-model",
                        endpoint.name(),
                        endpoint.model(),
                        String.join(", ", tags.textsOf("models", "name")))));
        return super.open(Known.with(endpoint, Map.of(Known.DIGEST, digest)), keys, context);
    }

    @Override
    public boolean speaks(Endpoint endpoint, Keys keys, BooleanSupplier stopped) throws ProblemException {
        return !endpoint.address().matches(".*/v1/*")
                && Json.orEmpty(line(endpoint, keys).get("/api/tags", stopped)).names("models");
    }

    @Override
    public Tells tell(Endpoint endpoint, Keys keys, BooleanSupplier stopped) throws ProblemException {
        var tags = tags(endpoint, keys, stopped);
        var line = line(endpoint, keys);
        var models = tags.textsOf("models", "name");
        var model = endpoint.model().isEmpty() && models.size() == 1 ? models.get(0) : endpoint.model();
        var settings = new LinkedHashMap<String, String>();
        settings.put(Known.SERVER, "ollama");
        settings.put(
                Known.VERSION, Json.orEmpty(line.get("/api/version", stopped)).textOrEmpty("version"));
        digest(tags, model).ifPresent(digest -> settings.put(Known.DIGEST, digest));
        if (!model.isEmpty()) {
            var shown = Json.orEmpty(
                    line.post("/api/show", JsonBody.of(json -> json.writeStringField("model", model)), stopped));
            var template = shown.textOrEmpty("template");
            if (!template.isEmpty()) {
                settings.put("template.source", template);
            }
        }
        return new Tells(endpoint.address(), models, settings, 3);
    }

    private Json tags(Endpoint endpoint, Keys keys, BooleanSupplier stopped) throws ProblemException {
        var tags = line(endpoint, keys).get("/api/tags", stopped);
        if (tags.transport() != Outcome.RECEIVED) {
            throw new ProblemException(OutcomeProblem.of(tags.transport(), endpoint.name()));
        }
        return Json.orEmpty(tags);
    }

    /** The digest of the weights that a name stands for today; a name without a tag means the latest. */
    private static Optional<String> digest(Json tags, String model) {
        for (var item : tags.at("models").node()) {
            var name = item.path("name").asText("");
            if (name.equals(model) || name.equals(model + ":latest")) {
                return Optional.of(item.path("digest").asText("")).filter(d -> !d.isEmpty());
            }
        }
        return Optional.empty();
    }
}
