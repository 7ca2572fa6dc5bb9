package org.mindgap.survey;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mindgap.stats.ColumnRank;
import org.mindgap.stats.ReplicateWeights;

/**
 * The replicate weights that a survey brings: full weights, each in the place of the weight. A row without a weight is in
 * no replicate. Variances are Σ c_b (T_b − T̄)² around the mean of the replicates, as R's {@code svrepdesign} has them
 * with {@code mse = FALSE}.
 */
final class SuppliedReplicates implements ReplicateWeights.Source {
    /** More replicates than this have their rank bounded, not computed. */
    static final int MOST_RANKED = 400;

    private final ReplicateScheme scheme;
    private final Respondents respondents;
    private final double[] weights;
    private final double[] scales;

    private SuppliedReplicates(ReplicateScheme scheme, Respondents respondents, double[] weights) {
        this.scheme = scheme;
        this.respondents = respondents;
        this.weights = weights;
        this.scales = scales(scheme);
    }

    /**
     * Those of a survey.
     *
     * @param weights one per respondent, NaN for those who are not to be used
     */
    static Optional<SuppliedReplicates> of(Survey survey, Respondents respondents, double[] weights) {
        return survey.replicates().map(scheme -> new SuppliedReplicates(scheme, respondents, weights));
    }

    private static double[] scales(ReplicateScheme scheme) {
        var count = scheme.variables().size();
        if (!scheme.scales().isEmpty()) {
            return scheme.scales().stream().mapToDouble(Double::doubleValue).toArray();
        }
        var kept = 1 - scheme.fay();
        var scale = switch (scheme.method()) {
            case JK1 -> (count - 1.0) / count;
            case BRR, BOOTSTRAP -> 1.0 / count;
            case FAY -> 1 / (count * kept * kept);
            default -> throw new IllegalStateException(scheme.method() + " needs scales");
        };
        var scales = new double[count];
        Arrays.fill(scales, scale);
        return scales;
    }

    ReplicateShares.Method method() {
        return scheme.method();
    }

    int count() {
        return scales.length;
    }

    double[] scales() {
        return scales;
    }

    /**
     * One less than the rank of the weights of some people; of more than 400 replicates one less than the largest rank
     * there can be.
     *
     * @param people of weight above 0
     */
    int degreesOfFreedom(BitSet people) {
        var rank = count() > MOST_RANKED ? Math.min(count(), people.cardinality()) : ColumnRank.of(columns(people));
        return Math.max(0, rank - 1);
    }

    private double[][] columns(BitSet people) {
        var all = new double[weights.length];
        return IntStream.range(0, count())
                .mapToObj(b -> {
                    write(b, all);
                    return people.stream().mapToDouble(i -> all[i]).toArray();
                })
                .toArray(double[][]::new);
    }

    @Override
    public void write(int replicate, double[] into) {
        var name = scheme.variables().get(replicate);
        if (!(respondents.column(name) instanceof Column.Numbers numbers)) {
            throw new IllegalStateException("the replicate weight " + name + " is not a column of numbers");
        }
        for (var i = 0; i < weights.length; i++) {
            var weight = numbers.values()[i];
            into[i] = weights[i] > 0 && weight > 0 && weight < Double.POSITIVE_INFINITY ? weight : 0;
        }
    }

    /**
     * What the respondents of a cell weigh by option, in every replicate.
     *
     * @param chosen per respondent the option, or -1
     */
    double[][] sums(Sample.Cell cell, int[] chosen, int options) {
        var order = cell.partition().order();
        var from = cell.partition().start(cell.number());
        var to = cell.partition().start(cell.number() + 1);
        var sums = new double[count()][options];
        var column = new double[weights.length];
        for (var b = 0; b < sums.length; b++) {
            write(b, column);
            for (var at = from; at < to; at++) {
                var row = order[at];
                if (chosen[row] >= 0) {
                    sums[b][chosen[row]] += column[row];
                }
            }
        }
        return sums;
    }

    /** Σ c_b (T_b − T̄)²; NaN where a replicate has no value, because it has nobody of the group. */
    double variance(double[] values) {
        return covariance(values, values);
    }

    /** Σ c_b (T_b − T̄)(U_b − Ū). */
    double covariance(double[] one, double[] other) {
        var mean = Arrays.stream(one).average().orElse(Double.NaN);
        var otherMean = Arrays.stream(other).average().orElse(Double.NaN);
        var sum = 0.0;
        for (var b = 0; b < one.length; b++) {
            sum += scales[b] * (one[b] - mean) * (other[b] - otherMean);
        }
        return sum;
    }
}
