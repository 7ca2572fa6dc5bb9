package org.mindgap.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

class MultinomialTest {
    /** The number who choose one option is binomial: Pearson's χ² against the probabilities of the library. */
    @Test
    void eachOptionIsBinomial() {
        var shares = new double[] {.15, .6, .25};
        var draws = 20_000;
        for (var option = 0; option < 3; option++) {
            var seen = new int[13];
            for (var b = 0; b < draws; b++) {
                seen[new Multinomial(shares).draw(12, new Seed(5).and(b).generator())[option]]++;
            }
            var binomial = BinomialDistribution.of(12, shares[option]);
            var square = 0.0;
            for (var x = 0; x <= 12; x++) {
                var expected = draws * binomial.probability(x);
                square += expected < 1 ? 0 : (seen[x] - expected) * (seen[x] - expected) / expected;
            }
            // the 99.9 % point of χ² with 12 degrees of freedom
            assertThat(square).isLessThan(32.91);
        }
    }

    /** Var p = p(1−p)/n, cov = −pq/n, for a base as large as surveys have. */
    @Test
    void momentsOfALargeBase() {
        var population = new Multinomial(new double[] {.1, .2, .7});
        var draws = 20_000;
        var sum = new double[2];
        var squares = new double[3];
        for (var b = 0; b < draws; b++) {
            var drawn = population.draw(30_000, new Seed(1).and(b).generator());
            assertThat(IntStream.of(drawn).sum()).isEqualTo(30_000);
            var x = drawn[0] / 30_000.0 - .1;
            var y = drawn[1] / 30_000.0 - .2;
            sum[0] += x;
            sum[1] += y;
            squares[0] += x * x;
            squares[1] += y * y;
            squares[2] += x * y;
        }
        var error = 4 / Math.sqrt(draws);
        assertThat(sum[0] / draws).isCloseTo(0, within(error * Math.sqrt(.09 / 30_000)));
        assertThat(sum[1] / draws).isCloseTo(0, within(error * Math.sqrt(.16 / 30_000)));
        assertThat(squares[0] / draws * 30_000).isCloseTo(.09, within(.09 * Math.sqrt(2) * error));
        assertThat(squares[1] / draws * 30_000).isCloseTo(.16, within(.16 * Math.sqrt(2) * error));
        assertThat(squares[2] / draws * 30_000).isCloseTo(-.02, within(Math.sqrt(.09 * .16) * error * 1.1));
    }

    @Test
    void whatNobodyChoosesIsNeverDrawn() {
        var population = new Multinomial(new double[] {0, .3, 0, .7, 0});
        for (var b = 0; b < 100; b++) {
            var drawn = population.draw(40, new Seed(b).generator());
            assertThat(drawn[0] + drawn[2] + drawn[4]).isZero();
            assertThat(drawn[1] + drawn[3]).isEqualTo(40);
        }
        assertThat(new Multinomial(new double[] {0, 1}).draw(9, new Seed(1).generator()))
                .containsExactly(0, 9);
        assertThat(new Multinomial(new double[] {.5, .5}).draw(0, new Seed(1).generator()))
                .containsExactly(0, 0);
    }
}
