package org.mindgap.compare.subgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mindgap.stats.Seed;

/** Against the normal distribution's own quantiles. */
class EqualGroupsTest {

    @Test
    void aSingleGroupLiesWithinTwoErrorsOfItself() {
        var of = EqualGroups.of(new double[] {0.6}, new double[] {0.05}, new Seed(1));
        assertThat(of.lower()[0]).isCloseTo(0.6 - 1.96 * 0.05, within(0.004));
        assertThat(of.upper()[0]).isCloseTo(0.6 + 1.96 * 0.05, within(0.004));
        assertThat(of.rangeUpper()).isZero();
    }

    /** The difference of two normal values has √2 of their error; |z| is below 2.2414 in 97.5 and below 0.0313 in 2.5 of 100. */
    @Test
    void theRangeOfTwoIsThatOfADifference() {
        var of = EqualGroups.of(new double[] {0.5, 0.7}, new double[] {0.1, 0.1}, new Seed(2));
        assertThat(of.mean()).isCloseTo(0.6, within(1e-12));
        assertThat(of.rangeUpper()).isCloseTo(2.2414 * 0.1 * Math.sqrt(2), within(0.008));
        assertThat(of.rangeLower()).isCloseTo(0.0313 * 0.1 * Math.sqrt(2), within(0.002));
        assertThat(of.upper()[0]).isGreaterThan(of.upper()[1]);
        assertThat(of.lower()[0]).isGreaterThan(of.lower()[1]);
    }
}
