package org.mindgap.compare.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mindgap.stats.Seed;

class AlphaTest {
    /** Four observers and twelve units of Krippendorff (2011), section C; 0 is missing. */
    private static final int[][] PUBLISHED = {
        {1, 1, 0, 1},
        {2, 2, 3, 2},
        {3, 3, 3, 3},
        {3, 3, 3, 3},
        {2, 2, 2, 2},
        {1, 2, 3, 4},
        {4, 4, 4, 4},
        {1, 1, 2, 1},
        {2, 2, 2, 2},
        {0, 5, 5, 5},
        {0, 0, 1, 1},
        {0, 3, 0, 0}
    };

    private static Ratings ratings(int[][] said, double... values) {
        var given = Arrays.stream(said)
                .map(u -> Arrays.stream(u).map(v -> v - 1).toArray())
                .toArray(int[][]::new);
        var coders = Arrays.stream(new String[] {"A", "B", "C", "D"})
                .limit(said[0].length)
                .toList();
        return new Ratings(coders, values, given);
    }

    /** The values printed there: .743, .815, .849. */
    @ParameterizedTest
    @CsvSource({"NOMINAL, 0.743", "ORDINAL, 0.815", "INTERVAL, 0.849"})
    void thePublishedExample(Level level, double expected) {
        var alpha = Alpha.of(ratings(PUBLISHED, 1, 2, 3, 4, 5), level, 0, new Seed(1));

        assertThat(alpha.alpha()).isCloseTo(expected, within(5e-4));
        assertThat(alpha.units()).isEqualTo(11);
        assertThat(alpha.unpaired()).isOne();
        assertThat(alpha.values()).isEqualTo(40);
        assertThat(alpha.lower()).isNaN();
    }

    /** Two coders, ten units, two values: .095, section A of the same. */
    @Test
    void thePublishedExampleOfTwoCoders() {
        int[][] said = {{1, 2}, {2, 2}, {1, 2}, {1, 1}, {1, 1}, {1, 2}, {1, 1}, {1, 1}, {2, 1}, {1, 1}};

        assertThat(Alpha.of(ratings(said, 1, 2), Level.NOMINAL, 0, new Seed(1)).alpha())
                .isCloseTo(0.095, within(5e-4));
    }

    /** By the definition: no two values of a unit differ. */
    @ParameterizedTest
    @EnumSource(Level.class)
    void agreementThroughoutIsOneAndSoIsItsInterval(Level level) {
        int[][] said = {{1, 1}, {2, 2}, {3, 3}, {1, 1}, {2, 2}, {3, 3}, {1, 1}, {2, 2}};

        var alpha = Alpha.of(ratings(said, 1, 2, 3), level, 200, new Seed(1));

        assertThat(List.of(alpha.alpha(), alpha.lower(), alpha.upper())).containsOnly(1.0);
    }

    @Test
    void oneValueThroughoutHasNoAlpha() {
        assertThat(Alpha.of(ratings(new int[][] {{1, 1}, {1, 1}}, 1, 2), Level.NOMINAL, 100, new Seed(1))
                        .alpha())
                .isNaN();
    }

    /** Coders who draw lots agree as chance has it; steps of equal width make ordinal and interval nearly the same. */
    @Test
    void lotsAgreeByChance() {
        RandomGenerator random = new Seed(7).generator();
        var said = new int[2000][3];
        for (var unit : said) {
            for (var c = 0; c < unit.length; c++) {
                unit[c] = 1 + random.nextInt(4);
            }
        }
        for (var level : Level.values()) {
            assertThat(Alpha.of(ratings(said, 1, 2, 3, 4), level, 0, new Seed(1))
                            .alpha())
                    .isCloseTo(0, within(0.04));
        }
    }

    /** A person who names the values otherwise changes nothing at a nominal level; the interval holds the value. */
    @Test
    void namesOfValuesDoNotMatterAndTheIntervalHoldsTheValue() {
        var one = Alpha.of(ratings(PUBLISHED, 1, 2, 3, 4, 5), Level.NOMINAL, 500, new Seed(3));
        var other = Alpha.of(ratings(PUBLISHED, 10, -2, 7, 4, 0), Level.NOMINAL, 500, new Seed(3));

        assertThat(other).isEqualTo(one);
        assertThat(one.lower()).isLessThan(one.alpha());
        assertThat(one.upper()).isBetween(one.alpha(), 1.0);
    }

    @Test
    void pairsLeaveOutWhatOneOfTheTwoDidNotSay() {
        var pairs = Alpha.pairs(ratings(PUBLISHED, 1, 2, 3, 4, 5), Level.NOMINAL, 0, new Seed(1));

        assertThat(pairs).hasSize(6);
        assertThat(pairs.get(0).coders()).containsExactly("A", "B");
        assertThat(pairs.get(0).units()).isEqualTo(9);
    }
}
