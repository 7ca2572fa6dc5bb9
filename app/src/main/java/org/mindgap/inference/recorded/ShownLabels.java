package org.mindgap.inference.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mindgap.elicit.TokenChance;
import org.mindgap.inference.Json;

/**
 * Which label stood before which option in a recorded prompt: what the line of the run file says ({@code via}), else the
 * one line of the prompt that ends with the option's words. Where neither says it, nothing is guessed.
 */
final class ShownLabels {
    private static final Pattern LINE = Pattern.compile("\\s*\\(?([^\\s().:]{1,4})[).:]\\s+(.+?)\\s*");
    private static final int MOST_DRAWS = 100_000;

    private final Map<String, String> labels = new HashMap<>();

    ShownLabels(String prompt) {
        var twice = new ArrayList<String>();
        prompt.lines().forEach(line -> {
            var matcher = LINE.matcher(line);
            if (matcher.matches() && labels.put(matcher.group(2), matcher.group(1)) != null) {
                twice.add(matcher.group(2));
            }
        });
        twice.forEach(labels::remove);
    }

    /** The probabilities of all options' labels; nothing where a label or every number is not known. */
    Optional<List<TokenChance>> chances(Json row) {
        var chances = new ArrayList<TokenChance>();
        for (var option : row.at("opts").node()) {
            var label = label(option);
            if (label.isEmpty()) {
                return Optional.empty();
            }
            chances.add(TokenChance.of(label.get(), logProb(option)));
        }
        return chances.stream().allMatch(c -> Double.isNaN(c.logProb())) ? Optional.empty() : Optional.of(chances);
    }

    /** One reply for each draw, where the line counts them or names the one that was chosen. */
    List<RecordedReply> draws(Json row, String model, Duration took) {
        var replies = new ArrayList<RecordedReply>();
        var choice = row.textOrEmpty("choice");
        for (var option : row.at("opts").node()) {
            var label = label(option);
            var chosen = !choice.isEmpty()
                    && (choice.equals(option.path("code").asText(""))
                            || choice.equals(option.path("label").asText("")));
            var count = chosen ? 1 : choice.isEmpty() ? option.path("n").asInt(0) : 0;
            if (count > 0 && (label.isEmpty() || count > MOST_DRAWS)) {
                return List.of();
            }
            label.ifPresent(l -> replies.addAll(Collections.nCopies(
                    count, RecordedReply.chat(ChatReply.words(model, l), RecordedReply.Kind.WORDS, took))));
        }
        return replies;
    }

    private Optional<String> label(JsonNode option) {
        var via = option.path("via").path(0).asText("");
        return via.isBlank()
                ? Optional.ofNullable(labels.get(option.path("label").asText("").strip()))
                : Optional.of(via.strip());
    }

    private static double logProb(JsonNode option) {
        var log = option.path("lp");
        if (log.isNumber()) {
            return log.doubleValue();
        }
        var share = option.path("share");
        return share.isNumber() ? Math.log(share.doubleValue()) : Double.NaN;
    }
}
