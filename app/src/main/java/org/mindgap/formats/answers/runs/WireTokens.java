package org.mindgap.formats.answers.runs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.mindgap.elicit.TokenChance;
import org.mindgap.elicit.TokenPlace;
import org.mindgap.formats.text.JsonText;

/** Tokens with their log-probabilities as OpenAI's chat completions write them and other programs keep them. */
public final class WireTokens {
    private WireTokens() {}

    /**
     * Of a list of {@code {token, logprob, top_logprobs: [...]}}.
     *
     * @param content null or no list where there are none
     */
    public static List<TokenPlace> of(@org.jspecify.annotations.Nullable JsonNode content) {
        var places = new ArrayList<TokenPlace>();
        if (content == null || !content.isArray()) {
            return places;
        }
        for (var place : content) {
            var top = new ArrayList<TokenChance>();
            var listed = place.path("top_logprobs");
            if (listed.isArray()) {
                listed.forEach(t -> top.add(chance(t)));
            } else {
                top.addAll(map(listed));
            }
            places.add(new TokenPlace(chance(place), top));
        }
        return places;
    }

    /** Of a map from token to log-probability, as OpenAI's old completions and HELM have it. */
    public static List<TokenChance> map(JsonNode listed) {
        return listed.properties().stream()
                .map(e -> TokenChance.of(e.getKey(), number(e.getValue())))
                .toList();
    }

    private static TokenChance chance(JsonNode node) {
        var id = node.path("id");
        return new TokenChance(
                node.path(node.has("text") && !node.has("token") ? "text" : "token")
                        .asText(""),
                number(node.get("logprob")),
                id.isInt() ? OptionalInt.of(id.asInt()) : OptionalInt.empty());
    }

    /** NaN where there is no number. */
    private static double number(@org.jspecify.annotations.Nullable JsonNode node) {
        return JsonText.number(node).orElse(Double.NaN);
    }

    /** Of old completions: texts, numbers and maps side by side. */
    public static List<TokenPlace> columns(JsonNode logprobs) {
        var places = new ArrayList<TokenPlace>();
        var tokens = logprobs.path("tokens");
        for (var i = 0; i < tokens.size(); i++) {
            places.add(new TokenPlace(
                    TokenChance.of(
                            tokens.get(i).asText(""),
                            number(logprobs.path("token_logprobs").get(i))),
                    map(logprobs.path("top_logprobs").path(i))));
        }
        return places;
    }
}
