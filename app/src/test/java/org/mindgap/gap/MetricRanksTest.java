package org.mindgap.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;
import org.mindgap.survey.SurveyFixture;

/** 400 people; on each of four questions of three options 60 % say 1, 30 % say 2, 10 % say 3. */
class MetricRanksTest {
    private static final List<String> QUESTIONS = List.of("Q1", "Q2", "Q3", "Q4");

    private final AnswerFixture answers = new AnswerFixture();

    /** One has the mode and no spread, the other the spread and another mode. */
    @Test
    void aModeAndASpreadDisagree() {
        says("modal", .99, .005, .005);
        says("spread", .44, .46, .1);
        var alarm = found(Measure.ORDINAL).get(0);
        assertThat(alarm.problem().code()).isEqualTo("gap.alarm-ranks");
        assertThat(alarm.problem().arguments())
                .contains("modal", "spread", "Most common answer hit", "4")
                .startsWith("no one in particular");
        assertThat(alarm.about()).extracting(Alarm.About::model).containsExactlyInAnyOrder("modal", "spread");
        assertThat(alarm.withholds()).isFalse();
    }

    @Test
    void oneModelThatIsCloserByEveryMetricIsNoAlarm() {
        says("close", .58, .31, .11);
        says("far", .1, .3, .6);
        assertThat(found(Measure.ORDINAL)).isEmpty();
    }

    /** Both hit every mode, so nobody leads by that metric. */
    @Test
    void whereOneMetricTellsNobodyApartThereIsNoAlarm() {
        says("one", .55, .35, .1);
        says("two", .9, .05, .05);
        assertThat(found(Measure.ORDINAL)).isEmpty();
    }

    /** TV puts one ahead by a hair only. */
    @Test
    void aLeadOfLessThanATenthIsNoLead() {
        says("a", .5, .3, .2);
        says("b", .6, .2, .2);
        answers.says("a", "Q4", .5, .3, .2);
        assertThat(found(Measure.NOMINAL)).isEmpty();
    }

    /** .2 is moved by one step or by two: the same to TV and gap, twice as far to W1. */
    @Test
    void anOrderedMetricIsComparedOverOrderedQuestionsOnly() {
        says("steps", .35, .55, .1);
        says("jumps", .42, .3, .28);
        assertThat(found(Measure.ORDINAL))
                .extracting(a -> a.problem().arguments().get(5))
                .hasSize(1);
        assertThat(found(Measure.NOMINAL)).isEmpty();
    }

    @Test
    void ranksThatRunAgainstEachOtherAreAnAlarmForThreeModels() {
        says("a", .36, .54, .1);
        says("b", .385, .3, .315);
        says("c", .40, .3, .3);
        assertThat(found(Measure.ORDINAL)).hasSize(1);
    }

    @Test
    void yardsticksAndASingleModelAreNoRanking() {
        says("modal", .99, .005, .005);
        answers.yardsticks();
        assertThat(found(Measure.ORDINAL)).isEmpty();
    }

    @Test
    void twoQuestionsAreTooFew() {
        answers.says("modal", "Q1", .99, .005, .005).says("modal", "Q2", .99, .005, .005);
        answers.says("spread", "Q1", .44, .46, .1).says("spread", "Q2", .44, .46, .1);
        assertThat(found(Measure.ORDINAL)).isEmpty();
    }

    @Test
    void aTableOfBothModelsSaysItAndATableOfOneDoesNot() {
        says("modal", .99, .005, .005);
        says("spread", .44, .46, .1);
        var gaps = GapCalculator.of(survey(Measure.ORDINAL), answers);
        var query = GapQuery.of(List.of(Metrics.GAP_POINTS), List.of(GapQuery.MODEL));
        assertThat(gaps.table(query, JobContext.unwatched()).notes())
                .extracting(Problem::code)
                .contains("gap.alarm-ranks");
        var one = GapQuery.of(query.metrics(), query.by())
                .where(query.where())
                .models(java.util.Set.of("modal"))
                .questions(query.questions())
                .topics(query.topics())
                .with(query.policy())
                .weighted(query.weighted())
                .with(query.scope());
        assertThat(gaps.table(one, JobContext.unwatched()).notes())
                .extracting(Problem::code)
                .doesNotContain("gap.alarm-ranks");
    }

    private List<Alarm> found(Measure measure) {
        return new Alarms(survey(measure), answers)
                .all().stream()
                        .filter(a -> a.problem().code().startsWith("gap.alarm-ranks"))
                        .toList();
    }

    private void says(String model, double... shares) {
        QUESTIONS.forEach(q -> answers.says(model, q, shares));
    }

    private static Survey survey(Measure measure) {
        var fixture = new SurveyFixture();
        for (var id : QUESTIONS) {
            var said = new String[400];
            Arrays.setAll(said, i -> i < 240 ? "1" : i < 360 ? "2" : "3");
            fixture.asks(question(id, measure), said);
        }
        return fixture.build();
    }

    private static Question question(String id, Measure measure) {
        return SurveyFixture.question(id, measure, "", 3, false);
    }
}
