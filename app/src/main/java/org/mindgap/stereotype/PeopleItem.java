package org.mindgap.stereotype;

import org.mindgap.gap.ReplicateSweep;
import org.mindgap.survey.Group;
import org.mindgap.survey.Question;

/**
 * One question asked of a group and of those it is compared with.
 *
 * @param question of the survey
 * @param cell the group in one country
 * @param reference whom it is compared with
 * @param projection what differences are taken of
 * @param group P_g over the counted options
 * @param other P_r
 * @param h their difference, projected
 */
@SuppressWarnings("ArrayRecordComponent") // made and read within one computation
record PeopleItem(
        Question question,
        Group cell,
        Mixture reference,
        Projection projection,
        double[] group,
        double[] other,
        double[] h) {

    static PeopleItem of(
            Question question, Group cell, Mixture reference, Projection projection, double[] group, double[] other) {
        return new PeopleItem(question, cell, reference, projection, group, other, minus(projection, group, other, 1));
    }

    /** What counts as one question of others like it. */
    String unit() {
        return question.battery().isEmpty() ? "question " + question.id() : "battery " + question.battery();
    }

    /** h in each replicate. */
    double[] replicated(ReplicateSweep.At at) {
        return minus(projection, at.people(cell), reference.people(at, options()), at.width());
    }

    int options() {
        return projection.options().size();
    }

    /** One side minus the other, projected. */
    static double[] minus(Projection projection, double[] shares, double[] others, int width) {
        var one = projection.of(shares, width);
        var other = projection.of(others, width);
        var difference = new double[one.length];
        for (var i = 0; i < one.length; i++) {
            difference[i] = one[i] - other[i];
        }
        return difference;
    }
}
