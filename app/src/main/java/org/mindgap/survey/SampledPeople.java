package org.mindgap.survey;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.mindgap.stats.SampleDesign;

/**
 * The respondents behind a baseline, one by one, with its weight, filter and option policy: for tables that no share
 * tells. Arrays are by respondent in the file's order; nobody writes to them. Safe for many threads.
 */
public final class SampledPeople {
    private final Survey survey;
    private final RespondentTallies tallies;
    private final Group filter;
    private final OptionPolicy policy;
    private final double[] weights;

    SampledPeople(Survey survey, RespondentTallies tallies, Group filter, OptionPolicy policy) {
        this.survey = survey;
        this.tallies = tallies;
        this.filter = filter;
        this.policy = policy;
        this.weights = tallies.weights().clone();
        for (var i = 0; i < weights.length; i++) {
            weights[i] = weights[i] > 0 ? weights[i] : 0;
        }
    }

    /**
     * Respondents divided by what they have in one variable.
     *
     * @param codes of the categories that count, in their order
     * @param labels of these
     * @param of per respondent the category, or -1
     */
    @SuppressWarnings("ArrayRecordComponent") // as columns
    public record Categories(List<String> codes, List<String> labels, int[] of) {
        public Categories {
            codes = List.copyOf(codes);
            labels = List.copyOf(labels);
        }

        /** Without the categories that nobody of some people is in. */
        public Categories among(BitSet some) {
            var seen = new BitSet();
            some.stream().map(i -> of[i]).filter(c -> c >= 0).forEach(seen::set);
            var place = new int[codes.size()];
            var next = 0;
            for (var c = 0; c < place.length; c++) {
                place[c] = seen.get(c) ? next++ : -1;
            }
            return new Categories(
                    seen.stream().mapToObj(codes::get).toList(),
                    seen.stream().mapToObj(labels::get).toList(),
                    IntStream.of(of).map(c -> c < 0 ? -1 : place[c]).toArray());
        }
    }

    /** Rows of the file. */
    public int size() {
        return weights.length;
    }

    /** The weight of each respondent of the file, 0 for those without a usable one. */
    public double[] weights() {
        return weights;
    }

    /** Respondents of weight above 0 whom the filter lets through. */
    public BitSet everyone() {
        var people = new BitSet(weights.length);
        var partition = tallies.partition(filter.codes().keySet());
        var cell = partition.cell(filter);
        for (var i = 0; i < weights.length; i++) {
            people.set(i, weights[i] > 0 && cell >= 0 && partition.cellOf(i) == cell);
        }
        return people;
    }

    /** Respondents by the counted option of a question that they chose. */
    public Categories options(Question question) {
        var counted = question.options().stream().filter(policy::counts).toList();
        return new Categories(
                counted.stream().map(Option::code).toList(),
                counted.stream().map(Option::label).toList(),
                tallies.counted(question, policy));
    }

    /**
     * Respondents by the codes of a variable: a question's counted options, else all codes that occur, labelled ones
     * first in the order of their labels.
     */
    public Categories categories(Variable variable) {
        var question = survey.question(variable.name());
        if (question.isPresent()) {
            return options(question.get());
        }
        var column = Partition.codes(tallies.respondents().column(variable.name()));
        var order = IntStream.range(0, column.dictionary().size())
                .boxed()
                .sorted((a, b) -> new CodeOrder(List.of(variable))
                        .compare(group(variable, column, a), group(variable, column, b)))
                .toList();
        var place = new int[column.dictionary().size()];
        for (var i = 0; i < order.size(); i++) {
            place[order.get(i)] = i;
        }
        var codes = order.stream().map(column.dictionary()::get).toList();
        return new Categories(
                codes,
                codes.stream().map(variable::distinctLabelOf).toList(),
                IntStream.of(column.index()).map(i -> i < 0 ? -1 : place[i]).toArray());
    }

    /**
     * Why some people are in no category of a variable.
     *
     * @param among people without a category, by their place in the file
     */
    public Ungrouped ungrouped(Variable variable, IntPredicate among) {
        return Ungrouped.all(variable, tallies.respondents(), among);
    }

    private static Group group(Variable variable, Column.Codes column, int at) {
        return Group.of(variable.name(), column.dictionary().get(at));
    }

    /** The values of a variable of numbers, NaN for none; nothing where its column holds codes. */
    public Optional<double[]> numbers(String variable) {
        return tallies.respondents().column(variable) instanceof Column.Numbers numbers
                ? Optional.of(numbers.values())
                : Optional.empty();
    }

    /** Strata and units of the whole file; respondents in one stratum where the survey names neither. */
    public SampleDesign design() {
        return tallies.sample();
    }

    /** Whether the file brings replicate weights, from which errors then come. */
    public boolean resampled() {
        return tallies.supplied().isPresent();
    }

    public SamplingError error() {
        return resampled() ? SamplingError.REPLICATES : SamplingError.LINEARISED;
    }

    /** How many replicate weights there are. */
    public int replicates() {
        return tallies.supplied().map(SuppliedReplicates::count).orElse(0);
    }

    /** Writes the weights of a replicate, 0 for those who are not in it. */
    public void replicate(int number, double[] into) {
        tallies.supplied().orElseThrow().write(number, into);
    }

    /** Σ c_b (T_b − T̄)(U_b − Ū) over the replicates. */
    public double covariance(double[] one, double[] other) {
        return tallies.supplied().orElseThrow().covariance(one, other);
    }

    /** Units minus strata in which some of these people are; see {@link Estimate#degreesOfFreedom}. */
    public int degreesOfFreedom(BitSet people) {
        return tallies.domains().degreesOfFreedom(people);
    }
}
