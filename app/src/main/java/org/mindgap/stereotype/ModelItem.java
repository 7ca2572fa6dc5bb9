package org.mindgap.stereotype;

import java.util.List;
import org.mindgap.gap.ModelSide;
import org.mindgap.gap.ReplicateSweep;

/**
 * What a model answered to one question as a group and as its reference.
 *
 * @param people the same question among people
 * @param group the model as the group
 * @param reference the model as each group of the reference
 * @param shares Q_g
 * @param other Q_r
 * @param m their difference, projected
 */
@SuppressWarnings("ArrayRecordComponent") // made and read within one computation
record ModelItem(
        PeopleItem people, ModelSide group, List<ModelSide> reference, double[] shares, double[] other, double[] m) {
    ModelItem {
        reference = List.copyOf(reference);
    }

    static ModelItem of(PeopleItem people, ModelSide group, List<ModelSide> reference) {
        var other = people.reference()
                .together(reference.stream().map(ModelSide::shares).toList());
        var shares = group.shares();
        return new ModelItem(
                people, group, reference, shares, other, PeopleItem.minus(people.projection(), shares, other, 1));
    }

    /** Whether the model's side is made of respondents, in part or as a whole. */
    boolean ofPeople() {
        return group.ofPeople()
                || !people.reference().single()
                || reference.stream().anyMatch(ModelSide::ofPeople);
    }

    /** Whether it would come out otherwise another time. */
    boolean varies() {
        return group.varies() || reference.stream().anyMatch(ModelSide::varies);
    }

    /** m in each replicate of the people. */
    double[] withPeople(ReplicateSweep.At at) {
        var options = people.options();
        return difference(at.model(group), people.reference().models(at, reference, options), at.width());
    }

    /** m in each replicate of the model. */
    double[] alone(ReplicateSweep.At at) {
        var options = people.options();
        return difference(at.model(group), people.reference().modelsAlone(at, reference, options), at.width());
    }

    private double[] difference(double[] one, double[] two, int width) {
        return PeopleItem.minus(people.projection(), repeated(one, width), repeated(two, width), width);
    }

    /** The same shares in every replicate, where they do not vary. */
    private double[] repeated(double[] some, int width) {
        if (some.length != people.options() || width == 1) {
            return some;
        }
        var repeated = new double[some.length * width];
        for (var i = 0; i < some.length; i++) {
            java.util.Arrays.fill(repeated, i * width, (i + 1) * width, some[i]);
        }
        return repeated;
    }
}
