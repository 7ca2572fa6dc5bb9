package org.mindgap.inference.openai;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.mindgap.elicit.Outcome;
import org.mindgap.inference.Endpoint;
import org.mindgap.inference.Json;
import org.mindgap.inference.JsonBody;
import org.mindgap.inference.Known;
import org.mindgap.inference.LabelTokens;
import org.mindgap.inference.Line;
import org.mindgap.inference.OutcomeProblem;
import org.mindgap.inference.Tells;
import org.mindgap.inference.Template;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Received;

/** What a server of OpenAI's formats tells of itself: its models, who made it, and where it does, tokens and template. */
final class Servers {
    private static final Map<String, Dialect> MADE_BY = Map.of(
            "vllm",
            Dialect.VLLM,
            "llamacpp",
            Dialect.LLAMA_CPP,
            "organization_owner",
            Dialect.LM_STUDIO,
            "library",
            Dialect.OLLAMA,
            Known.RECORDED,
            Dialect.RECORDED);

    private final Endpoint endpoint;
    private final Line line;
    private final BooleanSupplier stopped;
    private int requests;

    Servers(Endpoint endpoint, Line line, BooleanSupplier stopped) {
        this.endpoint = endpoint;
        this.line = line;
        this.stopped = stopped;
    }

    Tells tell() throws ProblemException {
        var address = endpoint.address().replaceAll("/+$", "");
        var models = get(line, "/models");
        if (models.status() == 404 || models.status() == 405 || !isList(models)) {
            var below = get(line, "/v1/models");
            if (isList(below)) {
                models = below;
                address += "/v1";
            }
        }
        if (models.transport() != Outcome.RECEIVED && models.status() != 404) {
            throw new ProblemException(OutcomeProblem.of(models.transport(), endpoint.name()));
        }
        var list = Json.orEmpty(models);
        var settings = new LinkedHashMap<String, String>();
        var dialect = dialect(list);
        settings.put(Known.SERVER, dialect.word());
        if (dialect == Dialect.VLLM) {
            vllm(list, settings);
        }
        if (dialect == Dialect.RECORDED) {
            recorded(list, settings);
        }
        return new Tells(address, list.textsOf("data", "id"), settings, requests);
    }

    private Dialect dialect(Json models) {
        var host = String.valueOf(URI.create(
                                endpoint.address().contains("://")
                                        ? endpoint.address()
                                        : "http://" + endpoint.address())
                        .getHost())
                .toLowerCase(Locale.ROOT);
        if (host.equals("api.openai.com")) {
            return Dialect.OPENAI;
        }
        if (host.equals("openrouter.ai") || host.endsWith(".openrouter.ai")) {
            return Dialect.OPENROUTER;
        }
        return models.textsOf("data", "owned_by").stream()
                .filter(MADE_BY::containsKey)
                .map(MADE_BY::get)
                .findFirst()
                .orElse(Dialect.OTHER);
    }

    /** What a recording of the model holds; nothing where several could be meant. */
    private void recorded(Json list, Map<String, String> settings) {
        var models = list.at("data").node();
        for (var one : models) {
            if (endpoint.model().isEmpty()
                    ? models.size() == 1
                    : one.path("id").asText("").equals(endpoint.model())) {
                var told = one.path("recorded");
                settings.putAll(Known.recorded(
                        ToldHoldings.kept(told), told.path("digest").asText("")));
            }
        }
    }

    /** Version, tokens of labels, and the template, shown for two words of ours. */
    private void vllm(Json list, Map<String, String> settings) {
        var model = endpoint.model().isEmpty() ? list.textsOf("data", "id").get(0) : endpoint.model();
        var root = line.unversioned();
        var version = Json.orEmpty(get(root, "/version")).textOrEmpty("version");
        if (!version.isEmpty()) {
            settings.put(Known.VERSION, version);
        }
        var pieces = new ArrayList<LabelTokens.Piece>();
        for (var text : LabelTokens.texts()) {
            pieces.addAll(pieces(Json.orEmpty(post(root, "/tokenize", JsonBody.of(json -> {
                json.writeStringField("model", model);
                json.writeStringField("prompt", text);
                json.writeBooleanField("add_special_tokens", false);
                json.writeBooleanField("return_token_strs", true);
            })))));
        }
        settings.putAll(LabelTokens.settings(pieces));
        settings.putAll(Template.shown(shown(root, model, false), shown(root, model, true))
                .settings());
    }

    private static List<LabelTokens.Piece> pieces(Json tokenized) {
        var ids = new ArrayList<Integer>();
        tokenized.at("tokens").node().forEach(id -> ids.add(id.asInt(-1)));
        var texts = new ArrayList<String>();
        tokenized.at("token_strs").node().forEach(text -> texts.add(text.asText("")));
        return LabelTokens.pieces(ids, texts);
    }

    /** The text into which it puts a conversation: its tokens, put together again. */
    private String shown(Line root, String model, boolean withSystem) {
        var tokens = Json.orEmpty(post(root, "/tokenize", JsonBody.of(json -> {
                    json.writeStringField("model", model);
                    Template.conversation(json, withSystem);
                    json.writeBooleanField("add_generation_prompt", true);
                    json.writeBooleanField("add_special_tokens", false);
                })))
                .at("tokens")
                .node();
        if (tokens.isEmpty()) {
            return "";
        }
        return Json.orEmpty(post(root, "/detokenize", JsonBody.of(json -> {
                    json.writeStringField("model", model);
                    json.writeArrayFieldStart("tokens");
                    for (var token : tokens) {
                        json.writeNumber(token.asInt());
                    }
                    json.writeEndArray();
                })))
                .textOrEmpty("prompt");
    }

    private Received get(Line to, String path) {
        requests++;
        return to.get(path, stopped);
    }

    private Received post(Line to, String path, String body) {
        requests++;
        return to.post(path, body, stopped);
    }

    private static boolean isList(Received received) {
        return Json.orEmpty(received).at("data").node().isArray();
    }
}
