package org.mindgap.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The numbers of methods.md §10.2 stand in {@link ShareTallyTest}. */
class ShareIntervalsTest {
    private final ShareIntervals usual = ShareIntervals.USUAL;

    /** Clopper and Pearson: nobody of n gives an upper end of 1 − (α/2)^(1/n). */
    @Test
    void sharesOfNoneAndAllUseKishAndHaveAWidth() {
        var none = usual.kornGraubard(0, 0, 10, 9, 8.417508);
        assertThat(none.lower()).isZero();
        assertThat(none.upper()).isCloseTo(1 - Math.pow(.025, 1 / 8.417508), within(1e-9));
        var all = usual.kornGraubard(1, 0, 10, 9, 8.417508);
        assertThat(all.lower()).isCloseTo(Math.pow(.025, 1 / 8.417508), within(1e-9));
        assertThat(all.upper()).isEqualTo(1);
        assertThat(usual.wilson(0, 20).lower()).isZero();
        assertThat(usual.wilson(0, 20).upper()).isCloseTo(.161125, within(1e-6));
    }

    /** R's svyciprop and prop.test on y and w of methods.md §10.2 (docs/verification/replicates.txt). */
    @Test
    void theIntervalsOfR() {
        var xlogit = usual.xlogit(.61, .17412473, 9);
        assertThat(xlogit.lower()).isCloseTo(.2299816156, within(1e-7));
        assertThat(xlogit.upper()).isCloseTo(.8911982468, within(1e-7));
        var share = .61;
        var effective = 10.0 * 10 / 11.88;
        var wilson = usual.wilson(share, effective);
        assertThat(wilson.lower()).isCloseTo(.3003282581, within(1e-9));
        assertThat(wilson.upper()).isCloseTo(.8507327420, within(1e-9));
    }

    @Test
    void fewerDegreesOfFreedomWidenKornGraubard() {
        var many = usual.kornGraubard(.3, .3 * .7 / 80, 100, 99, 80);
        var few = usual.kornGraubard(.3, .3 * .7 / 80, 100, 10, 80);
        assertThat(few.lower()).isLessThan(many.lower());
        assertThat(few.upper()).isGreaterThan(many.upper());
    }

    @Test
    void whatCannotBeComputedIsUnknownAndNeverOfWidthZero() {
        assertThat(usual.xlogit(0, 0, 9)).isEqualTo(Interval.UNKNOWN);
        assertThat(usual.xlogit(.5, Double.NaN, 9)).isEqualTo(Interval.UNKNOWN);
        assertThat(usual.xlogit(.5, .1, 0)).isEqualTo(Interval.UNKNOWN);
        assertThat(usual.wilson(Double.NaN, 9)).isEqualTo(Interval.UNKNOWN);
        assertThat(usual.wilson(.5, Double.NaN)).isEqualTo(Interval.UNKNOWN);
        assertThat(usual.kornGraubard(.5, 0, 10, 9, 8)).isEqualTo(Interval.UNKNOWN);
        assertThat(usual.kornGraubard(0, 0, 10, 9, 0)).isEqualTo(Interval.UNKNOWN);
        assertThatThrownBy(() -> new ShareIntervals(1)).isInstanceOf(IllegalArgumentException.class);
    }
}
