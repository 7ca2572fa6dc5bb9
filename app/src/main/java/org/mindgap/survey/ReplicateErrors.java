package org.mindgap.survey;

import java.util.stream.IntStream;

/**
 * Standard errors of shares and of their differences from replicate weights that a survey brings.
 *
 * @param sums whether an option's share is that of all options up to it
 */
record ReplicateErrors(Sample sample, SuppliedReplicates replicates, boolean sums) {

    /** Of shares cumulated over the options. */
    ReplicateErrors cumulated() {
        return new ReplicateErrors(sample, replicates, true);
    }

    /**
     * Standard errors of the shares of some options among those who chose one of them.
     *
     * @param options positions among the question's options
     * @return one per option; NaN where a replicate has nobody
     */
    double[] errors(Question question, Group group, int[] options) {
        return roots(shares(question, group, options));
    }

    /** Standard errors of one group's shares minus another's, in the same replicates. */
    double[] errors(Question question, Group group, Group reference, int[] options) {
        var here = shares(question, group, options);
        var there = shares(question, reference, options);
        for (var i = 0; i < here.length; i++) {
            for (var b = 0; b < here[i].length; b++) {
                here[i][b] -= there[i][b];
            }
        }
        return roots(here);
    }

    private double[] roots(double[][] shares) {
        return IntStream.range(0, shares.length)
                .mapToDouble(i -> Math.sqrt(replicates.variance(shares[i])))
                .toArray();
    }

    /** By option, within it by replicate. */
    private double[][] shares(Question question, Group group, int[] options) {
        var all = question.options().size();
        var weights = sample.cell(group)
                .map(c -> replicates.sums(c, sample.tallies().chosen(question), all))
                .orElseGet(() -> new double[replicates.count()][all]);
        var shares = new double[options.length][replicates.count()];
        for (var b = 0; b < weights.length; b++) {
            var total = 0.0;
            for (var option : options) {
                total += weights[b][option];
            }
            for (var i = 0; i < options.length; i++) {
                // nobody: 0/0 is NaN
                shares[i][b] = weights[b][options[i]] / total + (sums && i > 0 ? shares[i - 1][b] : 0);
            }
        }
        return shares;
    }
}
