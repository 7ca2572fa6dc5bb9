package org.mindgap.compare.polarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mindgap.compare.consistency.HumanBand;
import org.mindgap.job.JobContext;
import org.mindgap.stats.Seed;
import org.mindgap.survey.Estimate;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaseline;
import org.mindgap.survey.Question;
import org.mindgap.survey.SampledPeople;
import org.mindgap.survey.SamplingError;
import org.mindgap.survey.Variable;

/** People in one number a question, by groups, with the weight, filter and design of a baseline. */
public final class PeoplePolarity {
    private final HumanBaseline people;
    private final Poles poles;
    private final List<Question> questions;

    /** @param questions of which those without two sides are passed over */
    public PeoplePolarity(HumanBaseline people, Poles poles, List<Question> questions) {
        this.people = people;
        this.poles = poles;
        this.questions = questions.stream().filter(q -> poles.of(q).isPresent()).toList();
    }

    /** The questions that have two sides. */
    public List<Question> questions() {
        return questions;
    }

    /** The groups of some variables that occur, or everyone. */
    public List<Group> groups(List<Variable> by) {
        return by.isEmpty() ? List.of(people.filter()) : people.groups(by);
    }

    /** A row for each group and question that somebody of it is for or against. */
    public List<GroupPolarity> rows(List<Variable> by, JobContext context) {
        var rows = new ArrayList<GroupPolarity>();
        var sample = people.people();
        for (var group : groups(by)) {
            var members = sample.map(s -> members(s, by, group));
            for (var question : questions) {
                context.checkCancelled();
                row(question, group, sample, members).ifPresent(rows::add);
            }
        }
        return rows;
    }

    private Optional<GroupPolarity> row(
            Question question, Group group, Optional<SampledPeople> sample, Optional<BitSet> members) {
        var estimate = people.estimate(question, group);
        var sides = counted(question, estimate);
        var part = Poles.part(sides, estimate.shares());
        if (Double.isNaN(part)) {
            return Optional.empty();
        }
        var neither = IntStream.range(0, sides.length)
                .filter(i -> Double.isNaN(sides[i]))
                .mapToDouble(i -> estimate.counted().get(i).share())
                .sum();
        if (sample.isEmpty() || members.isEmpty()) {
            var sided = estimate.effectiveBase() * (1 - neither);
            return Optional.of(new GroupPolarity(
                    question.id(),
                    group,
                    steps(question),
                    estimate.base(),
                    part,
                    estimate.error() == SamplingError.SIMPLE_RANDOM && sided > 0
                            ? Math.sqrt(part * (1 - part) / sided)
                            : Double.NaN,
                    neither));
        }
        var scores = scores(sample.get(), question);
        var base = members.get().stream().filter(i -> !Double.isNaN(scores[i])).count();
        return Optional.of(new GroupPolarity(
                question.id(),
                group,
                steps(question),
                (int) base,
                part,
                error(sample.get(), scores, members.get(), part),
                neither));
    }

    /** The people's number of a question; NaN where nobody of the group is for or against. */
    public double polarity(Question question, Group group) {
        var estimate = people.estimate(question, group);
        return Poles.part(counted(question, estimate), estimate.shares());
    }

    private static int steps(Question question) {
        return (int) question.options().stream().filter(o -> o.substantive()).count();
    }

    /** The sides of the options that the policy counts. */
    private double[] counted(Question question, Estimate estimate) {
        var sides = poles.of(question).orElseThrow();
        return estimate.counted().stream()
                .mapToDouble(s -> sides[question.options().indexOf(s.option())])
                .toArray();
    }

    /** What each respondent of the file says: 1 for, 0 against, 0.5 half, NaN neither or nothing. */
    public double[] scores(SampledPeople sample, Question question) {
        var sides = poles.of(question).orElseThrow();
        var chosen = sample.options(question);
        var of = chosen.codes().stream()
                .mapToDouble(
                        c -> sides[question.options().indexOf(question.option(c).orElseThrow())])
                .toArray();
        return IntStream.of(chosen.of())
                .mapToDouble(o -> o < 0 ? Double.NaN : of[o])
                .toArray();
    }

    /** The respondents of a group, of weight above 0. */
    public static BitSet members(SampledPeople sample, List<Variable> by, Group group) {
        var members = sample.everyone();
        for (var variable : by) {
            var categories = sample.categories(variable);
            var wanted = categories.codes().indexOf(group.code(variable.name()).orElse(""));
            IntStream.range(0, sample.size())
                    .filter(i -> categories.of()[i] != wanted)
                    .forEach(members::clear);
        }
        return members;
    }

    /**
     * How alike random groups of these people are.
     *
     * @param size respondents in each group
     * @param draws pairs of groups
     * @throws java.util.NoSuchElementException of published shares, which have no respondents
     */
    public HumanBand band(List<Variable> by, Group group, int size, int draws, Seed seed) {
        var sample = people.people().orElseThrow();
        var members = members(sample, by, group);
        var weights = sample.weights().clone();
        for (var i = 0; i < weights.length; i++) {
            weights[i] = members.get(i) ? weights[i] : 0;
        }
        return HumanBand.of(
                questions.stream().map(q -> scores(sample, q)).toArray(double[][]::new), weights, size, draws, seed);
    }

    /** Of a ratio of two weighted sums. */
    private static double error(SampledPeople sample, double[] scores, BitSet members, double part) {
        var weights = sample.weights();
        if (sample.resampled()) {
            var values = new double[sample.replicates()];
            var replicate = new double[sample.size()];
            for (var b = 0; b < values.length; b++) {
                sample.replicate(b, replicate);
                values[b] = ratio(replicate, scores, members);
            }
            return Arrays.stream(values).anyMatch(Double::isNaN)
                    ? Double.NaN
                    : Math.sqrt(sample.covariance(values, values));
        }
        var all = 0.0;
        var off = new double[scores.length];
        for (var i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
            if (!Double.isNaN(scores[i])) {
                all += weights[i];
                off[i] = weights[i] * (scores[i] - part);
            }
        }
        return Math.sqrt(sample.design().variance(off) * sample.design().averaged(members)) / all;
    }

    private static double ratio(double[] weights, double[] scores, BitSet members) {
        var sum = 0.0;
        var all = 0.0;
        for (var i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
            if (!Double.isNaN(scores[i])) {
                sum += weights[i] * scores[i];
                all += weights[i];
            }
        }
        return all > 0 ? sum / all : Double.NaN;
    }
}
