package org.mindgap.inference.llamaserver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.mindgap.elicit.Outcome;
import org.mindgap.inference.Endpoint;
import org.mindgap.inference.Json;
import org.mindgap.inference.JsonBody;
import org.mindgap.inference.KeyHeader;
import org.mindgap.inference.Keys;
import org.mindgap.inference.Known;
import org.mindgap.inference.LabelTokens;
import org.mindgap.inference.Line;
import org.mindgap.inference.OutcomeProblem;
import org.mindgap.inference.RemoteProvider;
import org.mindgap.inference.Tells;
import org.mindgap.inference.Template;
import org.mindgap.inference.Wiring;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Ability;

/** Serves llama.cpp's server: many alternatives, its template shown, its tokens told; no texts scored. */
public final class LlamaServerProvider extends RemoteProvider {
    private static final Ability DOCUMENTED = new Ability(200, false, false, true, false);

    public LlamaServerProvider() {
        super("llama-server", KeyHeader.BEARER, Map.of(), List.of(new CompletionReader()));
    }

    @Override
    protected Wiring wiring(Known known) {
        var ability = known.ability(DOCUMENTED);
        return new Wiring(ability, new CompletionBody(known, ability), new CompletionReader());
    }

    @Override
    public boolean speaks(Endpoint endpoint, Keys keys, BooleanSupplier stopped) throws ProblemException {
        return !endpoint.address().matches(".*/v1/*")
                && Json.orEmpty(line(endpoint, keys).get("/props", stopped)).names("default_generation_settings");
    }

    @Override
    public Tells tell(Endpoint endpoint, Keys keys, BooleanSupplier stopped) throws ProblemException {
        var line = line(endpoint, keys);
        var props = line.get("/props", stopped);
        if (props.transport() != Outcome.RECEIVED) {
            throw new ProblemException(OutcomeProblem.of(props.transport(), endpoint.name()));
        }
        var told = Json.orEmpty(props);
        var settings = new LinkedHashMap<String, String>();
        settings.put(Known.SERVER, "llama.cpp");
        settings.put(Known.VERSION, told.textOrEmpty("build_info"));
        var pieces = new ArrayList<LabelTokens.Piece>();
        for (var text : LabelTokens.texts()) {
            pieces.addAll(pieces(line, text, stopped));
        }
        settings.putAll(LabelTokens.settings(pieces));
        settings.putAll(Template.shown(shown(line, false, stopped), shown(line, true, stopped))
                .settings());
        var model = told.textOrEmpty("model_alias");
        var name = model.isEmpty() ? told.textOrEmpty("model_path").replaceAll(".*[/\\\\]", "") : model;
        return new Tells(endpoint.address(), name.isEmpty() ? List.of() : List.of(name), settings, 5);
    }

    private static List<LabelTokens.Piece> pieces(Line line, String text, BooleanSupplier stopped) {
        var reply = Json.orEmpty(line.post(
                "/tokenize",
                JsonBody.of(json -> {
                    json.writeStringField("content", text);
                    json.writeBooleanField("add_special", false);
                    json.writeBooleanField("with_pieces", true);
                }),
                stopped));
        var pieces = new ArrayList<LabelTokens.Piece>();
        for (var token : reply.at("tokens").node()) {
            // a piece that is no text by itself comes as bytes, and is no label
            pieces.add(new LabelTokens.Piece(
                    token.path("id").asInt(-1), token.path("piece").asText("")));
        }
        return pieces;
    }

    private static String shown(Line line, boolean withSystem, BooleanSupplier stopped) {
        return Json.orEmpty(line.post(
                        "/apply-template", JsonBody.of(json -> Template.conversation(json, withSystem)), stopped))
                .textOrEmpty("prompt");
    }
}
