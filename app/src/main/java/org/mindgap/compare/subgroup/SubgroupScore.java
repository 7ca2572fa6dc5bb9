package org.mindgap.compare.subgroup;

import org.mindgap.gap.Column;
import org.mindgap.survey.Group;

/**
 * How often a model's most common answer is that of a group.
 *
 * @param column the model, asked as one thing
 * @param group who
 * @param base smallest n over the questions
 * @param questions asked of enough people of the group
 * @param answered of these, with a distribution of the model's
 * @param accuracy part of the answered ones on which the model's mode is the group's: any of tied modes of people will
 *     do, tied modes of the model count in part; NaN of none
 * @param accuracyOfAll the same with unanswered questions counted as wrong
 * @param error standard error of the accuracy over questions like these
 * @param majority accuracy of saying for every group what is the mode of most groups
 * @param national accuracy of saying for every group what is the mode of the whole country
 * @param ceiling chance that as many people drawn from the group's own shares have its mode: no model can know it better
 * @param ordered questions with ordered options among those answered
 * @param distance mean |model's mode − group's mode| over the number of steps (NMAE), on the ordered ones; NaN of none
 * @param distanceError its standard error over questions like these
 */
public record SubgroupScore(
        Column column,
        Group group,
        int base,
        int questions,
        int answered,
        double accuracy,
        double accuracyOfAll,
        double error,
        double majority,
        double national,
        double ceiling,
        int ordered,
        double distance,
        double distanceError) {}
