package org.mindgap.stereotype;

import java.util.List;
import org.mindgap.gap.ModelSide;
import org.mindgap.gap.ReplicateSweep;
import org.mindgap.survey.Group;

/**
 * People who are one group, or several groups together in the proportions of those who answered a question.
 *
 * @param groups one, or those that are put together
 * @param proportions of the groups, adding up to 1
 */
@SuppressWarnings("ArrayRecordComponent") // made and read within one computation
record Mixture(List<Group> groups, double[] proportions) {
    Mixture {
        groups = List.copyOf(groups);
    }

    static Mixture of(Group group) {
        return new Mixture(List.of(group), new double[] {1});
    }

    boolean single() {
        return groups.size() == 1;
    }

    /** Shares put together; groups of no weight need not have any. */
    double[] together(List<double[]> shares) {
        if (single()) {
            return shares.get(0);
        }
        var sum = new double[shares.get(0).length];
        for (var j = 0; j < proportions.length; j++) {
            for (var i = 0; proportions[j] > 0 && i < sum.length; i++) {
                sum[i] += proportions[j] * shares.get(j)[i];
            }
        }
        return sum;
    }

    /** The people's shares in each replicate. */
    double[] people(ReplicateSweep.At at, int options) {
        return single()
                ? at.people(groups.get(0))
                : together(groups.stream().map(at::people).toList(), weights(at), options, at.width());
    }

    /** The model's shares in each replicate of the people: its answers as the groups stay, their proportions do not. */
    double[] models(ReplicateSweep.At at, List<ModelSide> sides, int options) {
        return single()
                ? at.model(sides.get(0))
                : together(sides.stream().map(at::model).toList(), weights(at), options, at.width());
    }

    /** The model's shares in each replicate of the model: proportions stay. */
    double[] modelsAlone(ReplicateSweep.At at, List<ModelSide> sides, int options) {
        if (single()) {
            return at.model(sides.get(0));
        }
        var weights = new double[groups.size()][at.width()];
        for (var j = 0; j < weights.length; j++) {
            java.util.Arrays.fill(weights[j], proportions[j]);
        }
        return together(sides.stream().map(at::model).toList(), weights, options, at.width());
    }

    private double[][] weights(ReplicateSweep.At at) {
        return groups.stream().map(at::totals).toArray(double[][]::new);
    }

    /** Replicates with nobody in any group come out as NaN. */
    private static double[] together(List<double[]> shares, double[][] weights, int options, int width) {
        var all = new double[width];
        for (var weight : weights) {
            for (var b = 0; b < width; b++) {
                all[b] += weight[b];
            }
        }
        var sum = new double[options * width];
        for (var j = 0; j < weights.length; j++) {
            var of = shares.get(j);
            var varies = of.length == options * width && width > 1;
            for (var i = 0; i < options; i++) {
                add(sum, i * width, weights[j], of, varies ? i * width : i, varies);
            }
        }
        for (var i = 0; i < options; i++) {
            for (var b = 0; b < width; b++) {
                // 0/0 is NaN: nobody
                sum[i * width + b] /= all[b];
            }
        }
        return sum;
    }

    /** Adds weight times share in each replicate; who weighs nothing need not have a share. */
    private static void add(double[] sum, int to, double[] weight, double[] share, int from, boolean varies) {
        for (var b = 0; b < weight.length; b++) {
            var part = share[varies ? from + b : from];
            sum[to + b] += weight[b] > 0 ? weight[b] * part : 0;
        }
    }
}
