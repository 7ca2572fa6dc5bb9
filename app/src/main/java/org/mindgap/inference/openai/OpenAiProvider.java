package org.mindgap.inference.openai;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.mindgap.inference.Endpoint;
import org.mindgap.inference.KeyHeader;
import org.mindgap.inference.Keys;
import org.mindgap.inference.Known;
import org.mindgap.inference.Line;
import org.mindgap.inference.RemoteProvider;
import org.mindgap.inference.Tells;
import org.mindgap.inference.Wiring;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Ability;
import org.mindgap.run.Holdings;

/** Serves endpoints that speak OpenAI's wire formats. The setting {@code wire} says which: chat, completions, responses. */
public final class OpenAiProvider extends RemoteProvider {
    /** Of a chat model nobody has tested: 20 alternatives, nothing else. */
    private static final Ability CHAT = new Ability(20, false, false, false, false);

    /** Of a model that completes texts: five alternatives, the prompt scored, its turn begun as one likes. */
    private static final Ability COMPLETIONS = new Ability(5, false, true, true, false);

    public OpenAiProvider() {
        super(
                "openai",
                KeyHeader.BEARER,
                Map.of(),
                List.of(new ChatReader(), new CompletionsReader(), new ResponsesReader()));
    }

    @Override
    protected Wiring wiring(Known known) throws ProblemException {
        var wire = known.text(Known.WIRE, "chat");
        return switch (wire) {
            case "chat" -> {
                var ability = known.ability(CHAT);
                yield new Wiring(ability, new ChatBody(known, ability), new ChatReader());
            }
            case "completions" -> {
                var ability = known.ability(COMPLETIONS);
                yield new Wiring(ability, new CompletionsBody(known, ability), new CompletionsReader());
            }
            case "responses" -> {
                var ability = known.ability(CHAT);
                yield new Wiring(ability, new ResponsesBody(known, ability), new ResponsesReader());
            }
            default ->
                throw new ProblemException(Problem.error("inference.wire", wire, "chat, completions, responses"));
        };
    }

    /** Recordings are served to this computer alone and take no key. Who was tested and is another is not asked. */
    @Override
    protected Optional<Holdings> holdings(Endpoint endpoint, Line line) {
        var server = endpoint.settings().getOrDefault(Known.SERVER, Known.RECORDED);
        return server.equals(Known.RECORDED) && line.here() && endpoint.key().isEmpty()
                ? ToldHoldings.of(line, endpoint.model())
                : Optional.empty();
    }

    /** What nobody else speaks is tried as this. */
    @Override
    public boolean speaks(Endpoint endpoint, Keys keys, BooleanSupplier stopped) {
        return true;
    }

    @Override
    public Tells tell(Endpoint endpoint, Keys keys, BooleanSupplier stopped) throws ProblemException {
        return new Servers(endpoint, line(endpoint, keys), stopped).tell();
    }
}
