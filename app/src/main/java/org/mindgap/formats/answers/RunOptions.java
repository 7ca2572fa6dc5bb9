package org.mindgap.formats.answers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.AnswerMatcher;
import org.mindgap.elicit.Reading;
import org.mindgap.formats.text.JsonText;

/**
 * Reads what a line of a run file says of the options. A log-probability that is null or not there is unknown, -9999 or
 * less is impossible (0), and these are never the same.
 */
final class RunOptions {
    private static final double IMPOSSIBLE = -9999;
    private static final double ABOVE_ZERO = 1e-6;

    private final AnswerDesk desk;
    private final AnswerMatcher.Match.Found found;
    private final Reading reading;

    RunOptions(AnswerDesk desk, AnswerMatcher.Match.Found found, Reading reading) {
        this.desk = desk;
        this.found = found;
        this.reading = reading;
    }

    Shares shares(JsonNode row) throws RowProblem {
        var shares = reading == Reading.DRAWS ? draws(row) : new Shares(probabilities(options(row)), 0);
        shares.checkBounds(found.question().id());
        return shares;
    }

    private static JsonNode options(JsonNode row) throws RowProblem {
        var options = row.get("opts");
        if (options == null || !options.isArray()) {
            throw new RowProblem("answers.field-missing", "opts");
        }
        return options;
    }

    private Map<String, Double> probabilities(JsonNode options) throws RowProblem {
        var shares = new LinkedHashMap<String, Double>();
        var known = new LinkedHashMap<String, Double>();
        for (var option : options) {
            var code = code(option);
            var share = probability(option, code);
            Shares.put(shares, code, share, found.question().id());
            if (!Double.isNaN(share)) {
                known.put(code, share);
            }
        }
        return known;
    }

    /** NaN where the probability is unknown. */
    private double probability(JsonNode option, String code) throws RowProblem {
        var log = value(option.get("lp"), code);
        var share = value(option.get("share"), code);
        if (!Double.isNaN(log) && !Double.isNaN(share)) {
            throw new RowProblem("answers.lp-and-share", code, found.question().id());
        }
        if (Double.isNaN(log)) {
            return share;
        }
        if (log > ABOVE_ZERO) {
            throw new RowProblem(
                    "answers.lp", code, String.valueOf(log), found.question().id());
        }
        return log <= IMPOSSIBLE ? 0 : Math.min(1, Math.exp(log));
    }

    private double value(@Nullable JsonNode node, String code) throws RowProblem {
        if (node == null || node.isNull()) {
            return Double.NaN;
        }
        return JsonText.number(node)
                .orElseThrow(() -> new RowProblem(
                        "answers.lp", code, node.toString(), found.question().id()));
    }

    /** One draw with its choice, or counts per option. */
    private Shares draws(JsonNode row) throws RowProblem {
        var choice = JsonText.text(row.get("choice"));
        if (!choice.isEmpty()) {
            var chosen = new LinkedHashMap<String, Double>();
            var code = desk.option(found, choice);
            found.question()
                    .options()
                    .forEach(o -> chosen.put(o.code(), o.code().equals(code) ? 1.0 : 0.0));
            return new Shares(chosen, 1);
        }
        var counts = new LinkedHashMap<String, Double>();
        var total = 0L;
        for (var option : options(row)) {
            var code = code(option);
            var count = value(option.get("n"), code);
            if (!(count >= 0) || count != Math.rint(count) || count > Integer.MAX_VALUE) {
                throw new RowProblem("answers.draws", code, found.question().id());
            }
            Shares.put(counts, code, count, found.question().id());
            total += (long) count;
        }
        if (total == 0 || total > Integer.MAX_VALUE) {
            throw new RowProblem("answers.draws-none", found.question().id());
        }
        var shares = new LinkedHashMap<String, Double>();
        for (var option : found.question().options()) {
            shares.put(option.code(), counts.getOrDefault(option.code(), 0.0) / total);
        }
        return new Shares(shares, (int) total);
    }

    /** The survey's code that the option's code means, else its label; both must not mean two options. */
    private String code(JsonNode option) throws RowProblem {
        var code = JsonText.text(option.get("code"));
        var label = JsonText.text(option.get("label"));
        if (code.isEmpty() && label.isEmpty()) {
            throw new RowProblem("answers.field-missing", "opts.code");
        }
        var matched = desk.option(found, code.isEmpty() ? label : code);
        var contradiction = found.question().options().stream()
                .filter(o -> !label.isEmpty() && o.label().equals(label))
                .noneMatch(o -> o.code().equals(matched));
        if (contradiction
                && found.question().options().stream().anyMatch(o -> o.label().equals(label))) {
            throw new RowProblem(
                    "answers.option-contradicts", code, label, found.question().id());
        }
        return matched;
    }
}
