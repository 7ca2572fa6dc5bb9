package org.mindgap.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Reading;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.SurveyFixture;

/** Two countries A (60 Hindus, 40 Muslims) and B (40 Hindus, 12 Muslims, 5 Sikhs); shares are round on purpose. */
class GapsTest {
    private static final Metric TV = Metrics.find("tv").orElseThrow();
    private static final Metric W1 = Metrics.find("w1.norm").orElseThrow();
    private static final Metric MODAL = Metrics.find("modal.hit").orElseThrow();
    private static final Question Q1 = SurveyFixture.question("Q1", Measure.ORDINAL, "faith", 2, true);
    private static final Question Q2 = SurveyFixture.question("Q2", Measure.NOMINAL, "faith", 2, false);
    private static final Question Q3 = SurveyFixture.question("Q3", Measure.NOMINAL, "politics", 2, false);

    private static final int[] SIZES = {60, 40, 40, 12, 5};
    private static final String[] COUNTRY = cells("A", "A", "B", "B", "B");
    private static final String[] RELIGION = cells("h", "m", "h", "m", "s");

    /** Q1 of everyone (Sikhs of B too), Q2 not of Muslims of A, Q3 of A only. Half say 1, but A's Muslims 3 in 4. */
    private static Survey survey() {
        return new SurveyFixture()
                .divides("C", Role.COUNTRY, List.of("A", "B"), COUNTRY)
                .divides("R", Role.RELIGION, List.of("h", "m", "s"), RELIGION)
                .asks(Q1, said(.5, .75, .5, .5, .4))
                .asks(Q2, said(.5, -1, .5, .5, .4))
                .asks(Q3, said(.5, .5, -1, -1, -1))
                .build();
    }

    @Test
    void modelsAndWaysOfAskingAreNeverPooled() {
        var answers = new AnswerFixture()
                .says("m1", "Q1", .5, .5)
                .says("m1", "Q1", AskedAs.COUNTRY, Group.of("C", "A"), .5, .5)
                .says("m2", "Q1", .6, .4);
        var table = table(answers, GapQuery.of(List.of(TV), List.of("C")));
        assertThat(table.dimensions()).containsExactly("model", "asked_as", "C");
        assertThat(codes(table)).contains("gap.model-added", "gap.asked-as-added");
        assertThat(table.rows())
                .extracting(r -> String.join(" ", r.keys().values()))
                .containsExactly("m1 none A", "m1 none B", "m1 country A", "m1 country B", "m2 none A", "m2 none B");
        assertThat(table.rows().get(3).state()).isEqualTo(CellState.MODEL_NOT_ASKED);
        assertThat(table.rows().get(3).value()).isNaN();

        var alone = table(new AnswerFixture().says("m1", "Q1", .5, .5), GapQuery.of(List.of(TV), List.of("C")));
        assertThat(alone.dimensions()).containsExactly("C");
        assertThat(alone.rows().get(0).model()).isEqualTo("m1");
    }

    @Test
    void sameQuestionsInAllRowsThatAreShown() {
        var answers = new AnswerFixture()
                .says("m", "Q1", .5, .5)
                .says("m", "Q2", .5, .5)
                .says("m", "Q3", .5, .5);
        var table = table(answers, GapQuery.of(List.of(TV), List.of("C", "R")));
        assertThat(table.query().scope()).isEqualTo(GapQuery.Scope.SAME_IN_ALL_ROWS);
        assertThat(table.sharedQuestions())
                .as("Q2 was not asked of A's Muslims, Q3 not in B")
                .containsExactly("Q1");
        assertThat(table.questionsInAll()).isEqualTo(3);
        assertThat(table.rows()).extracting(GapRow::questions).containsExactly(1, 1, 1, 1, 0);
        assertThat(table.rows().get(1).value()).as("A's Muslims").isCloseTo(.25, within(1e-12));
        assertThat(table.rows().get(4).state()).as("5 Sikhs").isEqualTo(CellState.HIDDEN);
        assertThat(table.rows().get(4).value()).isNaN();
        assertThat(table.rows().get(3).state()).as("12 Muslims of B").isEqualTo(CellState.FEW_PEOPLE);
        assertThat(table.rows().get(3).effectiveBase()).isCloseTo(12, within(1e-9));

        var all = table(answers, GapQuery.of(List.of(TV), List.of("C", "R")).with(GapQuery.Scope.ALL));
        assertThat(all.rows()).extracting(GapRow::questions).containsExactly(3, 2, 2, 2, 0);
        assertThat(all.sharedQuestions()).isEmpty();
    }

    @Test
    void withoutASharedQuestionEachRowUsesItsOwnAndThatIsSaid() {
        var answers = new AnswerFixture().says("m", "Q2", .5, .5).says("m", "Q3", .5, .5);
        var query = narrowed(GapQuery.of(List.of(TV), List.of("C", "R")), Set.of("Q2", "Q3"));
        var table = table(answers, query);
        assertThat(table.query().scope()).isEqualTo(GapQuery.Scope.ALL);
        assertThat(table.sharedQuestions()).isEmpty();
        assertThat(codes(table)).contains("gap.no-shared-question");
        assertThat(table.rows()).extracting(GapRow::questions).containsExactly(2, 1, 1, 1, 0);
    }

    @Test
    void byTopicQuestionsAreSharedWithinATopic() {
        var answers = new AnswerFixture()
                .says("m", "Q1", .5, .5)
                .says("m", "Q2", .5, .5)
                .says("m", "Q3", .5, .5);
        var table = table(answers, GapQuery.of(List.of(TV), List.of("C", "topic")));
        assertThat(table.rows())
                .extracting(
                        r -> r.keys().get("C") + " " + r.keys().get("topic") + " " + r.questions() + " " + r.state())
                .containsExactly("A faith 2 VALUE", "A politics 1 VALUE", "B faith 2 VALUE", "B politics 0 NOT_ASKED");
        assertThat(table.sharedQuestions()).containsExactly("Q1", "Q2");
        assertThat(codes(table)).contains("gap.topics-not-shared");
    }

    @Test
    void byQuestionEveryQuestionIsARow() {
        var answers = new AnswerFixture().says("m", "Q1", .5, .5).says("m", "Q3", .9, .1);
        var table = table(answers, GapQuery.of(List.of(TV), List.of("C", "question")));
        assertThat(table.rows())
                .extracting(r -> r.keys().get("C") + r.keys().get("question") + " " + r.state())
                .containsExactly(
                        "AQ1 VALUE",
                        "AQ2 MODEL_NOT_ASKED",
                        "AQ3 VALUE",
                        "BQ1 VALUE",
                        "BQ2 MODEL_NOT_ASKED",
                        "BQ3 NOT_ASKED");
        assertThat(table.rows().get(2).value()).isCloseTo(.4, within(1e-12));
    }

    @Test
    void onlyQuestionsOfEveryModelAreCompared() {
        var answers = new AnswerFixture()
                .says("m1", "Q1", .5, .5)
                .says("m1", "Q2", .5, .5)
                .says("m2", "Q1", .5, .5)
                .yardsticks();
        var table = table(answers, GapQuery.of(List.of(TV), List.of("C")));
        assertThat(table.sharedQuestions()).containsExactly("Q1");
        assertThat(codes(table)).contains("gap.questions-of-all-models");

        var disjoint = new AnswerFixture().says("m1", "Q1", .5, .5).says("m2", "Q2", .5, .5);
        var each = table(disjoint, GapQuery.of(List.of(TV), List.of("C")));
        assertThat(each.sharedQuestions()).containsExactly("Q1", "Q2");
        assertThat(each.rows()).extracting(GapRow::questions).containsOnly(1);
        assertThat(codes(each)).contains("gap.no-question-in-every-model", "gap.model-not-asked-some");
    }

    /** By hand: everyone of A says 1 in 60 of 100 (30 of 60 and 30 of 40), of B in 28 of 57; pooled it would be 88 of 157. */
    @Test
    void rowsThatNameNoCountryAverageCountriesEqually() {
        var answers = new AnswerFixture().says("m", "Q1", 0, 1);
        var table = table(answers, narrowed(GapQuery.of(List.of(TV), List.of()), Set.of("Q1")));
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().get(0).value()).isCloseTo((.6 + 28.0 / 57) / 2, within(1e-12));
        assertThat(table.rows().get(0).base()).isEqualTo(157);
        assertThat(codes(table)).contains("gap.countries-averaged");

        var onlyA = table(
                answers,
                narrowed(GapQuery.of(List.of(TV), List.of()), Set.of("Q1"))
                        .narrowed(Map.of("C", Set.of("A")), Set.of()));
        assertThat(onlyA.rows().get(0).value()).isCloseTo(.6, within(1e-12));
    }

    @Test
    void countriesOfTooFewAreLeftOutOfTheAverageAndThatIsSaid() {
        var survey = new SurveyFixture()
                .divides("C", Role.COUNTRY, List.of("A", "B"), COUNTRY)
                .divides("R", Role.RELIGION, List.of("h", "s"), cells("h", "s", "h", "h", "s"))
                .asks(Q1, said(.5, .75, .5, .5, .4))
                .build();
        var table = GapCalculator.of(survey, new AnswerFixture().says("m", "Q1", 0, 1))
                .table(GapQuery.of(List.of(TV), List.of("R")), JobContext.unwatched());
        assertThat(table.rows().get(1).value()).isCloseTo(.75, within(1e-12));
        assertThat(table.rows().get(1).base()).isEqualTo(40);
        assertThat(codes(table)).contains("gap.countries-left-out");
    }

    @Test
    void personasBelongToTheirRows() {
        var muslimsOfA = Group.of("C", "A").and("R", "m");
        var answers = new AnswerFixture()
                .says("m", "Q1", AskedAs.NO_ONE, Group.everyone(), .1, .9)
                .says("m", "Q1", AskedAs.NO_ONE, Group.of("C", "A"), .2, .8)
                .says("m", "Q1", AskedAs.COUNTRY, Group.of("C", "A"), .3, .7)
                .says("m", "Q1", AskedAs.GROUP, muslimsOfA, .4, .6);
        var byCell = table(answers, GapQuery.of(List.of(TV), List.of("C", "R")));
        var row = byCell.rows().stream()
                .filter(r -> r.keys().get("C").equals("A") && r.keys().get("R").equals("m"))
                .toList();
        assertThat(row).extracting(r -> Math.round(r.value() * 100) / 100.0).containsExactly(.55, .45, .35);
        var others = byCell.rows().stream()
                .filter(r -> r.keys().get("C").equals("B") && r.keys().get("R").equals("h"))
                .toList();
        assertThat(others)
                .extracting(GapRow::state)
                .containsExactly(CellState.VALUE, CellState.MODEL_NOT_ASKED, CellState.MODEL_NOT_ASKED);
        assertThat(others.get(0).value()).as("asked of no one named").isCloseTo(.4, within(1e-12));

        var byCountry = table(answers, GapQuery.of(List.of(TV), List.of("C")));
        assertThat(byCountry.rows())
                .filteredOn(r -> r.askedAs() == AskedAs.GROUP)
                .allSatisfy(r -> {
                    assertThat(r.state()).isEqualTo(CellState.DOES_NOT_APPLY);
                    assertThat(r.reason()).isEqualTo("gap.asked-as-does-not-apply");
                });
    }

    @Test
    void yardsticksComeFromTheSurvey() {
        var answers = new AnswerFixture().yardsticks();
        var table = table(answers, narrowed(GapQuery.of(List.of(TV), List.of("C", "R")), Set.of("Q1")));
        assertThat(value(table, "uniform", "A", "m")).isCloseTo(.25, within(1e-12));
        assertThat(value(table, "majority", "A", "m"))
                .as("everyone of A says 1")
                .isCloseTo(.25, within(1e-12));
        assertThat(value(table, "majority", "A", "h")).isCloseTo(.5, within(1e-12));
        assertThat(value(table, "national", "A", "m")).as(".75 against .6").isCloseTo(.15, within(1e-12));
        assertThat(table.rows()).allSatisfy(r -> assertThat(r.reading()).isEqualTo(Reading.YARDSTICK));
        assertThat(table.rows())
                .filteredOn(r -> r.keys().containsValue("s"))
                .allSatisfy(r -> assertThat(r.state()).isEqualTo(CellState.HIDDEN));

        var byCountry = table(answers, GapQuery.of(List.of(TV), List.of("C")));
        assertThat(byCountry.rows())
                .filteredOn(r -> r.model().equals("national"))
                .extracting(GapRow::state)
                .containsOnly(CellState.DOES_NOT_APPLY);
    }

    @Test
    void theNationalResultIsTheWholeCountryWhateverTheFilter() {
        var query = GapQuery.of(List.of(TV), List.of("C"));
        var muslims = GapQuery.of(query.metrics(), query.by())
                .where(Group.of("R", "m"))
                .questions(Set.of("Q1"))
                .with(query.policy())
                .with(query.scope());
        var table = table(new AnswerFixture().yardsticks(), muslims);
        assertThat(table.rows())
                .filteredOn(r -> r.model().equals("national"))
                .first()
                .satisfies(r -> {
                    assertThat(r.value()).isCloseTo(.15, within(1e-12));
                    assertThat(r.group()).isEqualTo(Group.of("C", "A").and("R", "m"));
                });
    }

    @Test
    void aPerfectModelIsNotAboveSampling() {
        var answers = new AnswerFixture().says("m", "Q1", .5, .5);
        var table = table(answers, GapQuery.of(List.of(Metrics.GAP_POINTS), List.of("C", "R")));
        assertThat(table.rows().get(0).state()).isEqualTo(CellState.NOT_ABOVE_SAMPLING);
        assertThat(table.rows().get(0).value()).isZero();
        // ½ Σ −p(1−p)/n·n/(n−1) over the full design of 157
        assertThat(table.rows().get(0).mean()).isCloseTo(-.25 / 60 * 157 / 156, within(1e-12));
    }

    @Test
    void wassersteinIsRefusedWhereNothingIsOrderedAndRestsOnWhatIs() {
        var answers = new AnswerFixture().says("m", "Q1", .5, .5).says("m", "Q2", .5, .5);
        var some = table(answers, GapQuery.of(List.of(W1, TV), List.of("C")));
        assertThat(some.rows()).extracting(GapRow::metric).containsExactly("w1.norm", "tv", "w1.norm", "tv");
        assertThat(some.rows()).extracting(GapRow::questions).containsExactly(1, 2, 1, 2);
        assertThat(some.notes())
                .filteredOn(p -> p.code().equals("gap.needs-order-some"))
                .extracting(Problem::arguments)
                .containsExactly(List.of("w1.norm", "", "1"));
        var none = table(answers, narrowed(GapQuery.of(List.of(W1), List.of("C")), Set.of("Q2")));
        assertThat(none.rows().get(0).state()).isEqualTo(CellState.UNDEFINED);
        assertThat(none.rows().get(0).reason()).isEqualTo("gap.needs-order");
    }

    /** methods.md §2.5: Japan Q1; don't know has no position but where a published script gave it one. */
    @Test
    void dontKnowHasNoPlaceInTheOrder() {
        var question = SurveyFixture.question("Q1", Measure.ORDINAL, "", 3, true);
        var survey = new SurveyFixture()
                .weight("w", .14246258, .38093045, .46840330, .00820366)
                .divides("C", Role.COUNTRY, List.of("J"), "J", "J", "J", "J")
                .asks(question, "1", "2", "3", "98")
                .build();
        var answers = new AnswerFixture().model(AnswerFixture.UNIFORM);
        for (var policy : OptionPolicy.values()) {
            var how = GapQuery.of(List.of(W1), List.of("C"));
            var query = GapQuery.of(how.metrics(), how.by())
                    .where(how.where())
                    .with(policy)
                    .with(how.scope());
            var comparison = GapCalculator.of(bigger(survey), answers)
                    .compare("uniform", AskedAs.NO_ONE, Group.of("C", "J"), "Q1", W1, query);
            var expected = policy == OptionPolicy.AS_PUBLISHED
                    // four codes, don't know the last: cumulated .142463, .523393, .991796 against quarters
                    ? (.25 - .14246258 + .02339303 + .99179633 - .75) / 3
                    : .164318;
            assertThat(comparison.value()).as("%s", policy).isCloseTo(expected, within(1e-6));
        }
    }

    @Test
    void aSingleAnswerOffersTheModeAndNoDistribution() {
        var answers = new AnswerFixture()
                .add(AnswerFixture.answer(
                        "m",
                        "Q1",
                        Condition.of(AskedAs.NO_ONE, Reading.DRAWS),
                        Group.everyone(),
                        Map.of("1", 1.0),
                        1,
                        AnswerStatus.OK));
        var table = table(answers, narrowed(GapQuery.of(List.of(TV, MODAL), List.of("C")), Set.of("Q1")));
        assertThat(table.rows().get(0).state()).isEqualTo(CellState.SINGLE_ANSWER);
        assertThat(table.rows().get(1).value()).as("60 of 100 say 1").isEqualTo(1);
    }

    @Test
    void readingsAreNeverMixed() {
        var answers = new AnswerFixture().says("m", "Q1", .5, .5).says("m", "Q2", .5, .5);
        for (var q : List.of("Q1", "Q3")) {
            answers.add(AnswerFixture.answer(
                    "m",
                    q,
                    Condition.of(AskedAs.NO_ONE, Reading.DRAWS),
                    Group.everyone(),
                    Map.of("1", 1.0),
                    30,
                    AnswerStatus.OK));
        }
        var table = table(answers, GapQuery.of(List.of(TV), List.of("C")).with(GapQuery.Scope.ALL));
        assertThat(table.rows().get(0).reading()).isEqualTo(Reading.PROBABILITIES);
        assertThat(table.rows().get(0).questions())
                .as("Q3 is known as draws only")
                .isEqualTo(2);
        assertThat(table.notes())
                .filteredOn(p -> p.code().equals("gap.reading-probabilities"))
                .extracting(Problem::arguments)
                .containsExactly(List.of("m", "none", "1"));
    }

    /** What was answered in another way, or once, was asked: it is never called not asked. */
    @Test
    void anAnswerThatCannotBeScoredIsNotAMissingAnswer() {
        var answers = new AnswerFixture()
                .says("m", "Q1", AskedAs.COUNTRY, Group.of("C", "A"), .5, .5)
                .says("m", "Q2", AskedAs.COUNTRY, Group.of("C", "A"), .5, .5)
                .add(draws("m", "Q1", AskedAs.COUNTRY, Group.of("C", "B"), 30))
                .add(draws("single", "Q1", AskedAs.NO_ONE, Group.everyone(), 1));
        var table = table(answers, GapQuery.of(List.of(TV), List.of("C")).with(GapQuery.Scope.ALL));
        assertThat(table.rows())
                .extracting(r -> r.model() + " " + r.group().codes() + " " + r.state() + " " + r.reason())
                .containsExactly(
                        "m {C=A} VALUE ",
                        "m {C=B} UNDEFINED gap.other-reading-only",
                        "single {C=A} SINGLE_ANSWER gap.single-answer",
                        "single {C=B} SINGLE_ANSWER gap.single-answer");
    }

    private static org.mindgap.elicit.Answer draws(
            String model, String question, AskedAs askedAs, Group target, int draws) {
        return AnswerFixture.answer(
                model,
                question,
                Condition.of(askedAs, Reading.DRAWS),
                target,
                Map.of("1", 1.0),
                draws,
                AnswerStatus.OK);
    }

    /** A filter question of 4 people that the model never answered says nothing about the value beside it. */
    @Test
    void thePeopleOfAValueAreThoseOfTheQuestionsThatEnterIt() {
        var everyone =
                IntStream.range(0, 40).mapToObj(i -> i % 2 == 0 ? "1" : "2").toArray(String[]::new);
        var few = IntStream.range(0, 40).mapToObj(i -> i < 4 ? "1" : "").toArray(String[]::new);
        var survey = new SurveyFixture()
                .divides("R", Role.RELIGION, List.of("h"), cellOf("h", 40))
                .asks(Q1, everyone)
                .asks(Q2, few)
                .build();
        var answers = new AnswerFixture()
                .says("one", "Q1", .7, .3)
                .says("both", "Q1", .7, .3)
                .says("both", "Q2", .7, .3)
                .says("filter", "Q2", .7, .3);
        var query = GapQuery.of(List.of(TV, W1), List.of("R")).with(GapQuery.Scope.ALL);
        var rows = GapCalculator.of(survey, answers)
                .table(query, JobContext.unwatched())
                .rows();
        assertThat(rows)
                .extracting(r -> r.model() + " " + r.metric() + " " + r.state() + " " + r.base())
                .containsExactly(
                        "one tv VALUE 40",
                        "one w1.norm VALUE 40",
                        "both tv HIDDEN 4",
                        "both w1.norm VALUE 40",
                        "filter tv HIDDEN 4",
                        "filter w1.norm HIDDEN 4");
        assertThat(rows.get(0).effectiveBase()).isCloseTo(40, within(1e-9));
        assertThat(rows.get(0).value()).isCloseTo(.2, within(1e-12));
    }

    private static String[] cellOf(String code, int size) {
        return java.util.Collections.nCopies(size, code).toArray(String[]::new);
    }

    @Test
    void declinedAndFailedAnswersAreStatesAndNoNumbers() {
        var declined = new AnswerFixture();
        var failed = new AnswerFixture();
        for (var q : List.of("Q1", "Q2")) {
            var condition = Condition.of(AskedAs.NO_ONE, Reading.PROBABILITIES);
            declined.add(AnswerFixture.answer("m", q, condition, Group.everyone(), Map.of(), 0, AnswerStatus.BLOCKED));
            failed.add(AnswerFixture.answer("m", q, condition, Group.everyone(), Map.of("1", .5), 0, AnswerStatus.OK));
        }
        var refused =
                table(declined, GapQuery.of(List.of(TV), List.of("C"))).rows().get(0);
        assertThat(refused.state()).isEqualTo(CellState.DECLINED);
        assertThat(refused.declined()).isEqualTo(1);
        var little =
                table(failed, GapQuery.of(List.of(TV), List.of("C"))).rows().get(0);
        assertThat(little.state()).isEqualTo(CellState.FAILED_CHECKS);
        assertThat(little.reason()).isEqualTo("gap.low-coverage");
        assertThat(little.coverage()).isEqualTo(.5);
    }

    /** formats.md §3, T24: two models against one baseline rest on the same people and questions. */
    @Test
    void twoModelsRestOnTheSamePeople() {
        var answers = new AnswerFixture()
                .says("m1", "Q1", .5, .5)
                .says("m2", "Q1", .7, .3)
                .yardsticks();
        var table = table(answers, GapQuery.of(List.of(TV), List.of("C", "R")));
        for (var row : table.rows()) {
            var same = table.rows().stream()
                    .filter(r -> r.group().equals(row.group()))
                    .toList();
            assertThat(same).extracting(GapRow::base).containsOnly(row.base());
            assertThat(same).extracting(GapRow::effectiveBase).containsOnly(row.effectiveBase());
            assertThat(same).extracting(GapRow::questions).containsOnly(row.questions());
        }
    }

    @Test
    void sameInputSameTable() {
        var answers = new AnswerFixture()
                .says("m1", "Q1", .5, .5)
                .says("m1", "Q2", .5, .5)
                .yardsticks();
        var query = GapQuery.of(Metrics.all(), List.of("R"));
        assertThat(table(answers, query).rows()).isEqualTo(table(answers, query).rows());
    }

    @Test
    void comparesOneQuestion() {
        var answers = new AnswerFixture().says("m", "Q1", .4, .6);
        var comparison = GapCalculator.of(survey(), answers)
                .compare(
                        "m",
                        AskedAs.NO_ONE,
                        Group.of("C", "A").and("R", "m"),
                        "Q1",
                        TV,
                        GapQuery.of(List.of(TV), List.of()));
        assertThat(comparison.people().shares()).containsExactly(.75, .25);
        assertThat(comparison.model().shares().get(1).share()).isEqualTo(.6);
        assertThat(comparison.value()).isCloseTo(.35, within(1e-12));
        var everyone = GapCalculator.of(survey(), answers)
                .compare("m", AskedAs.NO_ONE, Group.everyone(), "Q1", TV, GapQuery.of(List.of(TV), List.of()));
        assertThat(everyone.people().shares()[0]).isCloseTo((.6 + 28.0 / 57) / 2, within(1e-12));
        assertThat(everyone.model().answers()).hasSize(1);
        var few = GapCalculator.of(survey(), answers)
                .compare(
                        "m",
                        AskedAs.NO_ONE,
                        Group.of("C", "B").and("R", "s"),
                        "Q1",
                        TV,
                        GapQuery.of(List.of(TV), List.of()));
        assertThat(few.state()).isEqualTo(CellState.HIDDEN);
        assertThat(few.value()).isNaN();
    }

    @Test
    void stopsWhenNobodyWantsItAnyMore() {
        var stopped = new JobContext() {
            @Override
            public void progress(long done, long total) {
                assertThat(done).isLessThanOrEqualTo(total);
            }

            @Override
            public void checkCancelled() {
                throw new CancellationException();
            }
        };
        var answers = new AnswerFixture().yardsticks();
        assertThatThrownBy(() ->
                        GapCalculator.of(survey(), answers).table(GapQuery.of(List.of(TV), List.of("C")), stopped))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void lonelyStrataAreSaid() {
        var survey = new SurveyFixture()
                .divides("R", Role.RELIGION, List.of("h"), cellOf("h", 4))
                .divides("S", Role.STRATUM, List.of(), "x", "x", "y", "")
                .asks(Q1, "1", "2", "1", "2")
                .build();
        var table = GapCalculator.of(survey, new AnswerFixture().says("m", "Q1", .5, .5))
                .table(GapQuery.of(List.of(TV), List.of("R")), JobContext.unwatched());
        assertThat(table.notes())
                .filteredOn(p -> p.code().contains("lonely") || p.code().contains("design"))
                .extracting(p -> p.code() + p.arguments())
                .containsExactly("gap.lonely-strata[2, 3]", "gap.design-missing[1, 0]");
    }

    @Test
    void withoutAnswersTheTableIsEmptyAndSaysSo() {
        var table = table(new AnswerFixture().model("m"), GapQuery.of(List.of(TV), List.of("C")));
        assertThat(table.rows()).isEmpty();
        assertThat(codes(table)).contains("gap.no-answers");
    }

    private static GapTable table(AnswerFixture answers, GapQuery query) {
        return GapCalculator.of(survey(), answers).table(query, JobContext.unwatched());
    }

    private static GapQuery narrowed(GapQuery query, Set<String> questions) {
        return GapQuery.of(query.metrics(), query.by())
                .where(query.where())
                .models(query.models())
                .questions(questions)
                .topics(query.topics())
                .with(query.policy())
                .weighted(query.weighted())
                .with(query.scope());
    }

    private static double value(GapTable table, String model, String country, String religion) {
        return table.rows().stream()
                .filter(r -> r.model().equals(model)
                        && r.group().equals(Group.of("C", country).and("R", religion)))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static List<String> codes(GapTable table) {
        return table.notes().stream().map(Problem::code).toList();
    }

    private static String[] cells(String... texts) {
        return IntStream.range(0, SIZES.length)
                .boxed()
                .flatMap(c -> java.util.Collections.nCopies(SIZES[c], texts[c]).stream())
                .toArray(String[]::new);
    }

    /** Of each cell this share says 1 and the rest 2; −1 for not asked. */
    private static String[] said(double... shares) {
        var column = new ArrayList<String>();
        for (var c = 0; c < SIZES.length; c++) {
            var share = shares[c];
            for (var i = 0; i < SIZES[c]; i++) {
                column.add(share < 0 ? "" : i < Math.round(share * SIZES[c]) ? "1" : "2");
            }
        }
        return column.toArray(String[]::new);
    }

    /** The same respondents thirty times over, so that nothing is hidden. */
    private static Survey bigger(Survey survey) {
        var weights = ((org.mindgap.survey.Column.Numbers)
                        ((org.mindgap.survey.Respondents) survey.source()).column("w"))
                .values();
        var codes = new String[] {"1", "2", "3", "98"};
        return new SurveyFixture()
                .weight(
                        "w",
                        IntStream.range(0, 120).mapToDouble(i -> weights[i % 4]).toArray())
                .divides(
                        "C",
                        Role.COUNTRY,
                        List.of("J"),
                        IntStream.range(0, 120).mapToObj(i -> "J").toArray(String[]::new))
                .asks(
                        survey.questions().get(0),
                        IntStream.range(0, 120).mapToObj(i -> codes[i % 4]).toArray(String[]::new))
                .build();
    }
}
