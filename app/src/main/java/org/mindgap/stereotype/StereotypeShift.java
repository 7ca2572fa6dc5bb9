package org.mindgap.stereotype;

import java.util.List;

/**
 * How much of a model's answers lies towards declared stereotypes: the mean over the questions with one of the share on its
 * options, group minus reference. In points.
 *
 * @param people the difference among people
 * @param model the difference in the model
 * @param shifted model minus people: above 0 towards the stereotype
 * @param lower end of the 95 % interval of {@code shifted}, NaN where unknown
 * @param upper likewise
 * @param questions number of questions with a direction
 * @param sources of the directions, each once
 */
public record StereotypeShift(
        double people, double model, double shifted, double lower, double upper, int questions, List<String> sources) {
    public StereotypeShift {
        sources = List.copyOf(sources);
    }
}
