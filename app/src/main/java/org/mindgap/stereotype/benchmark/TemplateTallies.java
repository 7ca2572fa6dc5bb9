package org.mindgap.stereotype.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.TDistribution;
import org.mindgap.stats.Interval;

/**
 * Answers counted by template, for statistics of all and of all but one: questions made from one template stand or fall
 * together, so that intervals which take each for itself would be too short.
 */
final class TemplateTallies {
    private static final double UPPER = 0.975;

    private final List<QuestionTally> templates;
    private final QuestionTally all;
    private final boolean averaged;

    /**
     * @param averaged whether every template counts once, rather than every item
     */
    TemplateTallies(List<Answered> answered, boolean averaged) {
        var byTemplate = new LinkedHashMap<String, List<Answered>>();
        for (var one : answered) {
            byTemplate
                    .computeIfAbsent(one.item().category() + "\n" + one.item().template(), k -> new ArrayList<>())
                    .add(one);
        }
        this.templates = byTemplate.values().stream().map(QuestionTally::of).toList();
        this.all = QuestionTally.of(answered);
        this.averaged = averaged;
    }

    QuestionTally all() {
        return all;
    }

    /** A statistic over items, or the mean of it over the templates that have it; NaN where there is none. */
    double value(ToDoubleFunction<QuestionTally> statistic) {
        return averaged
                ? templates.stream()
                        .mapToDouble(statistic)
                        .filter(Double::isFinite)
                        .average()
                        .orElse(Double.NaN)
                : statistic.applyAsDouble(all);
    }

    /** Jackknife over templates, Student's t with one less than there are; unknown below two. */
    Certainty certainty(ToDoubleFunction<QuestionTally> statistic, double scale) {
        var left = averaged
                ? leftAveraged(statistic)
                : templates.stream()
                        .mapToDouble(t -> statistic.applyAsDouble(all.minus(t)))
                        .toArray();
        var n = left.length;
        var mean = java.util.Arrays.stream(left).average().orElse(Double.NaN);
        if (n < 2 || !Double.isFinite(mean)) {
            return Certainty.UNKNOWN;
        }
        var squares =
                java.util.Arrays.stream(left).map(v -> (v - mean) * (v - mean)).sum();
        var half = TDistribution.of(n - 1).inverseCumulativeProbability(UPPER) * Math.sqrt(squares * (n - 1) / n);
        var value = value(statistic);
        return new Certainty(new Interval(scale * (value - half), scale * (value + half)), Certainty.How.TEMPLATES);
    }

    private double[] leftAveraged(ToDoubleFunction<QuestionTally> statistic) {
        var values = templates.stream()
                .mapToDouble(statistic)
                .filter(Double::isFinite)
                .toArray();
        var sum = java.util.Arrays.stream(values).sum();
        return java.util.Arrays.stream(values)
                .map(v -> (sum - v) / (values.length - 1))
                .toArray();
    }
}
