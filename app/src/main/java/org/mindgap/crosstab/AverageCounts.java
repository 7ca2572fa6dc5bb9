package org.mindgap.crosstab;

import java.util.BitSet;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.TDistribution;
import org.mindgap.stats.Interval;
import org.mindgap.survey.SampledPeople;

/** Means and medians of the numbers of some people of a sample. */
final class AverageCounts {
    private static final double ROUNDING = 1e-12;
    private static final double UPPER = 0.975;

    private final SampledPeople people;
    private final double[] weights;

    AverageCounts(SampledPeople people) {
        this.people = people;
        this.weights = people.weights();
    }

    /**
     * Of some people.
     *
     * @param values one per respondent, NaN for none
     * @param domain the people, all of weight above 0
     */
    Averages of(double[] values, BitSet domain) {
        var used = new BitSet(values.length);
        domain.stream().filter(i -> !Double.isNaN(values[i])).forEach(used::set);
        var who = CrosstabCells.Domain.of(people, domain);
        var freedom = who.degreesOfFreedom();
        var n = used.cardinality();
        if (n == 0) {
            return new Averages(
                    0,
                    0,
                    0,
                    Double.NaN,
                    Double.NaN,
                    Interval.UNKNOWN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Interval.UNKNOWN,
                    freedom);
        }
        var total = used.stream().mapToDouble(i -> weights[i]).sum();
        var squares = used.stream().mapToDouble(i -> weights[i] * weights[i]).sum();
        var mean = mean(values, used, weights);
        var variance = variance(values, used, mean, who);
        var error = freedom < 1 ? Double.NaN : Math.sqrt(variance);
        var spread = used.stream()
                        .mapToDouble(i -> weights[i] * (values[i] - mean) * (values[i] - mean))
                        .sum()
                / total;
        var t = freedom < 1 ? Double.NaN : TDistribution.of(freedom).inverseCumulativeProbability(UPPER);
        var quantiles = new Quantiles(values, used, weights);
        var median = quantiles.at(0.5);
        var around = woodruff(values, used, median, who, t, quantiles);
        return new Averages(
                n,
                total,
                total * total / squares,
                mean,
                error,
                new Interval(mean - t * error, mean + t * error),
                freedom < 1 ? Double.NaN : variance / (spread / (n - 1)),
                median,
                (around.upper() - around.lower()) / (2 * t),
                around,
                freedom);
    }

    private Interval woodruff(
            double[] values, BitSet used, double median, CrosstabCells.Domain who, double t, Quantiles quantiles) {
        var below = new double[values.length];
        used.stream().forEach(i -> below[i] = values[i] <= median ? 1 : 0);
        var share = mean(below, used, weights);
        var width = t * Math.sqrt(variance(below, used, share, who));
        var lower = share - width;
        var upper = share + width;
        return new Interval(
                lower >= 0 ? quantiles.at(lower) : Double.NaN, upper <= 1 ? quantiles.at(upper) : Double.NaN);
    }

    private double variance(double[] values, BitSet used, double mean, CrosstabCells.Domain who) {
        if (people.resampled()) {
            var means = replicated(w -> mean(values, used, w));
            return people.covariance(means, means);
        }
        var total = used.stream().mapToDouble(i -> weights[i]).sum();
        var scores = new double[values.length];
        used.stream().forEach(i -> scores[i] = weights[i] * (values[i] - mean) / total);
        return people.design().variance(scores) * who.averaged();
    }

    private double[] replicated(ToDoubleFunction<double[]> statistic) {
        var values = new double[people.replicates()];
        var replicate = new double[people.size()];
        for (var b = 0; b < values.length; b++) {
            people.replicate(b, replicate);
            values[b] = statistic.applyAsDouble(replicate);
        }
        return values;
    }

    private static double mean(double[] values, BitSet used, double[] weight) {
        var sum = 0.0;
        var total = 0.0;
        for (var i = used.nextSetBit(0); i >= 0; i = used.nextSetBit(i + 1)) {
            sum += weight[i] * values[i];
            total += weight[i];
        }
        return sum / total;
    }

    /** The inverse of the weighted distribution of some numbers. */
    private static final class Quantiles {
        private final double[] sorted;
        private final double[] cumulated;

        Quantiles(double[] values, BitSet used, double[] weights) {
            var order = used.stream()
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> values[i]))
                    .toList();
            sorted = order.stream().mapToDouble(i -> values[i]).toArray();
            cumulated = new double[sorted.length];
            var sum = 0.0;
            for (var at = 0; at < sorted.length; at++) {
                sum += weights[order.get(at)];
                cumulated[at] = sum;
            }
        }

        /** The smallest number up to which at least this share lies. */
        double at(double share) {
            var all = cumulated[cumulated.length - 1];
            var wanted = share * all - ROUNDING * all;
            var at = 0;
            while (at < cumulated.length - 1 && cumulated[at] < wanted) {
                at++;
            }
            return sorted[at];
        }
    }
}
