package org.mindgap.elicit;

import org.mindgap.survey.Group;

/**
 * A number that somebody else computed and printed: how close a model is to people on one question, by a metric that we
 * know by its id. Kept as it was printed, shown beside ours, never taken for ours.
 *
 * @param model id of the {@link Model}
 * @param survey id of the survey whose question it is about
 * @param question id of the question
 * @param people whom the model was compared with, in the survey's variables and codes
 * @param metric id of the metric, as in {@code sim.jsd.dist.nats}
 * @param value finite
 * @param file name of the file it was read from
 * @param line line in that file, from 1, or 0
 */
public record PublishedScore(
        String model,
        String survey,
        String question,
        Group people,
        String metric,
        double value,
        String file,
        long line) {

    public PublishedScore {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a score of " + value);
        }
    }
}
