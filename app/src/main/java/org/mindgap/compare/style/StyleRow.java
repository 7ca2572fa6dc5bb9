package org.mindgap.compare.style;

import org.mindgap.compare.people.PeopleMean;
import org.mindgap.gap.Column;
import org.mindgap.survey.Group;

/**
 * One style of some people and of a model asked as them, on the same questions.
 *
 * @param column the model and as whom it was asked
 * @param group the people
 * @param style which
 * @param questions that can show it and were answered by both
 * @param people mean over these questions
 * @param model the same of the model
 * @param modelError what drawing again would change in it; 0 for probabilities
 * @param difference model minus people
 * @param differenceError of these questions: errors of people and draws together; NaN for a yardstick that is made of
 *     these people
 */
public record StyleRow(
        Column column,
        Group group,
        Style style,
        int questions,
        PeopleMean people,
        double model,
        double modelError,
        double difference,
        double differenceError) {}
