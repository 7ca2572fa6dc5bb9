package org.mindgap.gap;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mindgap.gap.metric.Metric;
import org.mindgap.survey.Estimate;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaseline;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.OptionShare;

/**
 * The variance of people minus model that metrics take out: of each counted option, or of the shares cumulated over the
 * options that have a place in the order. Where the model is a yardstick of the same respondents it is the variance of
 * the difference.
 */
final class Variances {
    private final HumanBaseline everyone;
    /** The people over the options with a place: what don't know and refused leave is rescaled. */
    private final HumanBaseline placed;

    private final Map<Key, double[]> cumulated = new ConcurrentHashMap<>();

    Variances(HumanBaseline everyone) {
        this.everyone = everyone;
        this.placed = everyone.policy() == OptionPolicy.ALL ? everyone.with(OptionPolicy.SUBSTANTIVE) : everyone;
    }

    /** What the metric needs; empty where it needs none. */
    double[] of(Metric metric, Estimate people, Pooled model, int[] places) {
        if (!metric.needsVariance()) {
            return new double[0];
        }
        return metric.cumulates() ? cumulated(people, model, places) : perOption(people, model);
    }

    private double[] perOption(Estimate people, Pooled model) {
        if (model.reference() != null) {
            return everyone.difference(people.question(), people.group(), model.reference()).stream()
                    .mapToDouble(Variances::squared)
                    .toArray();
        }
        var variance = people.variances();
        for (var i = 0; i < variance.length; i++) {
            variance[i] += model.variance()[i];
        }
        return variance;
    }

    private double[] cumulated(Estimate people, Pooled model, int[] places) {
        var question = people.question();
        var group = people.group();
        var reference = model.reference();
        if (reference != null) {
            return placed.cumulated(question, group, reference).stream()
                    .mapToDouble(Variances::squared)
                    .toArray();
        }
        var ofPeople = cumulated.computeIfAbsent(
                new Key(question.id(), group),
                k -> placed.cumulated(question, group).stream()
                        .mapToDouble(Variances::squared)
                        .toArray());
        var ofModel = model.cumulatedVariance(places);
        var variance = new double[ofPeople.length];
        for (var i = 0; i < variance.length; i++) {
            variance[i] = ofPeople[i] + ofModel[i];
        }
        return variance;
    }

    private static double squared(OptionShare share) {
        return share.standardError() * share.standardError();
    }

    private record Key(String question, Group group) {}
}
