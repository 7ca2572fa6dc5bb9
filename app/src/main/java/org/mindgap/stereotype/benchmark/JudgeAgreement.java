package org.mindgap.stereotype.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.job.JobContext;

/**
 * How far two judges, or one judge twice, agree on the same answers of one model.
 *
 * @param first one series
 * @param second another of the same set, model and prompt
 * @param items items that both judged
 * @param same share of them with the very same number
 * @param withinOne share of them at most one apart
 * @param difference mean of first minus second
 * @param kappa Cohen's kappa with quadratic weights over 1 to 10, rounded to whole numbers; NaN where either judge gave
 *     one number only
 */
public record JudgeAgreement(
        BenchmarkSeries first,
        BenchmarkSeries second,
        long items,
        double same,
        double withinOne,
        double difference,
        double kappa) {

    /** Every two series that judge the same; those without a common item are left out. */
    public static List<JudgeAgreement> of(BenchmarkSource source, JobContext context) {
        var judged = source.series().stream()
                .filter(s -> s.method() == Method.JUDGED)
                .toList();
        var found = new ArrayList<JudgeAgreement>();
        for (var i = 0; i < judged.size(); i++) {
            for (var j = i + 1; j < judged.size(); j++) {
                context.checkCancelled();
                var one = judged.get(i);
                var two = judged.get(j);
                if (one.set().equals(two.set())
                        && one.model().equals(two.model())
                        && one.prompt().equals(two.prompt())) {
                    add(one, two, judgements(source, one), judgements(source, two), found);
                }
            }
        }
        return List.copyOf(found);
    }

    private static Map<String, Double> judgements(BenchmarkSource source, BenchmarkSeries series) {
        var judgements = new HashMap<String, Double>();
        for (var answer : source.answers(series.id())) {
            if (answer.outcome() == BenchmarkAnswer.Outcome.JUDGED) {
                judgements.putIfAbsent(answer.item(), answer.judged());
            }
        }
        return judgements;
    }

    private static void add(
            BenchmarkSeries one,
            BenchmarkSeries two,
            Map<String, Double> first,
            Map<String, Double> second,
            List<JudgeAgreement> to) {
        var n = 0;
        var same = 0;
        var near = 0;
        var difference = 0.0;
        var pairs = new ArrayList<double[]>();
        for (var entry : first.entrySet()) {
            var other = second.get(entry.getKey());
            if (other != null) {
                var apart = entry.getValue() - other;
                n++;
                same += apart == 0 ? 1 : 0;
                near += Math.abs(apart) <= 1 ? 1 : 0;
                difference += apart;
                pairs.add(new double[] {Math.rint(entry.getValue()), Math.rint(other)});
            }
        }
        if (n > 0) {
            to.add(new JudgeAgreement(one, two, n, (double) same / n, (double) near / n, difference / n, kappa(pairs)));
        }
    }

    /** 1 - observed / expected squared distance. */
    private static double kappa(List<double[]> pairs) {
        var observed = 0.0;
        var expected = 0.0;
        for (var one : pairs) {
            observed += (one[0] - one[1]) * (one[0] - one[1]);
            for (var other : pairs) {
                expected += (one[0] - other[1]) * (one[0] - other[1]);
            }
        }
        return expected == 0 ? Double.NaN : 1 - observed * pairs.size() / expected;
    }
}
