package org.mindgap.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mindgap.edit.Edit;
import org.mindgap.edit.Overlay;
import org.mindgap.elicit.AskedAs;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.SurveyFixture;

/** A crossed variable gives the rows that its parts give together, and takes the answers that were asked as exactly them. */
class CrossedGapsTest {
    private static final int PEOPLE = 1200;
    private static final Metric TV = Metrics.find("tv").orElseThrow();

    private static Survey survey() {
        var land = new String[PEOPLE];
        var faith = new String[PEOPLE];
        var sex = new String[PEOPLE];
        var said = new String[PEOPLE];
        var weights = new double[PEOPLE];
        for (var i = 0; i < PEOPLE; i++) {
            land[i] = i % 2 == 0 ? "IN" : "PK";
            faith[i] = i % 3 == 0 ? "h" : "m";
            sex[i] = i % 5 < 2 ? "f" : "m";
            said[i] = "" + (1 + (i * i + i / 3) % 3);
            weights[i] = 0.5 + i % 7;
        }
        return new SurveyFixture()
                .divides("C", Role.COUNTRY, List.of("IN", "PK"), land)
                .divides("R", Role.RELIGION, List.of("h", "m"), faith)
                .divides("S", Role.GROUP, List.of("f", "m"), sex)
                .weight("w", weights)
                .asks(SurveyFixture.question("Q", Measure.ORDINAL, "", 3, false), said)
                .build();
    }

    private static Survey crossed() throws ProblemException {
        return Overlay.with(survey(), List.of(), List.of(new Edit.Crossed("X", "", List.of("C", "R", "S"), List.of())))
                .survey();
    }

    private static final Group INDIAN_HINDU_WOMEN = new Group(Map.of("C", "IN", "R", "h", "S", "f"));
    private static final Group INDIAN_HINDUS = new Group(Map.of("C", "IN", "R", "h"));

    @Test
    void itsRowsAreThoseOfItsPartsTogether() throws ProblemException {
        var answers = new AnswerFixture()
                .says("g", "Q", AskedAs.GROUP, INDIAN_HINDU_WOMEN, .1, .2, .7)
                .says("g", "Q", AskedAs.COUNTRY, Group.of("C", "IN"), .6, .2, .2)
                .says("g", "Q", .2, .2, .6)
                .yardsticks();
        var survey = crossed();
        var gaps = GapCalculator.of(survey, answers);
        var one = gaps.table(GapQuery.of(List.of(TV), List.of("X")), JobContext.unwatched());
        var parts = gaps.table(GapQuery.of(List.of(TV), List.of("C", "R", "S")), JobContext.unwatched());
        assertThat(one.rows()).hasSameSizeAs(parts.rows()).isNotEmpty();
        for (var row : one.rows()) {
            var people = survey.uncrossed(row.group());
            var same = parts.rows().stream()
                    .filter(r ->
                            r.group().equals(people) && r.model().equals(row.model()) && r.askedAs() == row.askedAs())
                    .findFirst()
                    .orElseThrow();
            assertThat(row.value()).as(row.toString()).isCloseTo(same.value(), within(1e-12));
            assertThat(row.state()).isEqualTo(same.state());
            assertThat(row.base()).isEqualTo(same.base());
        }
        assertThat(one.rows())
                .filteredOn(r -> r.askedAs() == AskedAs.GROUP && !Double.isNaN(r.value()))
                .extracting(r -> survey.uncrossed(r.group()))
                .containsExactly(INDIAN_HINDU_WOMEN);
        assertThat(one.rows())
                .filteredOn(r -> r.askedAs() == AskedAs.COUNTRY && !Double.isNaN(r.value()))
                .allMatch(r -> survey.uncrossed(r.group()).code("C").equals(java.util.Optional.of("IN")))
                .hasSize(4);
    }

    @Test
    void aWiderGroupIsNotTakenForIt() throws ProblemException {
        var answers = new AnswerFixture().says("g", "Q", AskedAs.GROUP, INDIAN_HINDUS, .1, .2, .7);
        var rows = GapCalculator.of(crossed(), answers)
                .table(GapQuery.of(List.of(TV), List.of("X")), JobContext.unwatched())
                .rows();
        assertThat(rows).isNotEmpty().allMatch(r -> Double.isNaN(r.value()));
    }

    @Test
    void whoIsNamedByTheCrossedVariableIsNamedByItsParts() throws ProblemException {
        var named = new AnswerFixture().says("g", "Q", AskedAs.GROUP, Group.of("X", "IN|h|f"), .1, .2, .7);
        var gaps = GapCalculator.of(crossed(), named);
        for (var by : List.of(List.of("X"), List.of("C", "R", "S"))) {
            assertThat(gaps.table(GapQuery.of(List.of(TV), by), JobContext.unwatched())
                            .rows())
                    .filteredOn(r -> !Double.isNaN(r.value()))
                    .hasSize(1);
        }
    }
}
