package org.mindgap.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublishedBaselineTest {
    private static final Question Q = SurveyFixture.question("Q", Measure.NOMINAL, "", 2, true);
    private static final Group INDIA = Group.of("C", "IN");
    private static final Group MUSLIMS = INDIA.and("R", "Muslim");

    private static SurveyFixture fixture() {
        return new SurveyFixture()
                .divides("C", Role.COUNTRY, List.of("IN", "LK"))
                .divides("R", Role.RELIGION, List.of("Hindu", "Muslim"))
                .asks(Q);
    }

    private static HumanBaseline baseline(Group filter, PublishedCell... cells) {
        return HumanBaselines.of(fixture().published(cells), filter, true, OptionPolicy.SUBSTANTIVE);
    }

    private static PublishedCell cell(Group group, Integer base, Map<String, Double> shares) {
        return new PublishedCell(group, "Q", base, shares, "");
    }

    @Test
    void rescalesWhereEveryCountedOptionWasPublished() {
        var estimate = baseline(Group.everyone(), cell(MUSLIMS, 1001, Map.of("1", .2, "2", .6, "98", .2)))
                .estimate(Q, MUSLIMS);
        assertThat(estimate.shares()[0]).isCloseTo(.25, within(1e-12));
        assertThat(estimate.apart().get(0).share()).isEqualTo(.2);
        assertThat(estimate.base()).isEqualTo(1001);
        assertThat(estimate.effectiveBase())
                .as("80 % of the base chose a counted option")
                .isEqualTo(801);
        assertThat(estimate.designEffect()).as("nobody published it").isNaN();
        assertThat(estimate.error()).isEqualTo(SamplingError.SIMPLE_RANDOM);
        assertThat(estimate.counted().get(0).standardError()).isCloseTo(Math.sqrt(.25 * .75 / 800), within(1e-12));
    }

    @Test
    void theErrorIsThatOfASimpleRandomSample() {
        var estimate = baseline(Group.everyone(), cell(INDIA, 101, Map.of("1", .5, "2", .5)))
                .estimate(Q, INDIA);
        assertThat(estimate.counted().get(0).standardError()).isCloseTo(.05, within(1e-12));
        assertThat(estimate.interval(estimate.counted().get(0)).lower()).isBetween(.4, .41);
    }

    @Test
    void whatWasNotPublishedIsUnknownAndNothingIsRescaled() {
        var estimate =
                baseline(Group.everyone(), cell(INDIA, 500, Map.of("1", .3))).estimate(Q, INDIA);
        assertThat(estimate.shares()[0]).isEqualTo(.3);
        assertThat(estimate.shares()[1]).isNaN();
        assertThat(estimate.apart().get(0).share()).isNaN();
        assertThat(estimate.answered()).isTrue();
    }

    @Test
    void withoutABaseTheErrorIsUnknownAndNotZero() {
        var baseline = baseline(
                Group.everyone(),
                cell(INDIA, null, Map.of("1", .3, "2", .7)),
                cell(MUSLIMS, 100, Map.of("1", .5, "2", .5)));
        var estimate = baseline.estimate(Q, INDIA);
        assertThat(estimate.error()).isEqualTo(SamplingError.UNKNOWN);
        assertThat(estimate.base()).isZero();
        assertThat(estimate.effectiveBase()).isNaN();
        assertThat(estimate.counted().get(0).standardError()).isNaN();
        assertThat(estimate.interval(estimate.counted().get(0)).lower()).isNaN();
        assertThat(baseline.difference(Q, MUSLIMS, INDIA).get(0).share()).isCloseTo(.2, within(1e-12));
        assertThat(baseline.difference(Q, MUSLIMS, INDIA).get(0).standardError())
                .isNaN();
    }

    @Test
    void groupsAreNotAddedUpFromOthers() {
        var baseline = baseline(Group.everyone(), cell(MUSLIMS, 100, Map.of("1", .5, "2", .5)));
        assertThat(baseline.estimate(Q, INDIA).answered()).isFalse();
        assertThat(baseline.estimate(Q, Group.of("R", "Muslim")).answered()).isFalse();
        assertThat(baseline.groups(List.of(variable("C")))).isEmpty();
        assertThat(baseline.groups(List.of(variable("R"), variable("C")))).containsExactly(MUSLIMS);
        assertThat(baseline(INDIA, cell(MUSLIMS, 100, Map.of("1", .5))).groups(List.of(variable("R"))))
                .containsExactly(Group.of("R", "Muslim"));
        assertThat(baseline(Group.of("C", "LK"), cell(MUSLIMS, 100, Map.of("1", .5)))
                        .groups(List.of(variable("R"))))
                .isEmpty();
    }

    /** var(p_g − p_ref) with p_ref = r p_g + (1−r) p_o: (1−r)² (var_g + var_o); here both halves are alike. */
    @Test
    void aDifferenceFromTheWholeTakesTheCommonPeopleIntoAccount() {
        var baseline = baseline(
                Group.everyone(),
                cell(INDIA, 2000, Map.of("1", .5, "2", .5)),
                cell(MUSLIMS, 1000, Map.of("1", .5, "2", .5)));
        var error = baseline.difference(Q, MUSLIMS, INDIA).get(0).standardError();
        assertThat(error).isCloseTo(.5 * Math.sqrt(2 * .25 / 1000), within(1e-5));
    }

    @Test
    void groupsWithNobodyInCommonAreIndependentAndOverlapsUnknown() {
        var lanka = Group.of("C", "LK");
        var muslims = Group.of("R", "Muslim");
        var baseline = baseline(
                Group.everyone(),
                cell(INDIA, 101, Map.of("1", .5, "2", .5)),
                cell(lanka, 101, Map.of("1", .5, "2", .5)),
                cell(muslims, 101, Map.of("1", .5, "2", .5)));
        assertThat(baseline.difference(Q, INDIA, lanka).get(0).standardError())
                .isCloseTo(.05 * Math.sqrt(2), within(1e-12));
        assertThat(baseline.difference(Q, INDIA, muslims).get(0).standardError())
                .isNaN();
    }

    @Test
    void twoCellsForOneGroupAreRefused() {
        var cell = cell(INDIA, 101, Map.of("1", .5));
        assertThatThrownBy(() -> baseline(Group.everyone(), cell, cell)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Variable variable(String name) {
        return fixture().published().variable(name).orElseThrow();
    }
}
