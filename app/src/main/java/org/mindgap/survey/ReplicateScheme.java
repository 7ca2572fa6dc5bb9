package org.mindgap.survey;

import java.util.List;

/**
 * Replicate weights that a survey brings: columns that take the place of the weight, one per replicate. They are full
 * weights; where a file has factors only, they have to be multiplied by the weight first.
 *
 * @param method JK1, JKN, BRR, FAY or BOOTSTRAP
 * @param variables names of the columns, in their order, all used as {@link Role#REPLICATE}
 * @param fay ρ of Fay's method, 0 otherwise
 * @param scales c_b of each replicate as the survey's makers print them; empty where the method says them: (B − 1)/B for
 *     JK1, 1/B for BRR and bootstrap, 1/(B(1 − ρ)²) for Fay. JKn needs them
 */
public record ReplicateScheme(ReplicateShares.Method method, List<String> variables, double fay, List<Double> scales) {
    public ReplicateScheme {
        variables = List.copyOf(variables);
        scales = List.copyOf(scales);
        if (!method.supplied()) {
            throw new IllegalArgumentException(method + " is not supplied with a file");
        }
        if (variables.size() < 2) {
            throw new IllegalArgumentException("replicates are at least two");
        }
        if (scales.isEmpty() ? method == ReplicateShares.Method.JKN : scales.size() != variables.size()) {
            throw new IllegalArgumentException(scales.size() + " scales for " + variables.size() + " replicates");
        }
        if (!(fay >= 0 && fay < 1)) {
            throw new IllegalArgumentException("ρ is at least 0 and below 1, not " + fay);
        }
    }
}
