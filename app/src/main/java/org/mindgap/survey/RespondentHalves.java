package org.mindgap.survey;

import org.mindgap.stats.Halving;
import org.mindgap.stats.ReplicateWeights;

/** Respondents in halves, with their full weights. */
record RespondentHalves(int count, Sample sample, ReplicateWeights.Source one, ReplicateWeights.Source other)
        implements HalfShares {

    static RespondentHalves of(Sample sample, int splits, long seed) {
        var design = sample.tallies().sample();
        var halving = new Halving(design, seed);
        return new RespondentHalves(
                splits, sample, sample.weights(design, halving.first()), sample.weights(design, halving.second()));
    }

    @Override
    public int blockWidth() {
        return Math.max(
                1, Math.min(count, ReplicateWeights.bestWidth(sample.tallies().size())));
    }

    @Override
    public ReplicateShares.Block first(int from, int to) {
        return sample.block(one, from, to);
    }

    @Override
    public ReplicateShares.Block second(int from, int to) {
        return sample.block(other, from, to);
    }
}
