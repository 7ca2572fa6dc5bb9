package org.mindgap.formats.answers.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.formats.answers.RowProblem;
import org.mindgap.formats.answers.map.TextForm;

/**
 * Shares of options whose whole texts were scored: a softmax over their log-probabilities, so they add up to 1, and what
 * else the model would have said is not known. Texts that are nothing but labels are their probabilities as they are.
 */
final class TextShares {
    private static final double IMPOSSIBLE = -9999;
    private static final double ABOVE_ZERO = 1e-6;

    private TextShares() {}

    /**
     * Softmax over options.
     *
     * @param codes of the options, in the order of the texts
     * @throws RowProblem if one has no log-probability, or all are impossible, or the file does not have what the form needs
     */
    static Map<String, Double> softmax(List<Came.TextScore> texts, List<String> codes, TextForm form, String question)
            throws RowProblem {
        var scores = new ArrayList<Double>();
        for (var text : texts) {
            scores.add(score(text, form, question));
        }
        var most = scores.stream().mapToDouble(s -> s).max().orElse(Double.NEGATIVE_INFINITY);
        if (most == Double.NEGATIVE_INFINITY) {
            throw new RowProblem("runs.texts-impossible", question);
        }
        var sum = scores.stream().mapToDouble(s -> Math.exp(s - most)).sum();
        var shares = new LinkedHashMap<String, Double>();
        for (var i = 0; i < codes.size(); i++) {
            shares.put(codes.get(i), Math.exp(scores.get(i) - most) / sum);
        }
        return shares;
    }

    /** Probabilities of labels, not rescaled; one that is unknown is absent. */
    static Map<String, Double> labels(List<Came.TextScore> texts, List<String> codes, String question)
            throws RowProblem {
        var shares = new LinkedHashMap<String, Double>();
        for (var i = 0; i < codes.size(); i++) {
            var log = checked(texts.get(i), question);
            if (!Double.isNaN(log)) {
                shares.put(codes.get(i), log <= IMPOSSIBLE ? 0 : Math.min(1, Math.exp(log)));
            }
        }
        return shares;
    }

    private static double checked(Came.TextScore text, String question) throws RowProblem {
        if (text.logProb() > ABOVE_ZERO) {
            throw new RowProblem("answers.lp", text.text().strip(), String.valueOf(text.logProb()), question);
        }
        return text.logProb();
    }

    private static double score(Came.TextScore text, TextForm form, String question) throws RowProblem {
        var log = checked(text, question);
        if (Double.isNaN(log)) {
            throw new RowProblem("runs.text-unknown", text.text().strip(), question);
        }
        if (log <= IMPOSSIBLE) {
            return Double.NEGATIVE_INFINITY;
        }
        return switch (form) {
            case SUM -> log;
            case PER_TOKEN -> {
                if (text.tokens() <= 0) {
                    throw new RowProblem("runs.form-tokens", question);
                }
                yield log / text.tokens();
            }
            case PER_CHARACTER ->
                log
                        / Math.max(
                                1,
                                text.text()
                                        .strip()
                                        .codePointCount(0, text.text().strip().length()));
            case PMI -> {
                if (Double.isNaN(text.alone()) || text.alone() <= IMPOSSIBLE) {
                    throw new RowProblem("runs.form-alone", question);
                }
                yield log - text.alone();
            }
        };
    }
}
