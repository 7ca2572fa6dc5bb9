package org.mindgap.gap;

/**
 * How the sampling error of gaps is computed (methods.md §8.11).
 *
 * @param replicates B for surveys that bring no replicates of their own; at least 100
 * @param seed of every draw; the same seed gives the same numbers on any number of threads
 * @param items whether the questions stand for others like them
 */
public record Uncertainty(int replicates, long seed, Items items) {
    /** 1,000 replicates, seed 1, items sampled where there are enough of them. */
    public static final Uncertainty USUAL = new Uncertainty(1000, 1, Items.USUAL);

    public static final int FEWEST = 100;

    /** Whether questions are these questions or questions like these. */
    public enum Items {
        /** Sampled where a value rests on five questions (batteries count once) or more, else fixed. */
        USUAL,
        /** These questions and no others. */
        FIXED,
        /** Questions like these; with fewer than five there is only a fixed interval. */
        SAMPLED
    }

    public Uncertainty {
        if (replicates < FEWEST) {
            throw new IllegalArgumentException("at least " + FEWEST + " replicates, not " + replicates);
        }
    }
}
