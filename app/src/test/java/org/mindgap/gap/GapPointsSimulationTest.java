package org.mindgap.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.SurveyFixture;

/**
 * methods.md §6.11 by seeded simulation through the whole calculator: weights with a design effect of 1.5, a true gap of
 * 10 points, a perfect model, and the national result of which the group is a part.
 */
class GapPointsSimulationTest {
    private static final int ROUNDS = 200;
    private static final int QUESTIONS = 20;
    private static final double[] P = {.4, .3, .2, .1};

    /** ½ Σ p(1−p): the sampling variance of an item is this over the effective n. */
    private static final double SPREAD = .35;

    /**
     * Linearisation is itself 3 to 6 % short at these sizes (weights of a design effect of 1.5, and n/(n−1) of the full
     * design for a cell): that part of the sampling variance may stay in.
     */
    private static final double SHORT_OF = .065;

    @ParameterizedTest(name = "effective n {0}, {1} others in the survey")
    @CsvSource({"20, 0", "20, 2000", "73, 0", "73, 2000", "500, 0"})
    void unbiasedForSmallGroups(int n, int others) {
        var means = new HashMap<String, List<Double>>();
        for (var round = 0; round < ROUNDS; round++) {
            var survey = survey(new Random(1000L * n + round), n * 3 / 2, P, others, P);
            var answers = new AnswerFixture();
            for (var question : survey.questions()) {
                answers.says("perfect", question.id(), P);
                answers.says("ten off", question.id(), .5, .2, .2, .1);
            }
            var query =
                    GapQuery.of(List.of(Metrics.GAP_POINTS, Metrics.find("tv").orElseThrow()), List.of("G"));
            for (var row : GapCalculator.of(survey, answers)
                    .table(query, JobContext.unwatched())
                    .rows()) {
                if (row.keys().containsValue("a")) {
                    assertThat(row.effectiveBase()).isCloseTo(n, within(1.0));
                    assertThat(row.questions()).isEqualTo(QUESTIONS);
                    means.computeIfAbsent(row.model() + " " + row.metric(), k -> new ArrayList<>())
                            .add(row.mean());
                }
            }
        }
        assertUnbiased(means.getOrDefault("perfect gap.points", List.of()), 0, n);
        assertUnbiased(means.getOrDefault("ten off gap.points", List.of()), .01, n);
        // what is not taken out of TV: about Σ√(p(1−p)/(2πn)), methods.md §8.6; 7.6 points at 109 people
        var noise = 0.0;
        for (var p : P) {
            noise += Math.sqrt(p * (1 - p) / (2 * Math.PI * n));
        }
        assertThat(mean(means.getOrDefault("perfect tv", List.of()))).isCloseTo(noise, within(.08 * noise));
    }

    @ParameterizedTest(name = "effective n {0}, half of the country")
    @CsvSource({"20", "73", "500"})
    void theNationalResultIsMadeOfTheSamePeople(int n) {
        var same = new ArrayList<Double>();
        var tenOff = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            same.add(national(survey(new Random(7000L * n + round), n * 3 / 2, P, n * 3 / 2, P)));
            // the others are 20 points off, so the whole is 10 points off
            var others = new double[] {.6, .1, .2, .1};
            tenOff.add(national(survey(new Random(9000L * n + round), n * 3 / 2, P, n * 3 / 2, others)));
        }
        assertUnbiased(same, 0, n);
        assertUnbiased(tenOff, .01, n);
        // were both taken as independent, twice the covariance would be missing: SPREAD / n, far outside
        assertThat(mean(same)).isGreaterThan(-SPREAD / n / 2);
    }

    private static double national(Survey survey) {
        var answers = new AnswerFixture().model(AnswerFixture.NATIONAL);
        return GapCalculator.of(survey, answers)
                .table(GapQuery.of(List.of(Metrics.GAP_POINTS), List.of("G")), JobContext.unwatched())
                .rows()
                .get(0)
                .mean();
    }

    private static void assertUnbiased(List<Double> means, double truth, int n) {
        assertThat(means).hasSize(ROUNDS);
        var mean = mean(means);
        var variance = means.stream().mapToDouble(m -> (m - mean) * (m - mean)).sum() / (ROUNDS - 1);
        var simulationError = Math.sqrt(variance / ROUNDS);
        assertThat(mean - truth).isBetween(-3 * simulationError, 3 * simulationError + SHORT_OF * SPREAD / n);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(v -> v).average().orElseThrow();
    }

    private static Survey survey(Random random, int n, double[] p, int others, double[] q) {
        var all = n + others;
        var fixture = new SurveyFixture()
                .divides("G", Role.GROUP, List.of("a", "b"), texts(all, i -> i < n ? "a" : "b"))
                // mean 1, mean square 1.5
                .weight(
                        "w",
                        IntStream.range(0, all)
                                .mapToDouble(i -> 1 + (i % 2 == 0 ? -1 : 1) * Math.sqrt(.5))
                                .toArray());
        for (var i = 0; i < QUESTIONS; i++) {
            fixture.asks(
                    SurveyFixture.question("Q" + i, Measure.NOMINAL, "", 4, false),
                    texts(all, row -> draw(random, row < n ? p : q)));
        }
        return fixture.build();
    }

    private static String[] texts(int rows, java.util.function.IntFunction<String> text) {
        return IntStream.range(0, rows).mapToObj(text).toArray(String[]::new);
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
}
