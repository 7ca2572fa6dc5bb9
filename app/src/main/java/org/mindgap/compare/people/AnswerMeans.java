package org.mindgap.compare.people;

import java.util.BitSet;
import java.util.List;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaseline;
import org.mindgap.survey.SampledPeople;

/**
 * Means over questions of what the answers of a group stand for. Errors are linearised over the whole design, z_i = Σ_q
 * w_i (y_iq − ȳ_q)/(Q Σw) (methods.md §8.3), or of the replicate weights that the survey brings (§8.5); of published shares
 * with a base as of a simple random sample for each question.
 */
public final class AnswerMeans {
    private final HumanBaseline baseline;
    private final Group group;

    /**
     * Of a group.
     *
     * @param baseline whose filter lets through the group's people and nobody else
     * @param group the same people, in the survey's codes
     */
    public AnswerMeans(HumanBaseline baseline, Group group) {
        this.baseline = baseline;
        this.group = group;
    }

    /** The mean over some questions. */
    public PeopleMean of(List<AnswerScores> questions) {
        if (questions.isEmpty()) {
            return PeopleMean.UNKNOWN;
        }
        var people = baseline.people();
        return people.isPresent() ? sampled(people.get(), questions) : published(questions);
    }

    private PeopleMean published(List<AnswerScores> questions) {
        var sum = 0.0;
        var variance = 0.0;
        var base = Integer.MAX_VALUE;
        for (var question : questions) {
            var estimate = baseline.estimate(question.question(), group);
            sum += question.mean(estimate.shares());
            variance += question.variance(estimate.shares()) / estimate.effectiveBase();
            base = Math.min(base, estimate.base());
        }
        var q = questions.size();
        return new PeopleMean(sum / q, Math.sqrt(variance) / q, Math.max(0, base - 1), base);
    }

    private PeopleMean sampled(SampledPeople people, List<AnswerScores> questions) {
        var everyone = people.everyone();
        var weights = people.weights();
        var q = questions.size();
        var z = new double[people.size()];
        var sum = 0.0;
        var base = Integer.MAX_VALUE;
        for (var question : questions) {
            var scores = scores(people, question);
            var mean = mean(scores, weights, everyone);
            var total = 0.0;
            var n = 0;
            for (var i = everyone.nextSetBit(0); i >= 0; i = everyone.nextSetBit(i + 1)) {
                if (!Double.isNaN(scores[i])) {
                    total += weights[i];
                    n++;
                }
            }
            for (var i = everyone.nextSetBit(0); i >= 0; i = everyone.nextSetBit(i + 1)) {
                if (!Double.isNaN(scores[i])) {
                    z[i] += weights[i] * (scores[i] - mean) / (q * total);
                }
            }
            sum += mean;
            base = Math.min(base, n);
        }
        var df = people.degreesOfFreedom(everyone);
        var variance = people.resampled()
                ? replicated(people, questions, everyone)
                : people.design().variance(z) * people.design().averaged(everyone);
        return new PeopleMean(sum / q, df < 1 ? Double.NaN : Math.sqrt(Math.max(0, variance)), df, base);
    }

    private static double replicated(SampledPeople people, List<AnswerScores> questions, BitSet everyone) {
        var values = new double[people.replicates()];
        var weights = new double[people.size()];
        var scores = questions.stream().map(q -> scores(people, q)).toList();
        for (var b = 0; b < values.length; b++) {
            people.replicate(b, weights);
            for (var of : scores) {
                values[b] += mean(of, weights, everyone) / questions.size();
            }
        }
        return people.covariance(values, values);
    }

    private static double[] scores(SampledPeople people, AnswerScores question) {
        var chosen = people.options(question.question()).of();
        var scores = new double[chosen.length];
        for (var i = 0; i < scores.length; i++) {
            scores[i] = chosen[i] < 0 ? Double.NaN : question.of()[chosen[i]];
        }
        return scores;
    }

    private static double mean(double[] scores, double[] weights, BitSet everyone) {
        var sum = 0.0;
        var total = 0.0;
        for (var i = everyone.nextSetBit(0); i >= 0; i = everyone.nextSetBit(i + 1)) {
            if (!Double.isNaN(scores[i]) && weights[i] != 0) {
                sum += weights[i] * scores[i];
                total += weights[i];
            }
        }
        return sum / total;
    }
}
