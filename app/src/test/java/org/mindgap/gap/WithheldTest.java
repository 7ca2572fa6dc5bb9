package org.mindgap.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.elicit.AskedAs.COUNTRY;
import static org.mindgap.elicit.AskedAs.NO_ONE;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.SurveyFixture;

/** Numbers that tables withhold because the answers behind them failed the checks. */
class WithheldTest {
    private static final Metric TV = Metrics.find("tv").orElseThrow();
    private static final Metric MODAL = Metrics.find("modal.hit").orElseThrow();
    private static final List<String> QUESTIONS = List.of("Q1", "Q2", "Q3");

    private final AnswerFixture answers = new AnswerFixture();

    @Test
    void aLanguageModelThatIsUniformEverywhereHasNoNumberAndAYardstickHas() {
        language("m");
        says("m", NO_ONE, .5, .5);
        answers.yardsticks();
        var table = table(TV);
        assertThat(states(table)).containsEntry("m none", "FAILED_CHECKS gap.failed-uniform");
        assertThat(states(table)).containsEntry("uniform none", "VALUE ");
        assertThat(table.notes()).contains(Problem.warning("gap.alarm-uniform", "m", "no one in particular"));
    }

    @Test
    void anInventedModelKeepsItsNumberAndItsAlarm() {
        says("guesser", NO_ONE, .5, .5);
        var table = table(TV);
        assertThat(states(table)).containsEntry("guesser none", "VALUE ");
        assertThat(table.notes()).extracting(Problem::code).contains("gap.alarm-uniform");
    }

    @Test
    void ofTwoPersonasWithTheSameAnswersTheNarrowerHasNoNumber() {
        language("m");
        says("m", NO_ONE, .7, .3);
        says("m", COUNTRY, .7, .3);
        assertThat(states(table(TV)))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("m none", "VALUE ", "m country", "FAILED_CHECKS gap.failed-same-persona"));
    }

    @Test
    void oneAnswerThatDiffersGivesTheNumberBack() {
        language("m");
        says("m", NO_ONE, .7, .3);
        says("m", COUNTRY, .7, .3);
        answers.says("m", "Q3", COUNTRY, Group.of("C", "A"), .8, .2);
        assertThat(states(table(TV))).containsEntry("m country", "VALUE ");
    }

    /** Nobody can tell which of the two answered. */
    @Test
    void ofTwoModelsWithTheSameAnswersNeitherHasANumberWhicheverTheTableShows() {
        language("m", "n");
        says("m", NO_ONE, .7, .3);
        says("n", NO_ONE, .7, .3);
        var same = "FAILED_CHECKS gap.failed-same-model";
        assertThat(states(table(TV))).isEqualTo(Map.of("m none", same, "n none", same));
        var query = GapQuery.of(List.of(TV), List.of());
        var one = GapQuery.of(query.metrics(), query.by())
                .where(query.where())
                .models(java.util.Set.of("m"))
                .questions(query.questions())
                .topics(query.topics())
                .with(query.policy())
                .weighted(query.weighted())
                .with(query.scope());
        var table = GapCalculator.of(survey(), answers).table(one, JobContext.unwatched());
        assertThat(states(table)).isEqualTo(Map.of("m none", same));
    }

    @Test
    void aLanguageModelAndAnInventedOneMayAgree() {
        language("m");
        says("m", NO_ONE, .7, .3);
        says("mirror", NO_ONE, .7, .3);
        assertThat(states(table(TV)).values()).containsOnly("VALUE ");
    }

    @Test
    void singleAnswersWrittenAsProbabilitiesAreNoDistributionButHaveAMode() {
        language("m");
        says("m", NO_ONE, 1, 0);
        assertThat(states(table(TV))).containsEntry("m none", "SINGLE_ANSWER gap.single-answer");
        assertThat(states(table(MODAL))).containsEntry("m none", "VALUE ");
    }

    @Test
    void oneSpreadAnswerMakesThemProbabilities() {
        language("m");
        says("m", NO_ONE, 1, 0);
        answers.says("m", "Q3", .999, .001);
        assertThat(states(table(TV))).containsEntry("m none", "VALUE ");
    }

    @Test
    void whoAsksForThemGetsTheNumbersAndTheAlarm() {
        language("m");
        says("m", NO_ONE, .5, .5);
        var table = GapCalculator.keepingFailed(survey(), answers)
                .table(GapQuery.of(List.of(TV), List.of()), JobContext.unwatched());
        assertThat(states(table)).containsEntry("m none", "VALUE ");
        assertThat(table.notes()).extracting(Problem::code).contains("gap.alarm-uniform");
    }

    /** The overlay still shows what was answered. */
    @Test
    void oneQuestionSaysWhyAndShowsTheAnswer() {
        language("m");
        says("m", NO_ONE, .5, .5);
        var one = GapCalculator.of(survey(), answers)
                .compare("m", NO_ONE, Group.everyone(), "Q1", TV, GapQuery.of(List.of(TV), List.of()));
        assertThat(one.state()).isEqualTo(CellState.FAILED_CHECKS);
        assertThat(one.reason()).isEqualTo("gap.failed-uniform");
        assertThat(one.model().shares())
                .extracting(PooledAnswer.ModelShare::share)
                .containsExactly(.5, .5);
    }

    private GapTable table(Metric metric) {
        return GapCalculator.of(survey(), answers)
                .table(GapQuery.of(List.of(metric), List.of()), JobContext.unwatched());
    }

    private static Map<String, String> states(GapTable table) {
        return table.rows().stream()
                .collect(
                        Collectors.toMap(r -> r.model() + " " + r.askedAs().word(), r -> r.state() + " " + r.reason()));
    }

    private void language(String... models) {
        for (var model : models) {
            answers.model(new Model(model, model, Model.Kind.LANGUAGE_MODEL, ""));
        }
    }

    private void says(String model, AskedAs askedAs, double... shares) {
        var target = askedAs == NO_ONE ? Group.everyone() : Group.of("C", "A");
        QUESTIONS.forEach(q -> answers.says(model, q, askedAs, target, shares));
    }

    private static Survey survey() {
        var country = new String[100];
        Arrays.fill(country, "A");
        var fixture = new SurveyFixture().divides("C", Role.COUNTRY, List.of("A"), country);
        for (var id : QUESTIONS) {
            var said = new String[100];
            for (var i = 0; i < said.length; i++) {
                said[i] = i < 80 ? "1" : "2";
            }
            fixture.asks(question(id), said);
        }
        return fixture.build();
    }

    private static Question question(String id) {
        return SurveyFixture.question(id, Measure.ORDINAL, "t", 2, false);
    }
}
