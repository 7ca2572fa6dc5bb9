package org.mindgap.survey;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.mindgap.stats.Multinomial;
import org.mindgap.stats.Seed;

/**
 * Published shares as samples: every question in every group is a simple random sample of its own, of the size of its
 * base less those who chose an option apart. A sample depends on the seed, its number, the question and the people
 * alone, so that every table and column sees the same ones.
 *
 * @param baseline what was published
 * @param seed of all samples
 */
record PublishedSample(PublishedBaseline baseline, Seed seed) {

    /** Samples {@code from} to {@code to − 1} of as many people as the function makes of the effective base. */
    ReplicateShares.Block block(int from, int to, IntUnaryOperator size) {
        return new Drawn(this, from, to, size);
    }

    private double[] draw(Question question, Group group, int from, int to, IntUnaryOperator size) {
        var width = to - from;
        var estimate = baseline.estimate(question, group);
        var shares = estimate.shares();
        var drawn = new double[shares.length * width];
        Arrays.fill(drawn, Double.NaN);
        var base = estimate.effectiveBase();
        var people = base >= 1 ? size.applyAsInt((int) base) : 0;
        if (people < 1 || Arrays.stream(shares).anyMatch(Double::isNaN)) {
            return drawn;
        }
        var population = new Multinomial(shares);
        var named = seed.and(question.id());
        for (var code : new TreeMap<>(estimate.group().codes()).entrySet()) {
            named = named.and(code.getKey()).and(code.getValue());
        }
        for (var b = 0; b < width; b++) {
            var counts = population.draw(people, named.and(from + b).generator());
            for (var i = 0; i < counts.length; i++) {
                drawn[i * width + b] = counts[i] / (double) people;
            }
        }
        return drawn;
    }

    /** Some of the samples; nothing is kept, since hardly anything is asked for twice. */
    private record Drawn(PublishedSample sample, int from, int to, IntUnaryOperator size)
            implements ReplicateShares.Block {
        @Override
        public int width() {
            return to - from;
        }

        @Override
        public double[] shares(Question question, Group group) {
            return sample.draw(question, group, from, to, size);
        }
    }
}
