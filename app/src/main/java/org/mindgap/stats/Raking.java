package org.mindgap.stats;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Raking (iterative proportional fitting): factors by which the weights of people are multiplied, one for their category
 * in each of several margins, so that every margin has given shares (Deming and Stephan 1940; R's {@code rake}). The sum
 * of the weights stays.
 */
public final class Raking {
    private static final int MOST_ROUNDS = 1000;
    private static final double CLOSE = 1e-13;

    private Raking() {}

    /**
     * A margin.
     *
     * @param of per person the category, none missing
     * @param shares wanted of each category, all above 0 and adding up to 1
     */
    @SuppressWarnings("ArrayRecordComponent") // columns; nobody writes to them
    public record Margin(int[] of, double[] shares) {}

    /**
     * What raking found.
     *
     * @param factors by margin, within it by category
     * @param rounds how many it took
     * @param off the largest distance of a share from what is wanted
     * @param converged whether that is as good as nothing
     */
    @SuppressWarnings("ArrayRecordComponent") // as above
    public record Outcome(double[][] factors, int rounds, double off, boolean converged) {}

    /**
     * Rakes.
     *
     * @param weights of people, all above 0; each category of each margin has somebody
     */
    public static Outcome of(double[] weights, List<Margin> margins) {
        var now = weights.clone();
        var total = Arrays.stream(weights).sum();
        var factors = margins.stream()
                .map(m -> {
                    var ones = new double[m.shares().length];
                    Arrays.fill(ones, 1);
                    return ones;
                })
                .toArray(double[][]::new);
        var off = Double.MAX_VALUE;
        var rounds = 0;
        while (off > CLOSE && rounds < MOST_ROUNDS) {
            off = 0;
            for (var m = 0; m < factors.length; m++) {
                off = Math.max(off, fit(now, margins.get(m), total, factors[m]));
            }
            rounds++;
        }
        return new Outcome(factors, rounds, off, off <= Math.sqrt(CLOSE) / 100);
    }

    /** Fits one margin; says how far it was off. */
    private static double fit(double[] now, Margin margin, double total, double[] factors) {
        var sums = new double[factors.length];
        for (var i = 0; i < now.length; i++) {
            sums[margin.of()[i]] += now[i];
        }
        var off = 0.0;
        var times = new double[factors.length];
        for (var c = 0; c < times.length; c++) {
            off = Math.max(off, Math.abs(sums[c] / total - margin.shares()[c]));
            times[c] = margin.shares()[c] * total / sums[c];
            factors[c] *= times[c];
        }
        for (var i = 0; i < now.length; i++) {
            now[i] *= times[margin.of()[i]];
        }
        return off;
    }

    /**
     * What is added to every weight that is not cut, so that the sum stays when weights above a limit are cut to it: R's
     * {@code trimWeights(strict = TRUE)}.
     *
     * @return 0 where none is above it; NaN where the limit is below the mean, so that the sum cannot stay
     */
    public static double added(double[] weights, double limit) {
        if (Double.isInfinite(limit)) {
            return 0;
        }
        var total = Arrays.stream(weights).sum();
        var sorted = weights.clone();
        Arrays.sort(sorted);
        var left = total;
        // the largest ones are cut, one more each time, until none of the others gets above the limit
        for (var cut = 0; cut < sorted.length; cut++) {
            var others = sorted.length - cut;
            var added = (total - cut * limit - left) / others;
            if (sorted[others - 1] + added <= limit) {
                return cut == 0 ? 0 : added;
            }
            left -= sorted[others - 1];
        }
        return Double.NaN;
    }

    /** The weighted shares of a margin's categories. */
    public static double[] shares(double[] weights, Margin margin) {
        var sums = new double[margin.shares().length];
        IntStream.range(0, weights.length).forEach(i -> sums[margin.of()[i]] += weights[i]);
        var total = Arrays.stream(weights).sum();
        return Arrays.stream(sums).map(s -> s / total).toArray();
    }

    /** The largest distance of a share from what is wanted. */
    public static double off(double[] weights, List<Margin> margins) {
        return margins.stream()
                .mapToDouble(margin -> {
                    var shares = shares(weights, margin);
                    return IntStream.range(0, shares.length)
                            .mapToDouble(c -> Math.abs(shares[c] - margin.shares()[c]))
                            .max()
                            .orElse(0);
                })
                .max()
                .orElse(0);
    }
}
