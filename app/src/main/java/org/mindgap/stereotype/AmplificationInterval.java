package org.mindgap.stereotype;

import org.mindgap.survey.ReplicateShares;

/**
 * What sampling does to an amplification.
 *
 * @param set the 95 % set of A
 * @param items whether it allows for other questions like these
 * @param model whether it allows for other draws or wordings of the model; else it is "given this prompt"
 * @param p of A = 1, two-sided; NaN where unknown
 * @param adjusted p adjusted for all rows of the table (Benjamini–Hochberg)
 * @param floor what Σ ‖h‖² must exceed: its 95th percentile where people do not differ; NaN where unknown
 * @param method where the replicates came from
 * @param degreesOfFreedom of t; NaN without interval
 * @param replicates B; 0 where there are none
 * @param seed of the replicates
 * @param reason code of the problem that says why there is no interval, or empty
 */
public record AmplificationInterval(
        ConfidenceSet set,
        Items items,
        boolean model,
        double p,
        double adjusted,
        double floor,
        ReplicateShares.Method method,
        double degreesOfFreedom,
        int replicates,
        long seed,
        String reason) {

    /** Whether questions are these questions or questions like these. */
    public enum Items {
        /** There is no interval. */
        NONE,
        /** The people; these questions. */
        FIXED,
        /** The people, and questions like these. */
        SAMPLED,
        /** The people; one question. */
        ONE;

        /** The word in files: none, fixed, sampled, item. */
        public String word() {
            return switch (this) {
                case NONE -> "none";
                case FIXED -> "fixed";
                case SAMPLED -> "sampled";
                case ONE -> "item";
            };
        }
    }

    /** Nothing is known, for a reason. */
    public static AmplificationInterval none(String reason) {
        return new AmplificationInterval(
                ConfidenceSet.UNKNOWN,
                Items.NONE,
                false,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                ReplicateShares.Method.NONE,
                Double.NaN,
                0,
                0,
                reason);
    }

    AmplificationInterval adjusted(double newAdjusted) {
        return new AmplificationInterval(
                set, items, model, p, newAdjusted, floor, method, degreesOfFreedom, replicates, seed, reason);
    }
}
