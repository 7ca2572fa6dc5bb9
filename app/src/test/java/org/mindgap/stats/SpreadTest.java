package org.mindgap.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpreadTest {
    private static final double[] WIDE = {.05, .15, .3, .3, .2};
    private static final double[] NARROW = {0, .05, .8, .1, .05};

    /** methods.md §10.1: positions 1 to 5, here from 0 to 1: a sixteenth of the variance. */
    @Test
    void varianceOfPlaces() {
        assertThat(16 * Spread.variance(WIDE)).isCloseTo(1.2475, within(1e-12));
        assertThat(16 * Spread.variance(NARROW)).isCloseTo(.3275, within(1e-12));
        assertThat(Spread.variance(NARROW) / Spread.variance(WIDE)).isCloseTo(.262525, within(5e-7));
    }

    /** methods.md §10.1, in bits. */
    @Test
    void entropy() {
        assertThat(Spread.entropyNats(WIDE) / Math.log(2)).isCloseTo(2.133206, within(5e-7));
        assertThat(Spread.entropyNats(NARROW) / Math.log(2)).isCloseTo(1.021928, within(5e-7));
        assertThat(Spread.entropyNats(new double[] {1, 0, 0})).isZero();
        assertThat(Spread.entropyNats(new double[] {.25, .25, .25, .25})).isCloseTo(Math.log(4), within(1e-12));
    }

    @Test
    void meanFromEndToEnd() {
        assertThat(Spread.mean(new double[] {1, 0, 0})).isZero();
        assertThat(Spread.mean(new double[] {0, 0, 1})).isEqualTo(1);
        assertThat(Spread.mean(new double[] {.25, .5, .25})).isEqualTo(.5);
        assertThat(Spread.variance(new double[] {.5, 0, .5})).isEqualTo(.25);
    }

    @Test
    void undefinedForOneOptionAndUnknownShares() {
        assertThat(Spread.mean(new double[] {1})).isNaN();
        assertThat(Spread.variance(new double[] {1})).isNaN();
        assertThat(Spread.mean(new double[] {Double.NaN, .5})).isNaN();
        assertThat(Spread.variance(new double[] {Double.NaN, .5})).isNaN();
        assertThat(Spread.entropyNats(new double[] {Double.NaN, .5})).isNaN();
    }
}
