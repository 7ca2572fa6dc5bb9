package org.mindgap.compare.subgroup;

import java.util.Optional;
import org.mindgap.compare.paired.PairedTest;
import org.mindgap.survey.Group;

/**
 * One group, answered by a tuned model and by the one that it was made of, on the questions that both answered.
 *
 * @param group who
 * @param heldOut whether the group was held out when the model was tuned
 * @param tuned part of the questions on which the tuned model's mode is the group's
 * @param base the same of the other model
 * @param accuracy differences, tuned minus base; absent without a question
 * @param tunedDistance mean distance of the tuned model's mode in steps of ordered questions (NMAE); NaN of none
 * @param baseDistance the same of the other model
 * @param distance differences on the ordered questions; absent without one
 * @param adjusted p of changed signs of the accuracy, adjusted for all groups
 */
public record GroupGain(
        Group group,
        boolean heldOut,
        double tuned,
        double base,
        Optional<PairedTest> accuracy,
        double tunedDistance,
        double baseDistance,
        Optional<PairedTest> distance,
        double adjusted) {
    GroupGain adjusted(double p) {
        return new GroupGain(group, heldOut, tuned, base, accuracy, tunedDistance, baseDistance, distance, p);
    }
}
