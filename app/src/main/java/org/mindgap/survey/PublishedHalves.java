package org.mindgap.survey;

import org.mindgap.stats.Seed;

/** Two samples of published shares, each of half the base; where it is odd the second has one more. */
record PublishedHalves(PublishedSample one, PublishedSample other, int count) implements HalfShares {

    static PublishedHalves of(PublishedBaseline baseline, int splits, long seed) {
        var start = new Seed(seed);
        return new PublishedHalves(
                new PublishedSample(baseline, start.and("first half")),
                new PublishedSample(baseline, start.and("second half")),
                splits);
    }

    @Override
    public ReplicateShares.Block first(int from, int to) {
        return one.block(from, to, n -> n / 2);
    }

    @Override
    public ReplicateShares.Block second(int from, int to) {
        return other.block(from, to, n -> n - n / 2);
    }
}
