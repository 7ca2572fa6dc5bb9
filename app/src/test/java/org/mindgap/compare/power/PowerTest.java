package org.mindgap.compare.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.stats.Multinomial;
import org.mindgap.stats.Seed;

/** Numbers of R are those of docs/verification/power.R. */
class PowerTest {
    private static final PairedPower EIGHT = new PairedPower(8, 0.05);

    /** R: power.t.test(n, delta, sd = 8, type = "paired"). */
    @ParameterizedTest
    @CsvSource({
        "5, 1, 0.0410687477375",
        "5, 3, 0.0964433140744",
        "5, 8, 0.4013202852",
        "12, 3, 0.219960160011",
        "40, 3, 0.637973787066",
        "40, 8, 0.999986833327",
        "200, 1, 0.420455179046",
        "200, 3, 0.999546016038"
    })
    void aDifferenceIsFoundAsRSays(int questions, double difference, double expected) {
        assertThat(EIGHT.power(difference, questions)).isCloseTo(expected, within(1e-9));
        assertThat(EIGHT.power(-difference, questions)).isCloseTo(expected, within(1e-9));
    }

    /** R: power.t.test(delta = 3, power = 0.8) 57.76, delta = 1, power = 0.9 674.4; n = 40: delta 3.63406. */
    @Test
    void questionsNeededAreRsRoundedUp() {
        assertThat(EIGHT.questions(3, 0.8)).hasValue(58);
        assertThat(EIGHT.questions(1, 0.9)).hasValue(675);
        assertThat(EIGHT.smallest(40, 0.8)).isCloseTo(3.63406183885, within(1e-4));
    }

    /** R's integrate over the same integral. */
    @ParameterizedTest
    @CsvSource({
        "10, 0, 0.00899682459206",
        "10, 1, 0.00833950912274",
        "40, 0, 0.506909228214",
        "40, 1, 0.391776290746",
        "150, 0, 0.996577061823",
        "150, 1, 0.919696341416"
    })
    void equivalenceIsShownAsRSays(int questions, double difference, double expected) {
        assertThat(EIGHT.equivalence(difference, 3, questions)).isCloseTo(expected, within(1e-8));
    }

    /** Published: PowerTOST, sampleN.TOST(CV = 0.3, theta0 = 0.95), 40 people of a 2x2 crossover, power 0.815845. */
    @Test
    void equivalenceOfACrossoverIsThatOfPowerTost() {
        var error = Math.sqrt(2 * Math.log(1.09) / 40);

        assertThat(PairedPower.equivalence(Math.log(0.95), Math.log(1.25), error, 38, 0.05))
                .isCloseTo(0.815845, within(1e-6));
    }

    @Test
    void equivalenceNeedsATrueDifferenceWithinTheMargin() {
        assertThat(EIGHT.questionsForEquivalence(3, 3, 0.8)).isEmpty();
        var needed = EIGHT.questionsForEquivalence(0, 2, 0.8).orElseThrow();
        assertThat(EIGHT.equivalence(0, 2, needed)).isGreaterThanOrEqualTo(0.8);
        assertThat(EIGHT.equivalence(0, 2, needed - 1)).isLessThan(0.8);
    }

    /** Two sides of 50 draws of one half: variance 2 · 2500/50. */
    @Test
    void drawsAddTheirVariance() {
        assertThat(PairedPower.drawn(8, 50, 0.05).deviation()).isCloseTo(Math.sqrt(64 + 100), within(1e-12));
        assertThat(PairedPower.drawn(8, Double.POSITIVE_INFINITY, 0.05)).isEqualTo(EIGHT);
    }

    /** The approximation beside 4,000 drawn studies: shares of people and model are multinomial. */
    @ParameterizedTest
    @CsvSource({"4, 300, 40, 20, 5", "2, 500, 100, 40, 3", "5, 200, 30, 60, 4", "4, 300, 40, 20, 0"})
    void gapsAreSeenAboutAsOftenAsApproximated(int k, int people, int draws, int questions, double gap) {
        var shift = gap / 100 * Math.sqrt(2);
        var p = new double[k];
        var q = new double[k];
        for (var i = 0; i < k; i++) {
            p[i] = 1.0 / k;
            q[i] = p[i] + (i == 0 ? shift / Math.sqrt(2) : i == 1 ? -shift / Math.sqrt(2) : 0);
        }
        var power = new GapPower(k, people, draws);
        var random = new Seed(11).and(k).generator();
        var ofPeople = new Multinomial(p);
        var ofModel = new Multinomial(q);
        var c = 1.0 / people + 1.0 / draws;
        var none = Math.sqrt(c * c * (k - 1) / (2.0 * k * k) / questions);
        var rounds = 4000;
        var seen = 0;
        for (var round = 0; round < rounds; round++) {
            var sum = 0.0;
            for (var item = 0; item < questions; item++) {
                var a = ofPeople.draw(people, random);
                var b = ofModel.draw(draws, random);
                for (var i = 0; i < k; i++) {
                    var off = (double) a[i] / people - (double) b[i] / draws;
                    sum += off * off / 2;
                }
                sum -= c * (1 - 1.0 / k) / 2;
            }
            seen += sum / questions > 1.6448536269514722 * none ? 1 : 0;
        }
        assertThat(power.power(gap, questions)).isCloseTo((double) seen / rounds, within(0.06));
    }

    @Test
    void moreOfAnythingSeesMore() {
        var power = new GapPower(4, 300, 40);

        assertThat(power.power(5, 40)).isGreaterThan(power.power(5, 20));
        assertThat(power.power(6, 20)).isGreaterThan(power.power(5, 20));
        assertThat(new GapPower(4, 300, 80).power(5, 20)).isGreaterThan(power.power(5, 20));
        assertThat(power.power(power.smallest(20, 0.8), 20)).isCloseTo(0.8, within(1e-6));
        assertThat(new GapPower(4, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY).power(1, 1))
                .isOne();
        assertThat(new GapPower(4, 20, 1).drawsNeeded(0.5, 5, 0.8)).isEmpty();
    }
}
