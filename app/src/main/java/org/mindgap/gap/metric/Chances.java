package org.mindgap.gap.metric;

import java.util.Arrays;
import org.mindgap.stats.Distances;

/** What guessing would score on one question, and the score of a single answer along an order (methods.md §6.7, §6.8). */
final class Chances {

    private Chances() {}

    /** Total variation between the people and a model that guesses: every option equally often. */
    static double tv(Metric.Item item) {
        return Distances.tv(item.people(), uniform(item));
    }

    /** 1 − normalised W1 of a model that guesses; NaN on nominal items. */
    static double representativeness(Metric.Item item) {
        return item.ordered() ? 1 - Distances.w1Normalised(item.people(), uniform(item)) : Double.NaN;
    }

    /** The chance of meeting the people's most common answer by guessing: of k options as many as are tied in it. */
    static double modalHit(Metric.Item item) {
        return ModalHit.of(item.with(item.people(), uniform(item)));
    }

    /**
     * How near the model's most common answer m is to the answers s of the people: mean of 1 − |m − s|/(k − 1), of tied
     * answers of the model the mean. NaN on nominal items.
     */
    static double soft(Metric.Item item) {
        return item.ordered() ? closeness(item.people(), ModalHit.modes(item.model())) : Double.NaN;
    }

    /** The same for an answer taken at random: for people's answer s it is (1/k) Σ_i (1 − |i − s|/(k − 1)). */
    static double softGuess(Metric.Item item) {
        return item.ordered() ? closeness(item.people(), uniform(item)) : Double.NaN;
    }

    private static double closeness(double[] people, double[] model) {
        var k = people.length;
        var sum = 0.0;
        for (var s = 0; s < k; s++) {
            for (var m = 0; m < k; m++) {
                sum += people[s] * model[m] * (1 - (double) Math.abs(m - s) / (k - 1));
            }
        }
        return sum;
    }

    private static double[] uniform(Metric.Item item) {
        var shares = new double[item.people().length];
        Arrays.fill(shares, 1.0 / shares.length);
        return shares;
    }
}
