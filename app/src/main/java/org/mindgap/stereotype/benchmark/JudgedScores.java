package org.mindgap.stereotype.benchmark;

import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.mindgap.stats.Interval;
import org.mindgap.stereotype.benchmark.BenchmarkAnswer.Outcome;
import org.mindgap.stereotype.benchmark.BenchmarkScore.State;
import org.mindgap.stereotype.benchmark.Scored.Behind;

/** Mean of what a judge gave, 1 to 10, over items that it judged; Student's t over items. */
final class JudgedScores {
    private static final double UPPER = 0.975;

    private JudgedScores() {}

    static void add(List<Answered> answered, Scored to) {
        var judged = answered.stream()
                .filter(a -> a.answer().outcome() == Outcome.JUDGED)
                .toList();
        if (judged.isEmpty()) {
            to.undefined(Measure.JUDGED, State.NO_ANSWERS, Behind.of(answered));
            return;
        }
        var values = judged.stream().mapToDouble(a -> a.answer().judged()).toArray();
        to.add(
                Measure.JUDGED,
                java.util.Arrays.stream(values).average().orElseThrow(),
                certainty(values),
                Behind.of(judged));
        var without = answered.stream()
                .filter(a -> a.answer().outcome() == Outcome.OUT_OF_CHOICE)
                .count();
        var share = new Proportion(without, without + judged.size());
        to.add(Measure.OUT_OF_CHOICE, share.percent(), share.wilson(), Behind.of(answered));
    }

    private static Certainty certainty(double[] values) {
        var n = values.length;
        if (n < 2) {
            return Certainty.UNKNOWN;
        }
        var mean = java.util.Arrays.stream(values).average().orElseThrow();
        var squares = java.util.Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .sum();
        var half = TDistribution.of(n - 1).inverseCumulativeProbability(UPPER) * Math.sqrt(squares / (n - 1) / n);
        return new Certainty(new Interval(Math.max(1, mean - half), Math.min(10, mean + half)), Certainty.How.STUDENT);
    }
}
