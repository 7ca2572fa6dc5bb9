package org.mindgap.compare.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mindgap.stats.Seed;

/**
 * Krippendorff's alpha: 1 − observed over expected disagreement, over all pairs of values of one unit (Krippendorff,
 * Computing Krippendorff's Alpha-Reliability, 2011, section E). Values may be missing; a unit with one value counts for
 * nothing. The interval is the percentile interval of a bootstrap of units (Zapf et al. 2016, BMC Medical Research
 * Methodology 16:93).
 *
 * @param coders whose values are compared
 * @param level of the values
 * @param units with two values or more
 * @param unpaired units with one value, which are left out
 * @param values number of values in these units
 * @param alpha 1 for agreement throughout, 0 for what chance gives; NaN where all values are the same, or nothing is paired
 * @param lower end of the 95 % interval; NaN without draws, and where more than 5 of 100 draws have no alpha
 * @param upper likewise
 */
public record Alpha(
        List<String> coders,
        Level level,
        int units,
        int unpaired,
        int values,
        double alpha,
        double lower,
        double upper) {
    private static final double TAIL = 0.025;
    private static final double MOST_WITHOUT = 0.05;

    public Alpha {
        coders = List.copyOf(coders);
    }

    /**
     * Of all coders together.
     *
     * @param draws of units for the interval; 0 for none
     */
    public static Alpha of(Ratings ratings, Level level, int draws, Seed seed) {
        var units = ratings.pairable();
        var alpha = alpha(units, ratings.values(), level);
        var drawn = draws(units, ratings.values(), level, draws, seed);
        var shown = drawn.length > 0 && drawn.length >= (1 - MOST_WITHOUT) * draws;
        var answered = Arrays.stream(ratings.given())
                .filter(u -> Arrays.stream(u).anyMatch(v -> v >= 0))
                .count();
        return new Alpha(
                ratings.coders(),
                level,
                units.length,
                (int) answered - units.length,
                (int) Arrays.stream(units)
                        .flatMapToInt(Arrays::stream)
                        .filter(v -> v >= 0)
                        .count(),
                alpha,
                shown ? quantile(drawn, TAIL) : Double.NaN,
                shown ? quantile(drawn, 1 - TAIL) : Double.NaN);
    }

    /** Of each two coders, in their order. */
    public static List<Alpha> pairs(Ratings ratings, Level level, int draws, Seed seed) {
        var all = new ArrayList<Alpha>();
        for (var a = 0; a < ratings.coders().size(); a++) {
            for (var b = a + 1; b < ratings.coders().size(); b++) {
                all.add(of(ratings.of(a, b), level, draws, seed.and(a).and(b)));
            }
        }
        return all;
    }

    /** Those that exist, ascending. */
    private static double[] draws(int[][] units, double[] values, Level level, int draws, Seed seed) {
        if (units.length < 2) {
            return new double[0];
        }
        var random = seed.generator();
        var all = new double[draws];
        var some = new int[units.length][];
        for (var draw = 0; draw < draws; draw++) {
            for (var u = 0; u < some.length; u++) {
                some[u] = units[random.nextInt(units.length)];
            }
            all[draw] = alpha(some, values, level);
        }
        return Arrays.stream(all).filter(a -> !Double.isNaN(a)).sorted().toArray();
    }

    private static double quantile(double[] sorted, double part) {
        // as R's default (type 7)
        var at = part * (sorted.length - 1);
        var below = (int) Math.floor(at);
        var above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    private static double alpha(int[][] units, double[] values, Level level) {
        var k = values.length;
        var together = new double[k][k];
        for (var unit : units) {
            var counts = new int[k];
            var m = 0;
            for (var value : unit) {
                if (value >= 0) {
                    counts[value]++;
                    m++;
                }
            }
            for (var c = 0; c < k; c++) {
                for (var d = 0; d < k && counts[c] > 0; d++) {
                    together[c][d] += (double) counts[c] * (counts[d] - (c == d ? 1 : 0)) / (m - 1);
                }
            }
        }
        var given =
                Arrays.stream(together).mapToDouble(r -> Arrays.stream(r).sum()).toArray();
        var n = Arrays.stream(given).sum();
        var observed = 0.0;
        var expected = 0.0;
        for (var c = 0; c < k; c++) {
            for (var d = c + 1; d < k; d++) {
                var difference = level.difference(c, d, values, given);
                observed += together[c][d] * difference;
                expected += given[c] * given[d] * difference;
            }
        }
        return expected > 0 ? 1 - (n - 1) * observed / expected : Double.NaN;
    }
}
