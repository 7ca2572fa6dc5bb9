package org.mindgap.survey;

import java.util.Arrays;
import java.util.Collection;

/**
 * The shares of a baseline in replicates of its sample: one set for the whole survey, shared by all cells, questions,
 * models and conditions (methods.md §8.5, §8.11). What it gives depends on the seed alone, never on threads or on the
 * order of calls. Immutable, safe for many threads.
 */
public interface ReplicateShares {
    /** Where replicates come from. */
    enum Method {
        /** Nothing is known of the sample: there are none. */
        NONE,
        /** Rao–Wu bootstrap of the units drawn first, within strata; λ = 1. */
        RAO_WU,
        /** Replicate weights of the file. */
        JK1,
        JKN,
        BRR,
        FAY,
        BOOTSTRAP,
        /** Published shares with a base: multinomial of that size, questions independent of each other. */
        SIMPLE_RANDOM;

        /** The word in files: none, rao-wu, jk1, jkn, brr, fay, bootstrap, simple-random. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /** Whether the survey's makers supplied them. */
        public boolean supplied() {
            return this != NONE && this != RAO_WU && this != SIMPLE_RANDOM;
        }
    }

    Method method();

    /** B. */
    int count();

    /** c_b: the factor of replicate b's squared deviation in a variance. */
    double scale(int replicate);

    /**
     * Of the people of some groups together, as R's {@code degf(subset(design, ...))} has them: units minus strata in
     * which any of these people are, whether or not they answered; one less than the rank of their supplied weights where
     * no design is known. Published shares, which have a sample for each question: the smallest base less one.
     *
     * @param groups in the survey's own codes, the baseline's filter not yet included
     */
    int degreesOfFreedom(Collection<Group> groups);

    /** How many replicates are best computed in one block, for speed and so that it takes about 32 MB at most. */
    default int blockWidth() {
        return Math.max(1, Math.min(128, count()));
    }

    /** How many blocks fit into about 128 MB. */
    default int blocksTogether() {
        return 4;
    }

    /** Replicates {@code from} to {@code to − 1}, for one thread. */
    Block block(int from, int to);

    /** Some of the replicates. Keeps only what it read of the question asked for last. Not safe for many threads. */
    interface Block {
        int width();

        /**
         * Shares over the counted options of a question in a group.
         *
         * @param group in the survey's own codes, the baseline's filter not yet included
         * @return k × width numbers, option by option and within it replicate by replicate; owned by the block until
         *     the next question. NaN in replicates in which nobody of the group answered, and everywhere where nothing
         *     is known (no base was published)
         */
        double[] shares(Question question, Group group);

        /**
         * What the people of a group weigh who chose a counted option of a question, in each replicate.
         *
         * @return width numbers; NaN where nothing is known, as of published shares
         */
        default double[] totals(Question question, Group group) {
            var unknown = new double[width()];
            Arrays.fill(unknown, Double.NaN);
            return unknown;
        }
    }
}
