package org.mindgap.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Replicate weights as survey makers supply them: in each stratum one cluster fewer than there are is drawn with
 * replacement, and weights are multiplied by how often a cluster came and by n/(n - 1) (Rao and Wu).
 */
final class BootstrapWeights {
    private BootstrapWeights() {}

    /** One array per replicate, one weight per respondent. */
    static List<double[]> of(Drawing.Sample sample, int replicates, long seed) {
        var units = units(sample);
        var random = new Random(seed);
        var all = new ArrayList<double[]>();
        for (var b = 0; b < replicates; b++) {
            var factors = new java.util.HashMap<Integer, double[]>();
            units.forEach((stratum, count) -> {
                var came = new double[count];
                for (var draw = 0; draw < count - 1; draw++) {
                    came[random.nextInt(count)] += count / (count - 1.0);
                }
                factors.put(stratum, came);
            });
            var weights = new double[sample.count()];
            for (var i = 0; i < weights.length; i++) {
                var came = factors.getOrDefault(PracticeSurvey.stratum(sample, i), new double[0]);
                weights[i] = sample.weight()[i] * came[sample.unit()[i]];
            }
            all.add(weights);
        }
        return all;
    }

    /** Number of clusters by stratum, in the order of the strata. */
    private static java.util.SortedMap<Integer, Integer> units(Drawing.Sample sample) {
        var units = new java.util.TreeMap<Integer, Integer>();
        for (var i = 0; i < sample.count(); i++) {
            units.merge(PracticeSurvey.stratum(sample, i), sample.unit()[i] + 1, Math::max);
        }
        return units;
    }
}
