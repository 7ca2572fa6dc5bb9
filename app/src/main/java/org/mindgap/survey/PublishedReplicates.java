package org.mindgap.survey;

import org.mindgap.stats.Seed;

/**
 * Replicates of published shares with a base. Degrees of freedom are the smallest base less one: of a group over its
 * questions, of the survey over all groups.
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
    public int degreesOfFreedom() {
        return Math.max(0, sample.baseline().smallestBase().orElse(1) - 1);
    }

    @Override
    public int degreesOfFreedom(Group group) {
        return Math.max(0, sample.baseline().smallestBase(group).orElse(1) - 1);
    }

    @Override
    public Block block(int from, int to) {
        return sample.block(from, to, n -> n);
    }
}
