package org.mindgap.gap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.mindgap.gap.metric.Metric;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.SurveyFixture;

/**
 * How often an interval holds the true value: surveys of 400 people in two groups, with weights of a design effect of
 * about 1.5, drawn anew each round; questions are the same each round, or drawn anew too.
 *
 * @param questions in the topic
 * @param small people in the group looked at, of 400
 * @param gap how far the model is off, as a standard deviation of its log-odds; 0 is a perfect model
 * @param drawn whether questions are drawn anew each round
 */
record CoverageSimulation(int questions, int small, double gap, boolean drawn) {
    private static final int PEOPLE = 400;
    private static final int OPTIONS = 4;

    /** What came of the rounds. */
    record Coverage(int rounds, int held, int without, double meanWidth) {
        double rate() {
            return (double) held / (rounds - without);
        }
    }

    /**
     * The coverage of one metric.
     *
     * @param difference of the small group minus the other, instead of the small group
     */
    Coverage of(Metric metric, boolean difference, int rounds, Uncertainty how) {
        var held = 0;
        var without = 0;
        var width = 0.0;
        var fixed = truth(new Random(99));
        var expected = expected(metric, difference, fixed);
        for (var round = 0; round < rounds; round++) {
            var random = new Random(1000 + round);
            var truth = drawn ? truth(random) : fixed;
            var query = GapQuery.of(List.of(metric), List.of("G"))
                    .with(how)
                    .minus(difference ? Map.of("G", "b") : Map.of());
            var answers = new AnswerFixture();
            for (var q = 0; q < questions; q++) {
                answers.says("model", "Q" + q, truth.get(q).model());
            }
            var row =
                    GapCalculator.of(survey(random, truth), answers)
                            .table(query, JobContext.unwatched())
                            .rows()
                            .stream()
                            .filter(r -> r.keys().containsValue("a"))
                            .findFirst()
                            .orElseThrow();
            var lower = difference
                    ? row.contrast().orElseThrow().lower()
                    : row.interval().lower();
            var upper = difference
                    ? row.contrast().orElseThrow().upper()
                    : row.interval().upper();
            without += Double.isNaN(lower) ? 1 : 0;
            held += lower <= expected && expected <= upper ? 1 : 0;
            width += Double.isNaN(lower) ? 0 : upper - lower;
        }
        return new Coverage(rounds, held, without, width / (rounds - without));
    }

    /** One question: what group a, group b and the model answer in truth. */
    record Truth(double[] a, double[] b, double[] model) {}

    private List<Truth> truth(Random random) {
        return IntStream.range(0, questions)
                .mapToObj(q -> {
                    var base = IntStream.range(0, OPTIONS)
                            .mapToDouble(i -> random.nextGaussian())
                            .toArray();
                    return new Truth(
                            shares(base, random, .4),
                            shares(base, random, .4),
                            gap == 0 ? null : shares(base, random, gap));
                })
                .map(t -> t.model() == null ? new Truth(t.a(), t.b(), t.a()) : t)
                .toList();
    }

    private static double[] shares(double[] base, Random random, double spread) {
        var shares = Arrays.stream(base)
                .map(b -> Math.exp(.7 * b + spread * random.nextGaussian()))
                .toArray();
        var sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(s -> s / sum).toArray();
    }

    private double expected(Metric metric, boolean difference, List<Truth> fixed) {
        var truths = drawn ? manyTruths() : fixed;
        var here = metric.shown(truths.stream()
                .mapToDouble(t -> metric.plain(0, item(t.a(), t.model())))
                .average()
                .orElseThrow());
        var there = metric.shown(truths.stream()
                .mapToDouble(t -> metric.plain(0, item(t.b(), t.model())))
                .average()
                .orElseThrow());
        return difference ? here - there : here;
    }

    private List<Truth> manyTruths() {
        var many = new ArrayList<Truth>();
        var random = new Random(7);
        while (many.size() < 20_000) {
            many.addAll(truth(random));
        }
        return many;
    }

    private static Metric.Item item(double[] people, double[] model) {
        return new Metric.Item(people, model, new double[people.length], true);
    }

    private Survey survey(Random random, List<Truth> truth) {
        var groups = new String[PEOPLE];
        var weights = new double[PEOPLE];
        var opinion = new double[PEOPLE];
        for (var i = 0; i < PEOPLE; i++) {
            groups[i] = i < small ? "a" : "b";
            weights[i] = Math.exp(.62 * random.nextGaussian());
            opinion[i] = random.nextDouble();
        }
        var survey = new SurveyFixture()
                .divides("G", Role.GROUP, List.of("a", "b"), groups)
                .weight("W", weights);
        for (var q = 0; q < truth.size(); q++) {
            var answers = new String[PEOPLE];
            for (var i = 0; i < PEOPLE; i++) {
                var p = i < small ? truth.get(q).a() : truth.get(q).b();
                // people who lean to the first options do so on several questions
                var u = random.nextDouble() < .3 ? opinion[i] : random.nextDouble();
                var option = 0;
                for (var sum = p[0]; option < OPTIONS - 1 && u >= sum; sum += p[option]) {
                    option++;
                }
                answers[i] = "" + (option + 1);
            }
            survey.asks(SurveyFixture.question("Q" + q, Measure.ORDINAL, "T", OPTIONS, false), answers);
        }
        return survey.build();
    }
}
