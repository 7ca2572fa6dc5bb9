package org.mindgap.survey;

import java.util.Collection;
import org.mindgap.stats.Seed;

/**
 * Replicates of published shares with a base. Degrees of freedom are the smallest base less one, over the
 * questions of a group.
 */
record PublishedReplicates(PublishedSample sample, Method method, int count) implements ReplicateShares {

    static PublishedReplicates of(PublishedBaseline baseline, int count, long seed) {
        var sample = new PublishedSample(baseline, new Seed(seed).and("replicates"));
        var known = baseline.smallestBase().isPresent();
        return known
                ? new PublishedReplicates(sample, Method.SIMPLE_RANDOM, count)
                : new PublishedReplicates(sample, Method.NONE, 0);
    }

    @Override
    public double scale(int replicate) {
        return 1.0 / count;
    }

    @Override
    public int degreesOfFreedom(Collection<Group> groups) {
        return groups.stream()
                .mapToInt(g -> Math.max(0, sample.baseline().smallestBase(g).orElse(1) - 1))
                .min()
                .orElse(0);
    }

    @Override
    public Block block(int from, int to) {
        return sample.block(from, to, n -> n);
    }
}
