package org.mindgap.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.AskedAs;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.SurveyFixture;

/** A bias is planted in one cell of an invented survey and must be found there, at its size, and only there. */
class PlantedBiasTest {
    private static final List<String> COUNTRIES = List.of("A", "B", "C");
    private static final List<String> RELIGIONS = List.of("x", "y", "z");
    private static final int QUESTIONS = 12;
    private static final int PER_CELL = 800;

    private final Survey survey = survey();

    @Test
    void isFoundThereAndOnlyThere() {
        var table = table(List.of("C", "R"));
        assertThat(table.rows()).hasSize(9).allSatisfy(row -> {
            assertThat(row.questions()).isEqualTo(QUESTIONS);
            assertThat(row.askedAs()).isEqualTo(AskedAs.GROUP);
            if (row.keys().equals(java.util.Map.of("C", "B", "R", "y"))) {
                assertThat(row.state()).isEqualTo(CellState.VALUE);
                assertThat(row.value()).isCloseTo(20, within(1.5));
            } else {
                assertThat(row.value()).isLessThan(2.5);
            }
        });
    }

    @Test
    void isFoundInItsQuestionsToo() {
        var query = GapQuery.of(List.of(Metrics.GAP_POINTS), List.of(GapQuery.QUESTION));
        var where = GapQuery.of(query.metrics(), query.by())
                .where(Group.of("C", "B").and("R", "y"))
                .models(query.models())
                .questions(query.questions())
                .topics(query.topics())
                .with(query.policy())
                .weighted(query.weighted())
                .with(query.scope());
        var table = GapCalculator.of(survey, model()).table(where, JobContext.unwatched());
        assertThat(table.rows())
                .hasSize(QUESTIONS)
                .allSatisfy(row -> assertThat(row.value()).isCloseTo(20, within(8.0)));
    }

    /** Unweighted, the survey's own sampling bias shows everywhere: the weight is what takes it out. */
    @Test
    void theWeightMatters() {
        var query = GapQuery.of(List.of(Metrics.GAP_POINTS), List.of("C", "R"));
        var unweighted = GapQuery.of(query.metrics(), query.by())
                .where(query.where())
                .models(query.models())
                .questions(query.questions())
                .topics(query.topics())
                .with(query.policy())
                .weighted(false)
                .with(query.scope());
        var table = GapCalculator.of(survey, model()).table(unweighted, JobContext.unwatched());
        assertThat(table.rows())
                .filteredOn(r -> !r.keys().containsValue("y"))
                .allSatisfy(row -> assertThat(row.value()).isGreaterThan(5));
    }

    private GapTable table(List<String> by) {
        return GapCalculator.of(survey, model())
                .table(GapQuery.of(List.of(Metrics.GAP_POINTS), by), JobContext.unwatched());
    }

    /** What people of a cell truly say, and the model says too, but for one cell where it adds 20 points. */
    private AnswerFixture model() {
        var answers = new AnswerFixture();
        for (var c = 0; c < 3; c++) {
            for (var r = 0; r < 3; r++) {
                var target = Group.of("C", COUNTRIES.get(c)).and("R", RELIGIONS.get(r));
                for (var q = 0; q < QUESTIONS; q++) {
                    var truth = truth(c, r, q);
                    var planted = c == 1 && r == 1 ? .2 : 0;
                    answers.says("m", "Q" + q, AskedAs.GROUP, target, truth[0] + planted, truth[1] - planted, truth[2]);
                }
            }
        }
        return answers;
    }

    private static double[] truth(int country, int religion, int question) {
        var first = .1 + .1 * ((country + religion + question) % 4);
        var second = .3 + .05 * ((2 * country + question) % 3);
        return new double[] {first, second, 1 - first - second};
    }

    /** Two kinds of respondents, who differ by up to 80 points; one kind is interviewed half as often as it lives there. */
    private static Survey survey() {
        var random = new Random(20260723);
        var country = new ArrayList<String>();
        var religion = new ArrayList<String>();
        var weight = new ArrayList<Double>();
        var columns = new ArrayList<List<String>>();
        for (var q = 0; q < QUESTIONS; q++) {
            columns.add(new ArrayList<>());
        }
        for (var c = 0; c < 3; c++) {
            for (var r = 0; r < 3; r++) {
                for (var i = 0; i < PER_CELL; i++) {
                    country.add(COUNTRIES.get(c));
                    religion.add(RELIGIONS.get(r));
                    // in the population half are keen; among respondents a quarter
                    var keen = i % 4 == 0;
                    weight.add(keen ? 2.0 : 2 / 3.0);
                    for (var q = 0; q < QUESTIONS; q++) {
                        var truth = truth(c, r, q);
                        var most = Math.min(truth[0], truth[2]);
                        var shift = keen ? most : -most;
                        var u = random.nextDouble();
                        var first = truth[0] + shift;
                        columns.get(q).add(u < first ? "1" : u < first + truth[1] ? "2" : "3");
                    }
                }
            }
        }
        var fixture = new SurveyFixture()
                .divides("C", Role.COUNTRY, COUNTRIES, country.toArray(String[]::new))
                .divides("R", Role.RELIGION, RELIGIONS, religion.toArray(String[]::new))
                .weight("w", weight.stream().mapToDouble(w -> w).toArray());
        for (var q = 0; q < QUESTIONS; q++) {
            fixture.asks(
                    SurveyFixture.question("Q" + q, Measure.ORDINAL, "", 3, false),
                    columns.get(q).toArray(String[]::new));
        }
        return fixture.build();
    }
}
