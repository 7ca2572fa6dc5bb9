package org.mindgap.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.stats.Multiplicity;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaselines;
import org.mindgap.survey.Measure;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.ReplicateShares;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.SurveyFixture;

/** methods.md §8.11, line by line, written down a second time without any of the calculator's shortcuts. */
class GapIntervalsTest {
    private static final int PEOPLE = 300;
    private static final int OPTIONS = 4;
    private static final Uncertainty HOW = new Uncertainty(300, 5, Uncertainty.Items.USUAL);
    private static final double[] Q = {.4, .3, .2, .1};

    private final Survey survey = survey(8);

    @Test
    void aTopicAsTheDefinitionHasIt() {
        for (var metric : List.of(Metrics.GAP_POINTS, metric("jsd.div.bits"))) {
            var row = row(survey, metric, HOW, "a");
            var plain = new double[8];
            var deviation = new double[8][];
            var corrected = new double[8];
            for (var q = 0; q < 8; q++) {
                var p = shares(q);
                plain[q] = metric.plain(0, new Metric.Item(p, Q, new double[4], true));
                deviation[q] = replicated(metric, q, plain[q]);
                corrected[q] = metric.needsVariance()
                        ? metric.part(0, new Metric.Item(p, Q, estimateVariances(q), true))
                        : plain[q] - mean(deviation[q]);
            }
            var total = IntStream.range(0, HOW.replicates())
                    .mapToDouble(b -> Arrays.stream(deviation)
                            .mapToDouble(d -> d[b])
                            .average()
                            .orElseThrow())
                    .toArray();
            var centre = mean(corrected);
            var response = spread(total);
            var each = Arrays.stream(deviation)
                    .mapToDouble(GapIntervalsTest::spread)
                    .toArray();
            var m = 8.0;
            var common = (m * m * response - Arrays.stream(each).sum()) / (m * (m - 1));
            var s2 = Arrays.stream(corrected)
                            .map(c -> (c - centre) * (c - centre))
                            .sum()
                    / (m - 1);
            var variance = response + Math.max(0, s2 - (mean(each) - common)) / m;
            var half = TDistribution.of(7).inverseSurvivalProbability(.025) * Math.sqrt(variance);
            var interval = row.interval();
            assertThat(interval.kind()).isEqualTo(GapInterval.Kind.SAMPLED_ITEMS);
            assertThat(interval.degreesOfFreedom()).isEqualTo(7);
            assertThat(interval.method()).isEqualTo(ReplicateShares.Method.RAO_WU);
            assertThat(interval.replicates()).isEqualTo(300);
            assertThat(interval.corrected()).isCloseTo(metric.shown(centre), within(1e-9));
            assertThat(interval.lower()).isCloseTo(metric.shown(Math.max(0, centre - half)), within(1e-9));
            assertThat(interval.upper()).isCloseTo(metric.shown(centre + half), within(1e-9));
        }
    }

    /** Line 8, with t where it has the basic interval (decision 13). */
    @Test
    void oneQuestion() {
        var metric = Metrics.GAP_POINTS;
        var row = GapCalculator.of(survey, answers(survey))
                .table(GapQuery.of(List.of(metric), List.of("question")).with(HOW), JobContext.unwatched())
                .rows()
                .get(0);
        var everyone = HumanBaselines.of(survey, Group.everyone(), true, OptionPolicy.SUBSTANTIVE);
        var question = survey.questions().get(0);
        var block = everyone.replicates(300, 5).block(0, 300);
        var replicated = block.shares(question, Group.everyone());
        var people = everyone.estimate(question, Group.everyone());
        var plain = half(people.shares());
        var deviations = IntStream.range(0, 300)
                .mapToDouble(b -> half(IntStream.range(0, OPTIONS)
                                .mapToDouble(i -> replicated[i * 300 + b])
                                .toArray())
                        - plain)
                .toArray();
        var centre = plain - Arrays.stream(people.variances()).sum() / 2;
        var half = TDistribution.of(PEOPLE - 1).inverseSurvivalProbability(.025) * Math.sqrt(spread(deviations));
        assertThat(row.interval().kind()).isEqualTo(GapInterval.Kind.ONE_ITEM);
        assertThat(row.interval().lower()).isCloseTo(metric.shown(centre - half), within(1e-9));
        assertThat(row.interval().upper()).isCloseTo(metric.shown(centre + half), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7})
    void theNumberOfThreadsChangesNothing(int threads) throws InterruptedException, ExecutionException {
        var query = GapQuery.of(List.of(Metrics.GAP_POINTS, metric("jsd.div.bits"), metric("tv")), List.of("G"))
                .with(HOW)
                .minus(Map.of("G", "b"));
        var calculator = GapCalculator.of(survey, answers(survey));
        var usual = calculator.table(query, JobContext.unwatched()).rows();
        var pool = new ForkJoinPool(threads);
        try {
            var again = pool.submit(() -> GapCalculator.of(survey, answers(survey))
                            .table(query, JobContext.unwatched())
                            .rows())
                    .get();
            assertThat(again).isEqualTo(usual);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void aDifferenceIsTakenOnTheSameReplicatesAndQuestions() {
        var query = GapQuery.of(List.of(metric("jsd.div.bits")), List.of("G"))
                .with(HOW)
                .minus(Map.of("G", "b"));
        var rows = GapCalculator.of(survey, answers(survey))
                .table(query, JobContext.unwatched())
                .rows();
        var a = rows.get(0);
        var contrast = a.contrast().orElseThrow();
        assertThat(contrast.difference())
                .isCloseTo(a.interval().corrected() - rows.get(1).interval().corrected(), within(1e-9));
        assertThat(contrast.lower()).isLessThan(contrast.difference());
        assertThat(contrast.upper()).isGreaterThan(contrast.difference());
        // p from t, whose half width is the interval's
        var error = (contrast.upper() - contrast.lower())
                / 2
                / TDistribution.of(contrast.degreesOfFreedom()).inverseSurvivalProbability(.025);
        assertThat(contrast.t()).isCloseTo(contrast.difference() / error, within(1e-9));
        assertThat(contrast.p())
                .isCloseTo(
                        2 * TDistribution.of(contrast.degreesOfFreedom()).survivalProbability(Math.abs(contrast.t())),
                        within(1e-12));
        // a family of one
        assertThat(contrast.adjusted()).isEqualTo(contrast.p());
        assertThat(rows.get(1).contrast().orElseThrow().reason()).isEqualTo("gap.contrast-itself");
    }

    /** Two models that give the same answers differ by nothing, in every replicate. */
    @Test
    void modelsThatAreTheSameDifferByNothing() {
        var answers = answers(survey);
        survey.questions().forEach(q -> answers.says("twin", q.id(), Q));
        var rows = GapCalculator.of(survey, answers)
                .table(
                        GapQuery.of(List.of(metric("jsd.div.bits")), List.of("model"))
                                .with(HOW)
                                .minus(Map.of("model", "model")),
                        JobContext.unwatched())
                .rows();
        var twin = rows.get(1).contrast().orElseThrow();
        assertThat(twin.difference()).isEqualTo(0);
        assertThat(twin.lower()).isEqualTo(0);
        assertThat(twin.upper()).isEqualTo(0);
    }

    /** What a file does not say is not made up: no n, no interval; n without a design, an interval labelled so. */
    @Test
    void publishedSharesHaveAnIntervalOnlyWithABase() {
        var fixture = new SurveyFixture()
                .divides("G", Role.GROUP, List.of("a", "b"))
                .asks(SurveyFixture.question("Q0", Measure.NOMINAL, "T", 2, false));
        var published = fixture.published(
                new PublishedCell(Group.of("G", "a"), "Q0", 500, Map.of("1", .6, "2", .4), ""),
                new PublishedCell(Group.of("G", "b"), "Q0", null, Map.of("1", .6, "2", .4), ""));
        var answers = new AnswerFixture().says("model", "Q0", .4, .6);
        var rows = GapCalculator.of(published, answers)
                .table(GapQuery.of(List.of(metric("tv")), List.of("G")).with(HOW), JobContext.unwatched())
                .rows();
        var a = rows.get(0).interval();
        assertThat(a.method()).isEqualTo(ReplicateShares.Method.SIMPLE_RANDOM);
        // a binomial: 1.96·√(.6·.4/500) = .043 either side of .2
        assertThat(a.lower()).isCloseTo(.2 - .043, within(.008));
        assertThat(a.upper()).isCloseTo(.2 + .043, within(.008));
        // Σ√(p(1−p)/(2πn)), methods.md §8.6
        assertThat(a.floor()).isCloseTo(2 * Math.sqrt(.24 / (2 * Math.PI * 500)), within(.002));
        assertThat(rows.get(1).value()).isCloseTo(.2, within(1e-12));
        assertThat(rows.get(1).interval().known()).isFalse();
        assertThat(rows.get(1).interval().reason()).isEqualTo("gap.interval-no-base");
    }

    /** Below twice the floor a metric that is corrected only in part says within or above, and no more. */
    @Test
    void nearToSamplingATotalVariationHasNoInterval() {
        var answers = new AnswerFixture();
        for (var q = 0; q < 8; q++) {
            answers.says("like them", "Q" + q, shares(q));
        }
        var rows = GapCalculator.of(survey, answers)
                .table(GapQuery.of(List.of(metric("tv")), List.of("G")).with(HOW), JobContext.unwatched())
                .rows();
        assertThat(rows.get(0).interval().sign()).isEqualTo(GapInterval.Sign.WITHIN);
        assertThat(rows.get(0).interval().reason()).isEqualTo("gap.interval-partly");
        assertThat(rows.get(0).interval().known()).isFalse();
        assertThat(rows.get(0).state()).isEqualTo(CellState.NOT_ABOVE_SAMPLING);
    }

    /** A battery of items is one question where questions stand for others like them. */
    @Test
    void aBatteryIsOneItem() {
        var fixture = new SurveyFixture().divides("G", Role.GROUP, List.of("a", "b"), groups());
        var random = new Random(3);
        for (var q = 0; q < 8; q++) {
            var plain = SurveyFixture.question("Q" + q, Measure.NOMINAL, "T", OPTIONS, false);
            var question = new org.mindgap.survey.Question(
                    plain.id(),
                    plain.label(),
                    "",
                    "en",
                    plain.measure(),
                    "T",
                    "",
                    q < 4 ? "battery" : "",
                    Optional.empty(),
                    plain.options());
            fixture.asks(question, column(random, q));
        }
        var with = fixture.build();
        var row = row(with, Metrics.GAP_POINTS, HOW, "a");
        assertThat(row.interval().kind()).isEqualTo(GapInterval.Kind.SAMPLED_ITEMS);
        assertThat(row.interval().degreesOfFreedom()).isEqualTo(4);
        var fixed = row(with, Metrics.GAP_POINTS, new Uncertainty(300, 5, Uncertainty.Items.FIXED), "a");
        assertThat(fixed.interval().kind()).isEqualTo(GapInterval.Kind.FIXED_ITEMS);
        assertThat(fixed.interval().degreesOfFreedom()).isEqualTo(PEOPLE / 3 - 1);
    }

    /**
     * Degrees of freedom are those of the row's own people: of a country its clusters, of a row over both countries the
     * clusters of both, of a group the clusters in which it is, of a difference the smaller side's.
     */
    @Test
    void degreesOfFreedomAreThoseOfTheRow() {
        var clusters = strings(i -> "c" + i / 10);
        var countries = strings(i -> i < 100 ? "x" : "y");
        // the group b lives in the first four clusters of x and everywhere in y
        var groups = strings(i -> i % 2 == 0 && (i < 40 || i >= 100) ? "b" : "a");
        var random = new Random(8);
        var study = new SurveyFixture()
                .divides("C", Role.COUNTRY, List.of("x", "y"), countries)
                .divides("G", Role.GROUP, List.of("a", "b"), groups)
                .divides("h", Role.STRATUM, List.of(), countries)
                .divides("c", Role.CLUSTER, List.of(), clusters);
        for (var q = 0; q < 3; q++) {
            study.asks(SurveyFixture.question("Q" + q, Measure.NOMINAL, "T", OPTIONS, false), column(random, q));
        }
        var built = study.build();
        assertThat(freedom(built, List.of("C"))).containsExactly(9.0, 19.0);
        assertThat(freedom(built, List.of("G"))).containsExactly(28.0, 22.0);
        assertThat(freedom(built, List.of("C", "G"))).containsExactly(9.0, 3.0, 19.0, 19.0);
        var minus = GapCalculator.of(built, answers(built))
                .table(
                        GapQuery.of(List.of(Metrics.GAP_POINTS), List.of("C", "G"))
                                .with(HOW)
                                .minus(Map.of("G", "a")),
                        JobContext.unwatched())
                .rows();
        assertThat(minus.get(1).contrast().orElseThrow().degreesOfFreedom()).isEqualTo(3);
        assertThat(minus.get(3).contrast().orElseThrow().degreesOfFreedom()).isEqualTo(19);
    }

    /** p of a table's differences, each metric a family of its own. */
    @Test
    void pIsAdjustedWithinAMetric() {
        var countries = strings(i -> "c" + i % 5);
        var random = new Random(4);
        var fixture = new SurveyFixture().divides("C", Role.GROUP, List.of(), countries);
        for (var q = 0; q < 4; q++) {
            fixture.asks(SurveyFixture.question("Q" + q, Measure.NOMINAL, "T", OPTIONS, false), column(random, q));
        }
        var of = fixture.build();
        var metrics = List.of(Metrics.GAP_POINTS, metric("jsd.div.bits"));
        var table = GapCalculator.of(of, answers(of))
                .table(GapQuery.of(metrics, List.of("C")).with(HOW).minus(Map.of("C", "c0")), JobContext.unwatched());
        for (var how : Multiplicity.values()) {
            for (var metric : metrics) {
                var rows = table.adjusted(how).rows().stream()
                        .filter(r -> r.metric().equals(metric.id()))
                        .filter(r -> !Double.isNaN(r.contrast().orElseThrow().p()))
                        .map(r -> r.contrast().orElseThrow())
                        .toList();
                assertThat(rows).hasSizeGreaterThan(2);
                var expected =
                        how.adjust(rows.stream().mapToDouble(GapContrast::p).toArray());
                assertThat(rows.stream().mapToDouble(GapContrast::adjusted).toArray())
                        .as(how + " " + metric.id())
                        .containsExactly(expected);
                if (how == Multiplicity.BENJAMINI_HOCHBERG) {
                    assertThat(table.rows())
                            .as("the default")
                            .isEqualTo(table.adjusted(how).rows());
                }
            }
        }
    }

    private static List<Double> freedom(Survey of, List<String> by) {
        return GapCalculator.of(of, answers(of))
                .table(GapQuery.of(List.of(Metrics.GAP_POINTS), by).with(HOW), JobContext.unwatched())
                .rows()
                .stream()
                .map(r -> r.interval().degreesOfFreedom())
                .toList();
    }

    private static String[] strings(java.util.function.IntFunction<String> of) {
        return IntStream.range(0, PEOPLE).mapToObj(of).toArray(String[]::new);
    }

    /** A model that was drawn 40 times is less certain than one whose probabilities are known. */
    @Test
    void drawsOfTheModelWidenTheInterval() {
        var certain = row(survey, Metrics.GAP_POINTS, HOW, "a").interval();
        var answers = new AnswerFixture();
        for (var question : survey.questions()) {
            answers.add(AnswerFixture.answer(
                    "model",
                    question.id(),
                    org.mindgap.elicit.Condition.of(
                            org.mindgap.elicit.AskedAs.NO_ONE, org.mindgap.elicit.Reading.DRAWS),
                    Group.everyone(),
                    AnswerFixture.shares(Q),
                    40,
                    org.mindgap.elicit.AnswerStatus.OK));
        }
        var drawn = row(survey, answers, Metrics.GAP_POINTS, HOW, "a").interval();
        assertThat(drawn.upper() - drawn.lower()).isGreaterThan(certain.upper() - certain.lower());
        assertThat(drawn.floor()).isGreaterThan(certain.floor());
    }

    /** §8.8: the halves of a survey differ by twice what the whole differs from the truth, in TV. */
    @Test
    void twoHalvesOfTheSameSurvey() {
        var answers = answers(survey)
                .model(new org.mindgap.elicit.Model("halves", "Two halves", org.mindgap.elicit.Model.Kind.HALVES, ""));
        var rows = GapCalculator.of(survey, answers)
                .table(
                        GapQuery.of(List.of(metric("tv"), Metrics.GAP_POINTS), List.of("model"))
                                .with(HOW),
                        JobContext.unwatched())
                .rows();
        var floor = rows.get(0).interval().floor();
        var halves = rows.get(2);
        assertThat(halves.model()).isEqualTo("halves");
        assertThat(halves.value()).isCloseTo(2 * floor, within(.2 * floor));
        assertThat(rows.get(3).value()).isLessThan(3);
    }

    private static GapRow row(Survey of, Metric metric, Uncertainty how, String group) {
        return row(of, answers(of), metric, how, group);
    }

    private static GapRow row(Survey of, AnswerFixture answers, Metric metric, Uncertainty how, String group) {
        return GapCalculator.of(of, answers)
                .table(GapQuery.of(List.of(metric), List.of("G")).with(how), JobContext.unwatched())
                .rows()
                .stream()
                .filter(r -> r.keys().containsValue(group))
                .findFirst()
                .orElseThrow();
    }

    private static AnswerFixture answers(Survey of) {
        var answers = new AnswerFixture();
        of.questions().forEach(q -> answers.says("model", q.id(), Q));
        return answers;
    }

    private double[] shares(int question) {
        return HumanBaselines.of(survey, Group.everyone(), true, OptionPolicy.SUBSTANTIVE)
                .estimate(survey.questions().get(question), Group.of("G", "a"))
                .shares();
    }

    private double[] estimateVariances(int question) {
        return HumanBaselines.of(survey, Group.everyone(), true, OptionPolicy.SUBSTANTIVE)
                .estimate(survey.questions().get(question), Group.of("G", "a"))
                .variances();
    }

    private double[] replicated(Metric metric, int question, double plain) {
        var block = HumanBaselines.of(survey, Group.everyone(), true, OptionPolicy.SUBSTANTIVE)
                .replicates(HOW.replicates(), HOW.seed())
                .block(0, HOW.replicates());
        var shares = block.shares(survey.questions().get(question), Group.of("G", "a"));
        var deviations = new double[HOW.replicates()];
        for (var b = 0; b < deviations.length; b++) {
            var p = new double[OPTIONS];
            for (var i = 0; i < OPTIONS; i++) {
                p[i] = shares[i * HOW.replicates() + b];
            }
            deviations[b] = metric.plain(0, new Metric.Item(p, Q, new double[4], true)) - plain;
        }
        return deviations;
    }

    private static double half(double[] p) {
        return IntStream.range(0, OPTIONS)
                        .mapToDouble(i -> (p[i] - Q[i]) * (p[i] - Q[i]))
                        .sum()
                / 2;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    /** 1/B Σ (x − x̄)². */
    private static double spread(double[] values) {
        var mean = mean(values);
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
    }

    private static Metric metric(String id) {
        return Metrics.find(id).orElseThrow();
    }

    private static String[] groups() {
        return IntStream.range(0, PEOPLE).mapToObj(i -> i % 3 == 0 ? "a" : "b").toArray(String[]::new);
    }

    private static String[] column(Random random, int question) {
        var answers = new ArrayList<String>();
        for (var i = 0; i < PEOPLE; i++) {
            answers.add("" + (1 + Math.min(OPTIONS - 1, random.nextInt(2 + question % 4))));
        }
        return answers.toArray(String[]::new);
    }

    private static Survey survey(int questions) {
        var random = new Random(11);
        var weights = IntStream.range(0, PEOPLE)
                .mapToDouble(i -> .5 + random.nextDouble())
                .toArray();
        var survey = new SurveyFixture()
                .divides("G", Role.GROUP, List.of("a", "b"), groups())
                .weight("W", weights);
        for (var q = 0; q < questions; q++) {
            survey.asks(SurveyFixture.question("Q" + q, Measure.ORDINAL, "T", OPTIONS, false), column(random, q));
        }
        return survey.build();
    }
}
