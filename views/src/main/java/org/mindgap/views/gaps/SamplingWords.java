package org.mindgap.views.gaps;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.gap.GapInterval;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.survey.ReplicateShares;
import org.mindgap.views.kit.Texts;

/** Says in words what sampling does to a number: interval, floor, ceiling, replicates; or why nothing is known. */
final class SamplingWords {
    private final Texts texts;
    private final MetricWords metrics;
    private final ProblemTexts reasons;

    SamplingWords(Texts texts) {
        this.texts = texts;
        this.metrics = new MetricWords(texts);
        this.reasons = new ProblemTexts(texts.locale());
    }

    /**
     * Short lines.
     *
     * @param shown whether there is a value that may be shown
     */
    List<String> lines(String metric, double value, boolean shown, GapInterval interval) {
        var lines = new ArrayList<String>();
        if (!shown) {
            return lines;
        }
        if (!interval.known()) {
            lines.add(texts.get("sampling.none"));
            if (!interval.reason().isEmpty()) {
                lines.add(reasons.line(Problem.note(interval.reason())));
            }
        } else {
            interval(metric, value, interval, lines);
        }
        if (!Double.isNaN(interval.floor())) {
            lines.add(texts.get("sampling.floor", metrics.value(metric, interval.floor())));
        }
        if (!Double.isNaN(interval.ceiling())) {
            lines.add(texts.get(
                    larger(metric) ? "sampling.ceiling.least" : "sampling.ceiling",
                    metrics.value(metric, interval.ceiling())));
        }
        if (interval.replicates() > 0) {
            lines.add(method(interval));
        }
        if (interval.known() && Double.isFinite(interval.degreesOfFreedom())) {
            lines.add(texts.get("sampling.df", texts.number(interval.degreesOfFreedom(), 0)));
        }
        return lines;
    }

    private void interval(String metric, double value, GapInterval interval, List<String> lines) {
        var corrected = metrics.value(metric, interval.corrected());
        if (!corrected.equals(metrics.value(metric, value))) {
            lines.add(texts.get(partly(metric) ? "sampling.corrected.partly" : "sampling.corrected", corrected));
        }
        lines.add(
                switch (interval.kind()) {
                    case NONE -> texts.get("sampling.none");
                    case FIXED_ITEMS -> texts.get("sampling.fixed");
                    case SAMPLED_ITEMS -> texts.get("sampling.sampled");
                    case ONE_ITEM -> texts.get("sampling.item");
                });
    }

    private String method(GapInterval interval) {
        var method = interval.method();
        if (method.supplied()) {
            return texts.get(
                    "sampling.method.supplied",
                    interval.replicates(),
                    method.word().toUpperCase(java.util.Locale.ROOT));
        }
        return texts.get(
                method == ReplicateShares.Method.SIMPLE_RANDOM ? "sampling.method.simple" : "sampling.method.raoWu",
                interval.replicates(),
                String.valueOf(interval.seed()));
    }

    private static boolean partly(String metric) {
        return Metrics.find(metric)
                .map(m -> m.correction() == Metric.Correction.PARTLY)
                .orElse(false);
    }

    private static boolean larger(String metric) {
        return Metrics.find(metric)
                .map(m -> m.direction() == Metric.Direction.LARGER_IS_CLOSER)
                .orElse(false);
    }
}
