package org.mindgap.compare.score;

import org.mindgap.compare.people.PeopleMean;
import org.mindgap.gap.Column;
import org.mindgap.survey.Group;

/**
 * The mean logarithm (nats) of the probability that a model gives to the answers that people gave (Good 1952), each
 * question counting once. Nothing is floored unless somebody asked for it: an answer that a model holds impossible makes
 * its question's score minus infinity, and such questions are counted apart.
 *
 * @param column the model and as whom it was asked
 * @param group the people
 * @param questions on which both have answers, those with zeros among them
 * @param zeros questions on which people gave an answer of probability 0
 * @param atZero mean share of the people over all these questions whose answer has probability 0
 * @param score over the questions without zeros, with the error of people's sampling
 * @param ceiling minus the entropy of these people's shares on the same questions: what nobody who knows no more than the
 *     shares can be above, on these people
 * @param floor minus ln k, the mean over the same questions: every option alike
 */
public record LogScore(
        Column column,
        Group group,
        int questions,
        int zeros,
        double atZero,
        PeopleMean score,
        double ceiling,
        double floor) {

    /** Over all questions: minus infinity where any has a zero. */
    public double all() {
        return zeros > 0 ? Double.NEGATIVE_INFINITY : score.value();
    }

    /** Part of the way from every option alike (0) to the people's own shares (1); below 0 is worse than a guess. */
    public double part() {
        return ceiling > floor ? (score.value() - floor) / (ceiling - floor) : Double.NaN;
    }
}
