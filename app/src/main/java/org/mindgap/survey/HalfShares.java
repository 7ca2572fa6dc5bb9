package org.mindgap.survey;

/**
 * The shares of a baseline in random halves of its sample: units are halved within strata (methods.md §8.8), published
 * shares with a base are two multinomials of half its size. Depends on the seed alone. Immutable, safe for many threads.
 */
public interface HalfShares {
    /** Number of splits. */
    int count();

    /** How many splits are best computed in one block. */
    default int blockWidth() {
        return Math.max(1, Math.min(128, count()));
    }

    /** One half of the splits {@code from} to {@code to − 1}. */
    ReplicateShares.Block first(int from, int to);

    /** The other half of the same splits. */
    ReplicateShares.Block second(int from, int to);
}
