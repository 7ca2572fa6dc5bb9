package org.mindgap.survey;

import java.util.Collection;
import org.mindgap.stats.ReplicateWeights;

/** Replicates made of the weights that respondents have in each. */
@SuppressWarnings("ArrayRecordComponent") // compared by identity
record RespondentReplicates(Sample sample, Method method, double[] scales, Blocks blocks) implements ReplicateShares {
    private static final int TOGETHER = 16_000_000;

    @Override
    public int count() {
        return scales.length;
    }

    @Override
    public double scale(int replicate) {
        return scales[replicate];
    }

    @Override
    public int blockWidth() {
        return Math.max(
                1,
                Math.min(
                        scales.length,
                        ReplicateWeights.bestWidth(sample.tallies().size())));
    }

    @Override
    public int degreesOfFreedom(Collection<Group> groups) {
        return sample.degreesOfFreedom(groups);
    }

    @Override
    public int blocksTogether() {
        return Math.max(
                1, TOGETHER / Math.max(1, blockWidth() * sample.tallies().size()));
    }

    @Override
    public Block block(int from, int to) {
        return blocks.block(from, to);
    }

    /** Makes some of the replicates. */
    interface Blocks {
        Block block(int from, int to);
    }
}
