package org.mindgap.compare.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
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

    /** Of gaps that all are the same the t test over questions is the usual one: R, power.t.test(type = "one.sample"). */
    @Test
    void questionsThatDoNotDifferAddNothing() {
        var same = new GapPower(4, 300, 40, OptionalDouble.of(0));
        var c = 1 / 300.0 + 1 / 40.0;
        var error = Math.sqrt((c * c * 3 / 32 + c * 2 * 0.0025 / 4) / 20);

        assertThat(same.power(5, 20)).isCloseTo(PairedPower.detection(0.0025 / error, 19, 0.1), within(1e-12));
        assertThat(same.power(0, 20)).isEqualTo(0.05);
        assertThat(same.power(5, 1)).isZero();
    }

    /** Gaps of a gamma distribution with a mean square of 1: the fourth moment is by its definition. */
    @Test
    void trueGapsThatDifferMakeMoreQuestionsNecessary() {
        var exact =
                new GapPower(4, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, OptionalDouble.of(Math.sqrt(0.5)));
        // shape 1 and scale √½: the exponential distribution, E g⁴ = 24/4
        assertThat(exact.power(10, 30))
                .isCloseTo(PairedPower.detection(Math.sqrt(30 / 5.0), 29, 0.1), within(1e-12))
                .isEqualTo(exact.power(3, 30));

        var alike = new GapPower(4, 300, 40, OptionalDouble.of(0.1));
        var apart = new GapPower(4, 300, 40, OptionalDouble.of(0.6));
        assertThat(apart.questions(6, 0.8).orElseThrow())
                .isGreaterThan(alike.questions(6, 0.8).orElseThrow());
    }

    /** Beside 2,000 drawn studies whose questions' true gaps are gamma distributed. */
    @ParameterizedTest
    @CsvSource({"4, 300, 40, 40, 5, 3", "2, 500, 100, 60, 4, 2", "5, 1000, 1000, 20, 5, 2.5"})
    void gapsOfQuestionsLikeTheseAreSeenAboutAsOften(
            int k, int people, int draws, int questions, double gap, double deviation) {
        var power = new GapPower(k, people, draws, OptionalDouble.of(deviation / gap));
        var random = new Seed(12).and(k).generator();
        var mean = Math.sqrt(gap * gap - deviation * deviation);
        var gaps = GammaDistribution.of(mean * mean / deviation / deviation, deviation * deviation / mean);
        var p = new double[k];
        java.util.Arrays.fill(p, 1.0 / k);
        var ofPeople = new Multinomial(p);
        var c = 1.0 / people + 1.0 / draws;
        var rounds = 2000;
        var seen = 0;
        for (var round = 0; round < rounds; round++) {
            var sum = 0.0;
            var squares = 0.0;
            for (var item = 0; item < questions; item++) {
                var shift = Math.min(0.99 / k, gaps.inverseCumulativeProbability(random.nextDouble()) / 100);
                var q = p.clone();
                q[0] += shift;
                q[1] -= shift;
                var a = ofPeople.draw(people, random);
                var b = new Multinomial(q).draw(draws, random);
                var off = -c * (1 - 1.0 / k) / 2;
                for (var i = 0; i < k; i++) {
                    off += Math.pow((double) a[i] / people - (double) b[i] / draws, 2) / 2;
                }
                sum += off;
                squares += off * off;
            }
            var variance = (squares - sum * sum / questions) / (questions - 1);
            var t = sum / questions / Math.sqrt(variance / questions);
            seen += t > TDistribution.of(questions - 1.0).inverseSurvivalProbability(0.05) ? 1 : 0;
        }
        assertThat(power.power(gap, questions)).isCloseTo((double) seen / rounds, within(0.08));
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
