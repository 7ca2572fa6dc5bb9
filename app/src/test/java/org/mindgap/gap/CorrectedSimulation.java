package org.mindgap.gap;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.mindgap.elicit.AnswerChoice;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.CoderErrors;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Reading;
import org.mindgap.gap.metric.Metric;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.SurveyFixture;

/**
 * How often an interval holds the true gap of a model whose free answers were coded with errors: questions of three
 * options, answers that take none and that decline, a coder whose errors do not cancel, a sample of the answers coded by hand. People, answers, errors and sample are drawn anew each round.
 *
 * @param questions in the mean
 * @param draws free answers to each
 * @param byHand answers to each question coded by hand, of everyone who was asked it
 * @param own how many of them are of those whose gap it is
 * @param right how often the coder is right
 */
record CorrectedSimulation(int questions, int draws, int byHand, int own, double right) {
    private static final int PEOPLE = 300;
    private static final List<String> CATEGORIES = List.of("1", "2", "3", "(no stance)", "(refusal)");
    private static final double NONE = .05;
    private static final double DECLINED = .06;

    /**
     * What came of the rounds, of single questions and of their mean.
     *
     * @param bias mean of the value minus the truth, of the mean over the questions, in points
     */
    record Coverage(double single, double mean, double bias, int without) {}

    /** Held without and with correction. */
    record Both(Coverage coded, Coverage corrected) {}

    /** What people and the model answer in truth. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Truth(double[] people, double[] model) {}

    Both of(Metric metric, int rounds, int replicates) {
        var random = new Random(11);
        var truth = IntStream.range(0, questions)
                .mapToObj(q -> {
                    var people = shares(random, new double[3], .8);
                    var logs = new double[3];
                    for (var i = 0; i < 3; i++) {
                        logs[i] = Math.log(people[i]);
                    }
                    return new Truth(people, shares(random, logs, .7));
                })
                .toList();
        var tally = Map.of(false, new Tally(metric, truth), true, new Tally(metric, truth));
        for (var round = 0; round < rounds; round++) {
            var calculator = round(new Random(500 + round), truth);
            for (var corrected : List.of(false, true)) {
                var query = GapQuery.of(List.of(metric), List.of())
                        .with(new Uncertainty(replicates, 1, Uncertainty.Items.FIXED))
                        .with(AnswerChoice.ALL.corrected(corrected));
                tally.get(corrected)
                        .add(
                                calculator.table(query.by(List.of(GapQuery.QUESTION)), JobContext.unwatched()),
                                calculator.table(query.by(List.of(GapQuery.MODEL)), JobContext.unwatched()));
            }
        }
        return new Both(tally.get(false).coverage(), tally.get(true).coverage());
    }

    private static double[] shares(Random random, double[] logs, double spread) {
        var shares = new double[logs.length];
        var sum = 0.0;
        for (var i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(logs[i] + spread * random.nextGaussian());
            sum += shares[i];
        }
        for (var i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    /** The coder leans to the first option: errors that do not cancel. */
    private double[] row(int category) {
        var wrong = 1 - right;
        var row = new double[] {.55 * wrong, .2 * wrong, .15 * wrong, .05 * wrong, .05 * wrong};
        var rest = wrong - row[category];
        for (var j = 0; j < row.length; j++) {
            row[j] = j == category ? right : row[j] * wrong / rest;
        }
        return row;
    }

    private GapCalculator round(Random random, List<Truth> truth) {
        var survey = new SurveyFixture();
        var answers = new AnswerFixture();
        for (var q = 0; q < questions; q++) {
            var people = new String[PEOPLE];
            for (var i = 0; i < PEOPLE; i++) {
                people[i] = "" + (1 + drawn(truth.get(q).people(), random));
            }
            survey.asks(SurveyFixture.question("Q" + q, Measure.ORDINAL, "T", 3, false), people);
            var of = truth.get(q).model();
            var full = new double[5];
            for (var i = 0; i < 3; i++) {
                full[i] = of[i] * (1 - NONE - DECLINED);
            }
            full[3] = NONE;
            full[4] = DECLINED;
            var counts = new long[5][5];
            var coded = new long[5];
            for (var n = 0; n < draws; n++) {
                var meant = drawn(full, random);
                var said = drawn(row(meant), random);
                coded[said]++;
                // answers come in a random order: the first are a random sample of them
                counts[meant][said] += n < own ? 1 : 0;
            }
            // others who were asked the same, and say something else
            for (var n = own; n < byHand; n++) {
                var meant = drawn(new double[] {.35, .3, .24, NONE, DECLINED}, random);
                counts[meant][drawn(row(meant), random)]++;
            }
            add(answers, "Q" + q, coded);
            answers.coder("Q" + q, CoderErrors.of(CATEGORIES, counts, coded));
        }
        return GapCalculator.of(survey.build(), answers);
    }

    private static void add(AnswerFixture answers, String question, long[] coded) {
        var how = new Condition(AskedAs.NO_ONE, "", "", "", Reading.DRAWS, 1.0);
        for (var place = 0; place < coded.length; place++) {
            for (var n = 0; n < coded[place]; n++) {
                var status = place < 3 ? AnswerStatus.OK : place == 3 ? AnswerStatus.NOT_CODED : AnswerStatus.DECLINED;
                Map<String, Double> shares = place < 3 ? Map.of("" + (place + 1), 1.0) : Map.of();
                answers.add(AnswerFixture.answer(
                        "model", question, how, Group.everyone(), shares, place < 3 ? 1 : 0, status));
            }
        }
    }

    private static int drawn(double[] shares, Random random) {
        var u = random.nextDouble();
        var i = 0;
        for (var sum = shares[0]; i < shares.length - 1 && u >= sum; sum += shares[i]) {
            i++;
        }
        return i;
    }

    /** What was held so far. */
    private static final class Tally {
        private final Metric metric;
        private final List<Truth> truth;
        private int single;
        private int ofSingle;
        private int mean;
        private int ofMean;
        private int without;
        private double off;

        Tally(Metric metric, List<Truth> truth) {
            this.metric = metric;
            this.truth = truth;
        }

        private double expected(List<Truth> some) {
            return metric.shown(some.stream()
                    .mapToDouble(t -> metric.plain(0, new Metric.Item(t.people(), t.model(), new double[3], true)))
                    .average()
                    .orElseThrow());
        }

        void add(GapTable questions, GapTable all) {
            for (var row : questions.rows()) {
                var q = Integer.parseInt(row.keys().get(GapQuery.QUESTION).substring(1));
                var held = held(row, expected(truth.subList(q, q + 1)));
                single += held > 0 ? 1 : 0;
                ofSingle += held >= 0 ? 1 : 0;
                without += held < 0 ? 1 : 0;
            }
            var row = all.rows().get(0);
            // where a question is left out the truth is another
            if (row.questions() == truth.size() && row.interval().known()) {
                mean += held(row, expected(truth));
                ofMean++;
                off += row.interval().corrected() - expected(truth);
            }
        }

        private static int held(GapRow row, double expected) {
            return row.interval().known()
                    ? (row.interval().lower() <= expected
                                    && expected <= row.interval().upper()
                            ? 1
                            : 0)
                    : -1;
        }

        Coverage coverage() {
            return new Coverage((double) single / ofSingle, (double) mean / ofMean, off / ofMean, without);
        }
    }
}
