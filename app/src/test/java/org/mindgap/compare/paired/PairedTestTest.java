package org.mindgap.compare.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.mindgap.stats.Seed;

/** The six differences of methods.md §9.4; R's t.test on the same; what follows from the definition. */
class PairedTestTest {
    private static final double[] SIX = {.04, .02, -.01, .05, .03, .01};
    private static final Offset<Double> CLOSE = within(1e-6);

    private static PairedTest six() {
        return PairedTest.of(SIX, new Seed(1));
    }

    @Test
    void theWorkedExampleOfTheMethods() {
        var test = six();

        assertThat(test.mean()).isCloseTo(.023333, CLOSE);
        assertThat(test.t()).isCloseTo(2.645751, CLOSE);
        assertThat(test.p()).isCloseTo(.045659, CLOSE);
        assertThat(test.flips()).isEqualTo(new SignFlips(6 / 64.0, 63 / 64.0, 3 / 64.0, 64, true));
        assertThat(test.smaller()).isEqualTo(1);
        assertThat(test.larger()).isEqualTo(5);
        // d_z is t over the root of n
        assertThat(test.effect()).isCloseTo(2.645751 / Math.sqrt(6), CLOSE);
    }

    @Test
    void equivalenceIsWhatTwoOneSidedTestsSay() {
        // R: d <- c(.04,.02,-.01,.05,.03,.01); t.test(d, mu=.05, alternative="less")$p.value
        assertThat(six().equivalence(.05)).isCloseTo(0.01464570163, CLOSE);
        assertThat(six().equivalence(.01)).isGreaterThan(.5);
        // an interval of 90 % inside of the margins is equivalence at 5 %
        var upper = six().mean() + six().margin(.9);
        assertThat(six().equivalence(upper + 1e-9)).isLessThan(.05);
        assertThat(six().equivalence(upper - 1e-9)).isGreaterThan(.05);
    }

    @Test
    void exchangedSidesChangeSigns() {
        var turned = PairedTest.of(Arrays.stream(SIX).map(d -> -d).toArray(), new Seed(1));

        assertThat(turned.mean()).isCloseTo(-six().mean(), within(1e-15));
        assertThat(turned.flips().twoSided()).isEqualTo(six().flips().twoSided());
        assertThat(turned.flips().above()).isEqualTo(six().flips().below());
        assertThat(turned.smaller()).isEqualTo(six().larger());
    }

    @Test
    void sidesThatAreTheSameAreNotTold() {
        var same = PairedTest.of(new double[5], new Seed(1));

        assertThat(same.equal()).isEqualTo(5);
        assertThat(same.flips().twoSided()).isEqualTo(1);
        assertThat(same.p()).isNaN();
        assertThat(same.equivalence(1)).isNaN();
    }

    /** 0.1 + 0.2 and 0.3 are the same: no t of 10^16 comes of their last digits, and changed signs still say 2 in 8. */
    @Test
    void differencesThatAreAllTheSameHaveNoT() {
        var same = PairedTest.of(new double[] {0.1 + 0.2, 0.3, 0.3}, new Seed(1));

        assertThat(same.deviation()).isZero();
        assertThat(same.t()).isNaN();
        assertThat(same.margin(.95)).isNaN();
        assertThat(same.flips().twoSided()).isEqualTo(2 / 8.0);
    }

    /** Zeros change no sum: each doubles the patterns of both kinds; of one difference nothing can be said. */
    @Test
    void zerosAndOneDifference() {
        var zeros = PairedTest.of(new double[] {1, 2, 0, 0}, new Seed(1));
        assertThat(zeros.flips().twoSided()).isEqualTo(2 / 4.0);
        assertThat(zeros.equal()).isEqualTo(2);

        var one = PairedTest.of(new double[] {3}, new Seed(1));
        assertThat(one.flips().twoSided()).isEqualTo(1);
        assertThat(one.t()).isNaN();
        assertThat(one.equivalence(5)).isNaN();
    }

    @Test
    void drawnPatternsComeNearToAllOfThem() {
        RandomGenerator random = new Seed(5).generator();
        var sixteen = random.doubles(16, -1, 1.5).toArray();
        var longer = Arrays.copyOf(sixteen, 17);
        // a difference of 0 changes no sum: all patterns of 17 are those of 16 twice over
        var all = SignFlips.of(sixteen, new Seed(1));
        var drawn = SignFlips.of(longer, new Seed(1));

        assertThat(all.exact()).isTrue();
        assertThat(drawn.exact()).isFalse();
        var error = Math.sqrt(all.twoSided() * (1 - all.twoSided()) / 10_000);
        assertThat(drawn.twoSided()).isCloseTo(all.twoSided(), within(5 * error + 2e-4));
    }

    @Test
    void manyDifferencesUseSignsOfTheirOwn() {
        // with signs repeated every 64 places two halves of opposite sign would always cancel
        var hundred = new double[128];
        for (var i = 0; i < 128; i++) {
            hundred[i] = i < 64 ? 1 : -1;
        }
        assertThat(SignFlips.of(hundred, new Seed(3)).twoSided()).isEqualTo(1);
        assertThat(SignFlips.of(hundred, new Seed(3)).above()).isBetween(0.4, 0.65);
    }
}
