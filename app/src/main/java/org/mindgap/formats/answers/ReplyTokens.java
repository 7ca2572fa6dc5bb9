package org.mindgap.formats.answers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mindgap.formats.text.JsonText;
import org.mindgap.survey.Question;

/**
 * The tokens of a stored reply that stand for no option, for looking: what a model would have said instead. Reads the
 * shapes in which tools keep the likeliest tokens: a map from token to log-probability, and lists of objects with
 * {@code token} and {@code logprob}, wherever they stand in the reply. A reply of any other shape has none.
 */
public final class ReplyTokens {
    /** Longer replies are not looked into: the likeliest tokens of one answer never take so much. */
    private static final int LONGEST = 1 << 18;

    private static final int DEEPEST = 12;
    private static final int FEWEST = 2;
    private static final ObjectReader READER = JsonText.mapper().reader().with(JsonReadFeature.ALLOW_SINGLE_QUOTES);

    private ReplyTokens() {}

    /**
     * The tokens that are no option, the likeliest first.
     *
     * @param reply as it came
     * @param most how many at most
     */
    public static List<String> elsewhere(String reply, Question question, int most) {
        if (reply.isEmpty()
                || reply.length() > LONGEST
                || "{[".indexOf(reply.stripLeading().charAt(0)) < 0) {
            return List.of();
        }
        try {
            var known = options(question);
            return likeliest(READER.readTree(reply), 0).orElse(Map.of()).entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                    .map(e -> e.getKey().strip())
                    .filter(t -> !t.isEmpty() && known.stream().noneMatch(o -> o.equals(plain(t))))
                    .distinct()
                    .limit(most)
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of(); // words, not JSON
        }
    }

    /** Letters, codes and labels, and the words with which labels begin: a token is seldom a whole label. */
    private static Set<String> options(Question question) {
        var known = new HashSet<String>();
        var letter = 'a';
        for (var option : question.options()) {
            known.add(String.valueOf(letter++));
            known.add(plain(option.code()));
            known.add(plain(option.label()));
            known.add(plain(option.label().split("\\s", 2)[0]));
        }
        return known;
    }

    /** Without the signs around a letter: "(A)", "A." and " a" are the same answer. */
    private static String plain(String token) {
        return token.strip()
                .replaceAll("^[\\p{Punct}\\s]+|[\\p{Punct}\\s]+$", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The first place that holds tokens with log-probabilities. */
    private static Optional<Map<String, Double>> likeliest(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        var here = node.isArray() ? ofList(node) : node.isObject() ? ofMap(node) : Map.<String, Double>of();
        if (here.size() >= FEWEST) {
            return Optional.of(here);
        }
        var children = new ArrayList<JsonNode>();
        node.forEach(children::add);
        return children.stream()
                .filter(JsonNode::isContainerNode)
                .flatMap(c -> likeliest(c, depth + 1).stream())
                .findFirst();
    }

    private static Map<String, Double> ofList(JsonNode list) {
        var tokens = new LinkedHashMap<String, Double>();
        for (var entry : list) {
            if (!entry.path("token").isTextual() || !entry.path("logprob").isNumber()) {
                return Map.of();
            }
            tokens.putIfAbsent(
                    entry.path("token").asText(), entry.path("logprob").asDouble());
        }
        // a list of the tokens of the answer itself has their rivals inside; a list of rivals has none
        return list.has(0) && list.get(0).has("top_logprobs") ? Map.of() : tokens;
    }

    private static Map<String, Double> ofMap(JsonNode map) {
        var tokens = new LinkedHashMap<String, Double>();
        for (var entry : map.properties()) {
            if (!entry.getValue().isNumber() || entry.getValue().asDouble() > 0) {
                return Map.of();
            }
            tokens.put(entry.getKey(), entry.getValue().asDouble());
        }
        return tokens;
    }
}
