package org.mindgap.compare.subgroup;

import java.util.Arrays;

/** Modal diversity (methods.md §4.2): how far groups differ in what most of them answer. */
final class Diversity {
    private Diversity() {}

    /**
     * Entropy of the groups' modes over the largest possible, log min(K, G): 0 where all are the same, 1 where they are
     * spread as far as they can be. NaN of fewer than two groups or options.
     *
     * @param modes one option per group, by position
     * @param options K
     */
    static double of(int[] modes, int options) {
        var most = Math.min(options, modes.length);
        if (most < 2) {
            return Double.NaN;
        }
        var counts = new int[options];
        Arrays.stream(modes).forEach(m -> counts[m]++);
        var entropy = 0.0;
        for (var count : counts) {
            if (count > 0) {
                var part = (double) count / modes.length;
                entropy -= part * Math.log(part);
            }
        }
        return entropy / Math.log(most);
    }
}
