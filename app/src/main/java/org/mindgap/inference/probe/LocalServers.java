package org.mindgap.inference.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.inference.Endpoint;
import org.mindgap.inference.Engines;
import org.mindgap.inference.Telling;
import org.mindgap.problem.ProblemException;

/** Servers of models that run on this machine, looked for at their usual ports and nowhere else. */
public final class LocalServers {

    /**
     * Where one is looked for.
     *
     * @param name of the program
     * @param kind of endpoint
     * @param address on this machine
     */
    public record Usual(String name, String kind, String address) {}

    public static final List<Usual> USUAL = List.of(
            new Usual("Ollama", "ollama", "http://127.0.0.1:11434"),
            new Usual("LM Studio", "openai", "http://127.0.0.1:1234/v1"));

    private final Engines engines;
    private final List<Usual> places;

    public LocalServers(Engines engines, List<Usual> places) {
        this.engines = engines;
        this.places = places;
    }

    /** One endpoint for each model that they serve; none where nothing answers within seconds. Blocks. */
    public List<Endpoint> find() {
        var found = new ArrayList<Endpoint>();
        for (var place : places) {
            var server = new Endpoint("local", place.name(), place.kind(), place.address(), "", "", Map.of());
            try {
                if (engines.of(place.kind()) instanceof Telling telling) {
                    var tells = telling.tell(server, where -> Optional.empty(), () -> false);
                    for (var model : tells.models()) {
                        found.add(new Endpoint(
                                place.kind() + ":" + model,
                                model + " (" + place.name() + ")",
                                place.kind(),
                                tells.address(),
                                model,
                                "",
                                tells.settings()));
                    }
                }
            } catch (ProblemException e) {
                // nobody there, which is no problem
            }
        }
        return found;
    }
}
