package org.mindgap.inference.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mindgap.elicit.prompt.Orders;
import org.mindgap.inference.Json;
import org.mindgap.inference.JsonBody;
import org.mindgap.inference.Known;
import org.mindgap.inference.Line;
import org.mindgap.problem.Problem;
import org.mindgap.run.Holdings;

/**
 * What our own server of recordings says that it holds (docs/formats/recorded.md). Only sentences of ours are taken from
 * it, and nothing long.
 */
final class ToldHoldings implements Holdings {
    private static final int AT_ONCE = 500;
    private static final int MOST_CHARACTERS = 1 << 20;
    private static final int LONGEST = 400;
    private static final Set<String> SENTENCES = Set.of(
            "inference.lacks-order",
            "inference.lacks-people",
            "inference.lacks-question",
            "inference.lacks-kind",
            "inference.lacks-draws",
            "inference.lacks-more");

    private final Line line;
    private final String model;
    private final Kept kept;

    private ToldHoldings(Line line, String model, Kept kept) {
        this.line = line;
        this.model = model;
        this.kept = kept;
    }

    /** Asks for the list of models once; nothing where it is another server, or none. */
    static Optional<Holdings> of(Line line, String model) {
        for (var one : Json.orEmpty(line.get("/models", () -> false)).at("data").node()) {
            if (one.path("owned_by").asText("").equals(Known.RECORDED)
                    && (model.isEmpty() || one.path("id").asText("").equals(model))) {
                return Optional.of(new ToldHoldings(line, model, kept(one.path("recorded"))));
            }
        }
        return Optional.empty();
    }

    static Kept kept(JsonNode told) {
        var orders = told.path("orders").asText("");
        return new Kept(
                told.path("answers").asLong(0),
                told.path("chances").asBoolean(false),
                List.of(Orders.values()).stream()
                        .filter(o -> o.word().equals(orders))
                        .findFirst()
                        .orElse(Orders.FORWARD_REVERSED),
                told.path("order_untold").asLong(0),
                told.path("draws").asInt(0),
                told.path("invented").asBoolean(false));
    }

    @Override
    public Kept kept() {
        return kept;
    }

    @Override
    public List<Optional<Problem>> lacking(List<String> bodies) {
        var all = new ArrayList<Optional<Problem>>();
        var from = 0;
        while (from < bodies.size()) {
            var to = from;
            for (var characters = 0L; to < bodies.size() && to - from < AT_ONCE; to++) {
                characters += bodies.get(to).length();
                if (characters > MOST_CHARACTERS && to > from) {
                    break;
                }
            }
            all.addAll(asked(bodies.subList(from, to)));
            from = to;
        }
        return all;
    }

    private List<Optional<Problem>> asked(List<String> bodies) {
        var request = JsonBody.of(json -> {
            json.writeStringField("model", model);
            json.writeArrayFieldStart("requests");
            for (var body : bodies) {
                json.writeString(body);
            }
            json.writeEndArray();
        });
        var all = new ArrayList<Optional<Problem>>();
        bodies.forEach(body -> all.add(Optional.empty()));
        for (var one : Json.orEmpty(line.post("/recorded", request, () -> false))
                .at("lacking")
                .node()) {
            var index = one.path("index").asInt(-1);
            var code = one.path("code").asText("");
            if (index >= 0 && index < all.size() && SENTENCES.contains(code)) {
                var arguments = new ArrayList<String>();
                one.path("arguments").forEach(a -> arguments.add(cut(a.asText(""))));
                all.set(index, Optional.of(Problem.error(code, arguments.toArray())));
            }
        }
        return all;
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
