package org.mindgap.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Reading;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Pole;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.SurveyFixture;

/** Metrics of several parts, poles, infinite values and published mistakes in whole tables. */
class MetricTableTest {
    private static final int N = 100;

    /** People: Q1 .5 .3 .2, Q2 .2 .3 .5, Q3 all on the first option. */
    private static Survey survey(Optional<Pole> one, Optional<Pole> two) {
        return new SurveyFixture()
                .divides("G", Role.GROUP, List.of("a"), texts(N, i -> "a"))
                .asks(keyed("Q1", one), texts(N, i -> i < 50 ? "1" : i < 80 ? "2" : "3"))
                .asks(keyed("Q2", two), texts(N, i -> i < 20 ? "1" : i < 50 ? "2" : "3"))
                .asks(keyed("Q3", Optional.empty()), texts(N, i -> "1"))
                .build();
    }

    private static final AnswerFixture ANSWERS = new AnswerFixture()
            .says("m", "Q1", .2, .3, .5)
            .says("m", "Q2", .5, .3, .2)
            .says("m", "Q3", 0, .5, .5);

    @Test
    void aSignedMeanNeedsOneNamedPole() {
        var religious = Optional.of(new Pole("religious", Pole.End.LAST));
        var reversed = Optional.of(new Pole("religious", Pole.End.FIRST));
        var trusting = Optional.of(new Pole("trusting", Pole.End.LAST));
        var both = row(survey(religious, reversed), "mean.diff", "Q1", "Q2");
        assertThat(both.state()).isEqualTo(CellState.VALUE);
        assertThat(both.value()).as("nearer to the pole by .3 on both").isCloseTo(.3, within(1e-12));
        for (var other : List.of(trusting, Optional.<Pole>empty())) {
            var refused = row(survey(religious, other), "mean.diff", "Q1", "Q2");
            assertThat(refused.state()).isEqualTo(CellState.UNDEFINED);
            assertThat(refused.reason()).isEqualTo("gap.needs-pole");
            assertThat(refused.value()).isNaN();
        }
        assertThat(row(survey(Optional.empty(), Optional.empty()), "mean.diff", "Q2")
                        .value())
                .as("one question alone looks towards its last option")
                .isCloseTo(-.3, within(1e-12));
        assertThat(row(survey(religious, reversed), "mean.diff", "Q2").value()).isCloseTo(.3, within(1e-12));
    }

    @Test
    void ratiosAreTakenOfMeansAndRefusedWherePeopleHaveNoSpread() {
        var survey = survey(Optional.empty(), Optional.empty());
        var alone = row(survey, "entropy.ratio", "Q3");
        assertThat(alone.state()).isEqualTo(CellState.UNDEFINED);
        assertThat(alone.reason()).isEqualTo("gap.nothing-to-divide-by");
        var h = -.5 * Math.log(.5) - .3 * Math.log(.3) - .2 * Math.log(.2);
        assertThat(row(survey, "entropy.ratio", "Q1", "Q3").value())
                .as("Q3 counts though its own ratio is not defined")
                .isCloseTo((h + Math.log(2)) / h, within(1e-12));
        // Σ(p − ⅓)(q − ⅓) = 2(.29 − ⅓), Σ(p − ⅓)² = 2(.38 − ⅓)
        assertThat(row(survey, "corr.shares", "Q1", "Q2").value())
                .isCloseTo((.29 - 1 / 3.0) / (.38 - 1 / 3.0), within(1e-9));
    }

    @Test
    void anInfiniteDivergenceIsSaidAndNotSmoothed() {
        var table = table(survey(Optional.empty(), Optional.empty()), OptionPolicy.SUBSTANTIVE, "kl.nats", "Q1", "Q3");
        assertThat(table.rows().get(0).value()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(table.rows().get(0).state()).isEqualTo(CellState.VALUE);
        assertThat(table.notes())
                .filteredOn(p -> p.code().equals("gap.infinite-some"))
                .extracting(Problem::arguments)
                .containsExactly(List.of("m", "no one in particular", "1"));
    }

    /** formats.md §3, T1: the mirrored model has everything the other way round and scores as if it were the people. */
    @Test
    void whatWasPublishedIsSaidToBeBlind() {
        var survey = survey(Optional.empty(), Optional.empty());
        var table = table(survey, OptionPolicy.SUBSTANTIVE, "legacy.rep.values", "Q1", "Q2");
        assertThat(table.rows().get(0).value()).isCloseTo(1, within(1e-12));
        assertThat(table.notes()).extracting(Problem::code).contains("gap.legacy-rep-values");
        assertThat(row(survey, "rep.w1", "Q1", "Q2").value()).isCloseTo(.7, within(1e-12));
    }

    /** methods.md §2.5: Japan Q1 as far as 4 codes go; every code is a step only where every answer counts. */
    @Test
    void codesAsStepsNeedEveryAnswer() {
        var question = SurveyFixture.question("Q1", Measure.NOMINAL, "", 2, true);
        var survey = new SurveyFixture()
                .divides("G", Role.GROUP, List.of("a"), texts(N, i -> "a"))
                .asks(question, texts(N, i -> i < 50 ? "1" : i < 80 ? "2" : "98"))
                .build();
        var refused = table(survey, OptionPolicy.SUBSTANTIVE, "legacy.w1.codes", "Q1")
                .rows()
                .get(0);
        assertThat(refused.reason()).isEqualTo("gap.needs-every-option");
        var answers = new AnswerFixture().model(AnswerFixture.UNIFORM);
        var row = GapCalculator.of(survey, answers)
                .table(query(OptionPolicy.AS_PUBLISHED, "legacy.w1.codes", "Q1"), JobContext.unwatched())
                .rows()
                .get(0);
        // cumulated .5 and .8 against 1/3 and 2/3, over two steps
        assertThat(row.value()).isCloseTo((.5 - 1 / 3.0 + .8 - 2 / 3.0) / 2, within(1e-12));
    }

    /** methods.md §6.11 on cumulated shares: a perfect model and one 10 points off at every cut, 40 people, 30 draws. */
    @Test
    void theGapAlongTheScaleIsUnbiased() {
        var p = new double[] {.4, .3, .2, .1};
        var q = new double[] {.5, .3, .2, 0};
        var rounds = 300;
        var perfect = new ArrayList<Double>();
        var off = new ArrayList<Double>();
        for (var round = 0; round < rounds; round++) {
            var random = new Random(77L + round);
            var fixture = new SurveyFixture()
                    .divides("G", Role.GROUP, List.of("a"), texts(40, i -> "a"))
                    .asks(SurveyFixture.question("Q1", Measure.ORDINAL, "", 4, false), texts(40, i -> draw(random, p)));
            var answers = new AnswerFixture().says("off", "Q1", q);
            for (var i = 0; i < 30; i++) {
                answers.add(AnswerFixture.answer(
                        "perfect",
                        "Q1",
                        Condition.of(AskedAs.NO_ONE, Reading.DRAWS),
                        Group.everyone(),
                        Map.of(draw(random, p), 1.0),
                        1,
                        AnswerStatus.OK));
            }
            for (var row : GapCalculator.of(fixture.build(), answers)
                    .table(query(OptionPolicy.SUBSTANTIVE, "gap.points.ordered", "Q1"), JobContext.unwatched())
                    .rows()) {
                (row.model().equals("off") ? off : perfect).add(row.mean());
            }
        }
        assertMean(perfect, 0);
        assertMean(off, .01);
    }

    private static void assertMean(List<Double> values, double truth) {
        assertThat(values).hasSize(300).doesNotContain(Double.NaN);
        var mean = values.stream().mapToDouble(v -> v).average().orElseThrow();
        var variance = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum() / (values.size() - 1);
        assertThat(mean).isCloseTo(truth, within(3 * Math.sqrt(variance / values.size())));
    }

    private static GapRow row(Survey survey, String metric, String... questions) {
        return table(survey, OptionPolicy.SUBSTANTIVE, metric, questions).rows().get(0);
    }

    private static GapTable table(Survey survey, OptionPolicy policy, String metric, String... questions) {
        return GapCalculator.of(survey, ANSWERS).table(query(policy, metric, questions), JobContext.unwatched());
    }

    private static GapQuery query(OptionPolicy policy, String metric, String... questions) {
        return GapQuery.of(List.of(Metrics.find(metric).orElseThrow()), List.of("G"))
                .questions(Set.of(questions))
                .with(policy);
    }

    private static Question keyed(String id, Optional<Pole> pole) {
        var plain = SurveyFixture.question(id, Measure.ORDINAL, "", 3, false);
        return new Question(id, id, "", "en", Measure.ORDINAL, "", "", "", pole, plain.options());
    }

    private static String draw(Random random, double[] shares) {
        var left = random.nextDouble();
        for (var i = 0; i < shares.length - 1; i++) {
            left -= shares[i];
            if (left < 0) {
                return "" + (i + 1);
            }
        }
        return "" + shares.length;
    }

    private static String[] texts(int rows, java.util.function.IntFunction<String> text) {
        return IntStream.range(0, rows).mapToObj(text).toArray(String[]::new);
    }
}
