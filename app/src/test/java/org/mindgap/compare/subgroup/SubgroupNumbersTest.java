package org.mindgap.compare.subgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.stats.Seed;
import org.mindgap.survey.Measure;
import org.mindgap.survey.SurveyFixture;

/** The worked numbers of methods.md §4.2, and what follows from the definitions. */
class SubgroupNumbersTest {
    private static final Offset<Double> CLOSE = within(1e-6);

    @ParameterizedTest
    @CsvSource({"1 1 1 2 2 3, 4, .729574", "2 2 2 2, 4, 0", "1 2, 4, 1", "1 2 3 4 1 2, 4, .959148", "1 1 2, 10, .579380"
    })
    void modalDiversityIsThatOfTheMethods(String modes, int options, double expected) {
        var of = Arrays.stream(modes.split(" "))
                .mapToInt(m -> Integer.parseInt(m) - 1)
                .toArray();

        assertThat(Diversity.of(of, options)).isCloseTo(expected, CLOSE);
    }

    @Test
    void oneGroupHasNoDiversity() {
        assertThat(Diversity.of(new int[] {1}, 4)).isNaN();
    }

    @Test
    void disparityIsThatOfTheMethodsWithBothStandardDeviations() {
        var of = Disparity.of(new double[] {.5, .6, .7, .8}, new double[4], true, new Seed(1));

        assertThat(of.normalised()).isCloseTo(.375, CLOSE);
        assertThat(of.variationPopulation()).isCloseTo(.172005, CLOSE);
        assertThat(of.variationSample()).isCloseTo(.198615, CLOSE);
        assertThat(of.worst()).isZero();
        assertThat(of.corrected()).isCloseTo(Math.sqrt(.05 / 3), CLOSE);
        assertThat(Disparity.of(new double[] {.5, .6, .7, .8}, new double[4], false, new Seed(1))
                        .worst())
                .isEqualTo(3);
    }

    @Test
    void groupsThatDifferByTheirErrorsAloneAreNotToldApart() {
        var random = new Seed(3).generator();
        var low = 0;
        for (var trial = 0; trial < 100; trial++) {
            var values = IntStream.range(0, 8)
                    .mapToDouble(i -> .6 + .05 * random.nextGaussian())
                    .toArray();
            var errors = new double[8];
            Arrays.fill(errors, .05);
            low += Disparity.of(values, errors, true, new Seed(trial)).p() < .05 ? 1 : 0;
        }
        // 5 are expected; 15 or more come about once in 10,000 times
        assertThat(low).isLessThan(15);
    }

    @Test
    void accuracyAndDistanceAreThoseOfTheMethods() {
        var said = new int[] {1, 2, 4, 10, 3};
        var people = new int[] {1, 3, 2, 7, 3};
        var options = new int[] {4, 4, 4, 10, 5};
        var tally = new Tally();
        for (var i = 0; i < 5; i++) {
            var question = SurveyFixture.question("q" + i, Measure.ORDINAL, "", options[i], true);
            tally.asked(100);
            tally.answered(question, one(people[i], options[i]), one(said[i], options[i]), 0, one(1, options[i]), 1);
        }

        assertThat(tally.accuracy()).isCloseTo(.4, CLOSE);
        assertThat(tally.distance()).isCloseTo(.266667, CLOSE);
    }

    private static double[] one(int option, int options) {
        var shares = new double[options];
        Arrays.fill(shares, .01);
        shares[option - 1] = 1 - .01 * (options - 1);
        return shares;
    }

    @Test
    void unansweredQuestionsAreLeftOutOrWrong() {
        var tally = new Tally();
        tally.asked(100);
        tally.asked(80);
        tally.answered(
                SurveyFixture.question("q", Measure.NOMINAL, "", 3, false), one(2, 3), one(2, 3), 1, one(1, 3), 1);

        assertThat(tally.accuracy()).isEqualTo(1);
        assertThat(tally.accuracyOfAll()).isEqualTo(.5);
        assertThat(tally.base()).isEqualTo(80);
        assertThat(tally.majority()).isEqualTo(1);
        assertThat(tally.national()).isZero();
        assertThat(tally.distance()).isNaN();
    }

    @Test
    void anyTiedModeOfPeopleWillDoAndTiedModesOfTheModelCountInPart() {
        assertThat(Mode.hit(new double[] {.4, .4, .2}, new double[] {0, 1, 0})).isEqualTo(1);
        assertThat(Mode.hit(new double[] {.6, .2, .2}, new double[] {.5, .5, 0}))
                .isEqualTo(.5);
        assertThat(Mode.hit(new double[] {.6, .2, .2}, new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}))
                .isCloseTo(1 / 3.0, within(1e-15));
    }
}
