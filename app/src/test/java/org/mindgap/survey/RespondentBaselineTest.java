package org.mindgap.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RespondentBaselineTest {
    private static final Question Q = SurveyFixture.question("Q", Measure.NOMINAL, "", 2, true);
    private static final double[] W = {.5, .8, 1.2, 1, 1.5, .7, 2, .9, .6, .8};
    /** methods.md §10.2: y = 1 is option 2. */
    private static final String[] Y = {"2", "1", "2", "2", "1", "1", "2", "1", "2", "2"};

    private static final String[] CELL = {"a", "a", "a", "a", "a", "b", "b", "b", "b", "b"};

    private static Survey ten() {
        return new SurveyFixture()
                .divides("G", Role.GROUP, List.of("b", "a"), CELL)
                .weight("w", W)
                .asks(Q, Y)
                .build();
    }

    /** methods.md §10.2 (share, n_eff, deff, error, intervals) and formats.md §3, T15: by hand 6.1 / 10. */
    @Test
    void theTenRows() {
        var estimate = HumanBaselines.of(ten(), Group.everyone(), true, OptionPolicy.SUBSTANTIVE)
                .estimate(Q, Group.everyone());
        var yes = estimate.counted().get(1);
        assertThat(yes.share()).isCloseTo(.61, within(1e-12));
        assertThat(yes.count()).isEqualTo(6);
        assertThat(yes.standardError()).isCloseTo(.1741247, within(5e-8));
        assertThat(estimate.base()).isEqualTo(10);
        assertThat(estimate.effectiveBase()).isCloseTo(8.417508, within(5e-7));
        assertThat(estimate.designEffect()).isCloseTo(1.188, within(5e-7));
        assertThat(estimate.people()).isEqualTo(10);
        assertThat(estimate.error()).isEqualTo(SamplingError.LINEARISED);
        assertThat(estimate.interval(yes).lower()).isCloseTo(.229982, within(5e-7));
        assertThat(estimate.interval(yes).upper()).isCloseTo(.891198, within(5e-7));
    }

    /** methods.md §8.3: a filter or a group makes a domain and leaves the design as it is. */
    @Test
    void filterAndGroupMakeTheSameDomain() {
        var byGroup = HumanBaselines.of(ten(), Group.everyone(), true, OptionPolicy.SUBSTANTIVE)
                .estimate(Q, Group.of("G", "a"));
        var byFilter = HumanBaselines.of(ten(), Group.of("G", "a"), true, OptionPolicy.SUBSTANTIVE)
                .estimate(Q, Group.everyone());
        assertThat(byGroup.counted().get(1).standardError()).isCloseTo(.250504, within(5e-7));
        assertThat(byFilter).isEqualTo(byGroup);
    }

    /** formats.md §3, T15. */
    @Test
    void unweightedCountsEveryRowOnceUnderTheSameFilter() {
        var baseline = HumanBaselines.of(ten(), Group.of("G", "a"), false, OptionPolicy.SUBSTANTIVE);
        var estimate = baseline.estimate(Q, Group.everyone());
        assertThat(estimate.shares()).containsExactly(.4, .6);
        assertThat(estimate.effectiveBase()).isCloseTo(5, within(1e-12));
    }

    @Test
    void aGroupAgainstTheFilterIsNobody() {
        var estimate = HumanBaselines.of(ten(), Group.of("G", "a"), true, OptionPolicy.SUBSTANTIVE)
                .estimate(Q, Group.of("G", "b"));
        assertThat(estimate.base()).isZero();
        assertThat(estimate.answered()).isFalse();
        assertThat(estimate.effectiveBase()).isZero();
    }

    @Test
    void rowsThatCannotCountAreDroppedAndCounted() {
        var survey = new SurveyFixture()
                .divides("G", Role.GROUP, List.of("a"), "a", "a", "a", "a", "a", "a", "a", "")
                .weight("w", 1, 0, Double.NaN, 1, 1, 2, -1, 1)
                .asks(Q, "1", "1", "1", "", "7", "2", "2", "1")
                .build();
        var baseline = HumanBaselines.of(survey, Group.everyone(), true, OptionPolicy.SUBSTANTIVE);
        var everyone = baseline.estimate(Q, Group.everyone());
        assertThat(everyone.base()).isEqualTo(3);
        assertThat(everyone.people()).isEqualTo(5);
        assertThat(everyone.shares()).containsExactly(.5, .5);
        assertThat(baseline.omitted(Q, Group.everyone())).isEqualTo(new Omitted(new Weightless(1, 1, 1), 0, 1, 1));
        assertThat(baseline.estimate(Q, Group.of("G", "a")).base()).isEqualTo(2);
        var unweighted = HumanBaselines.of(survey, Group.everyone(), false, OptionPolicy.SUBSTANTIVE);
        assertThat(unweighted.estimate(Q, Group.everyone()).base()).isEqualTo(6);
        assertThat(unweighted.omitted(Q, Group.everyone())).isEqualTo(new Omitted(Weightless.NOBODY, 0, 1, 1));
    }

    @Test
    void theWeightIsTheProductOfAllWeightVariables() {
        var survey = new SurveyFixture()
                .weight("gwght", 1, 2, 1)
                .weight("pwght", 3, 1, 1)
                .asks(Q, "1", "2", "2")
                .build();
        assertThat(HumanBaselines.of(survey, Group.everyone(), true, OptionPolicy.SUBSTANTIVE)
                        .estimate(Q, Group.everyone())
                        .shares())
                .containsExactly(.5, .5);
    }

    @Test
    void policyDecidesWhatCountsAndTheRestStandsApart() {
        var survey = new SurveyFixture()
                .weight("w", 1, 1, 2, 4)
                .asks(Q, "1", "2", "2", "98")
                .build();
        var substantive = HumanBaselines.of(survey, Group.everyone(), true, OptionPolicy.SUBSTANTIVE);
        var estimate = substantive.estimate(Q, Group.everyone());
        assertThat(estimate.shares()).containsExactly(.25, .75);
        assertThat(estimate.base()).isEqualTo(3);
        assertThat(estimate.apart()).hasSize(1);
        assertThat(estimate.apart().get(0).share()).isEqualTo(.5);
        var all = substantive.with(OptionPolicy.ALL).estimate(Q, Group.everyone());
        assertThat(all.shares()).containsExactly(.125, .375, .5);
        assertThat(all.apart()).isEmpty();
        assertThat(all.effectiveBase()).as("methods.md §8.2").isCloseTo(2.909091, within(5e-7));
        assertThat(all.designEffect()).isCloseTo(1.375, within(1e-12));
    }

    @Test
    void notAskedIsNeverAnOption() {
        var question = new Question(
                "Q",
                "Q",
                "",
                "",
                Measure.NOMINAL,
                "",
                "",
                List.of(
                        new Option("1", "yes", 1, OptionKind.SUBSTANTIVE),
                        new Option("-4", "Not asked in survey", 2, OptionKind.NOT_ASKED),
                        new Option("-5", "Missing; unknown", 3, OptionKind.NOT_ASKED)));
        var survey =
                new SurveyFixture().asks(question, "1", "-4", "1", "", "-5").build();
        for (var policy : OptionPolicy.values()) {
            var baseline = HumanBaselines.of(survey, Group.everyone(), true, policy);
            var estimate = baseline.estimate(question, Group.everyone());
            assertThat(estimate.shares()).as("%s", policy).containsExactly(1);
            assertThat(estimate.apart()).as("%s", policy).isEmpty();
            assertThat(estimate.base()).as("%s", policy).isEqualTo(2);
            assertThat(baseline.omitted(question, Group.everyone()))
                    .as("%s: one was not asked, two are missing", policy)
                    .isEqualTo(new Omitted(Weightless.NOBODY, 1, 2, 0));
        }
    }

    @Test
    void sharesOfNoneAndAllHaveAnInterval() {
        var survey = new SurveyFixture().asks(Q, "1", "1", "1", "1", "1").build();
        var estimate = HumanBaselines.of(survey, Group.everyone(), true, OptionPolicy.SUBSTANTIVE)
                .estimate(Q, Group.everyone());
        assertThat(estimate.interval(estimate.counted().get(1)).upper())
                .as("Clopper and Pearson, 0 of 5")
                .isCloseTo(1 - Math.pow(.025, .2), within(1e-9));
        assertThat(estimate.interval(estimate.counted().get(1)).lower()).isZero();
    }

    /** From the influence values, row by row: w(y − p_a)/W_a inside the cell less w(y − p)/W everywhere. */
    @Test
    void aDifferenceFromTheWholeTakesTheCommonPeopleIntoAccount() {
        var baseline = HumanBaselines.of(ten(), Group.everyone(), true, OptionPolicy.SUBSTANTIVE);
        var difference =
                baseline.difference(Q, Group.of("G", "a"), Group.everyone()).get(1);
        var inCell = Arrays.stream(W).limit(5).sum();
        var all = Arrays.stream(W).sum();
        var share = (.5 + 1.2 + 1) / inCell;
        var sum = 0.0;
        for (var i = 0; i < 10; i++) {
            var yes = Y[i].equals("2") ? 1 : 0;
            var z = (i < 5 ? W[i] * (yes - share) / inCell : 0) - W[i] * (yes - .61) / all;
            sum += z * z;
        }
        assertThat(difference.share()).isCloseTo(share - .61, within(1e-12));
        assertThat(difference.standardError()).isCloseTo(Math.sqrt(10 / 9.0 * sum), within(1e-12));
        assertThat(baseline.difference(Q, Group.everyone(), Group.everyone())
                        .get(0)
                        .standardError())
                .isZero();
    }

    @Test
    void groupsComeInTheOrderOfTheValueLabelsAndOnlyWhereSomebodyIs() {
        var survey = new SurveyFixture()
                .divides("C", Role.COUNTRY, List.of("2", "1", "3"), "1", "2", "2", "3", "1")
                .divides("R", Role.RELIGION, List.of("x", "y"), "y", "x", "y", "x", "")
                .weight("w", 1, 1, 1, 0, 1)
                .asks(Q, "1", "1", "1", "1", "1")
                .build();
        var baseline = HumanBaselines.of(survey, Group.everyone(), true, OptionPolicy.SUBSTANTIVE);
        assertThat(baseline.groups(survey.dividing()))
                .containsExactly(
                        Group.of("C", "2").and("R", "x"),
                        Group.of("C", "2").and("R", "y"),
                        Group.of("C", "1").and("R", "y"));
        assertThat(baseline.groups(List.of())).containsExactly(Group.everyone());
        var filtered = HumanBaselines.of(survey, Group.of("R", "y"), true, OptionPolicy.SUBSTANTIVE);
        assertThat(filtered.groups(List.of(survey.variables().get(0))))
                .containsExactly(Group.of("C", "2"), Group.of("C", "1"));
    }

    @Test
    void scalingWeightsChangesNothing() {
        var survey = new SurveyFixture()
                .weight("w", Arrays.stream(W).map(w -> 1e6 * w).toArray())
                .asks(Q, Y)
                .build();
        var scaled = HumanBaselines.of(survey, Group.everyone(), true, OptionPolicy.SUBSTANTIVE)
                .estimate(Q, Group.everyone());
        assertThat(scaled.shares()[1]).isCloseTo(.61, within(1e-12));
        assertThat(scaled.counted().get(1).standardError()).isCloseTo(.1741247, within(5e-8));
    }
}
