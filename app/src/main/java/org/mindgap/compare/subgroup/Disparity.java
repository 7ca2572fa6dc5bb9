package org.mindgap.compare.subgroup;

import java.util.Arrays;
import org.mindgap.stats.Seed;

/**
 * How far groups differ in a number (methods.md §4.2, §9.7). Groups of which less is known differ by chance alone, so what
 * chance explains stands beside it.
 *
 * @param groups number of them
 * @param range largest less smallest
 * @param normalised range over the largest; NaN where that is 0
 * @param variationPopulation standard deviation over mean, with the number of groups below (ddof 0)
 * @param variationSample the same with one group less (ddof 1)
 * @param corrected standard deviation (ddof 1) without the part that the groups' own errors make: √max(0, s² − mean SE²)
 * @param chanceRange the range that 95 of 100 sets of groups stay below that differ by their errors alone
 * @param p part of such sets whose range is as large
 * @param worst position of the group that comes off worst
 */
public record Disparity(
        int groups,
        double range,
        double normalised,
        double variationPopulation,
        double variationSample,
        double corrected,
        double chanceRange,
        double p,
        int worst) {
    private static final int DRAWS = 10_000;
    private static final double LEVEL = 0.95;

    /**
     * Of some groups.
     *
     * @param values at least two, none of them NaN
     * @param errors standard errors of the values
     * @param largerIsBetter whether the smallest value comes off worst, else the largest
     */
    public static Disparity of(double[] values, double[] errors, boolean largerIsBetter, Seed seed) {
        var g = values.length;
        var largest = Arrays.stream(values).max().orElseThrow();
        var smallest = Arrays.stream(values).min().orElseThrow();
        var mean = Arrays.stream(values).average().orElseThrow();
        var squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        var noise = Arrays.stream(errors).map(e -> e * e).average().orElseThrow();
        var range = largest - smallest;
        var chance = chance(errors, seed);
        var as = Arrays.stream(chance).filter(r -> r >= range).count();
        var worst = 0;
        for (var i = 1; i < g; i++) {
            worst = (largerIsBetter ? values[i] < values[worst] : values[i] > values[worst]) ? i : worst;
        }
        return new Disparity(
                g,
                range,
                largest == 0 ? Double.NaN : range / largest,
                Math.sqrt(squares / g) / mean,
                Math.sqrt(squares / (g - 1)) / mean,
                Math.sqrt(Math.max(0, squares / (g - 1) - noise)),
                chance[(int) Math.ceil(LEVEL * DRAWS) - 1],
                (as + 1.0) / (DRAWS + 1),
                worst);
    }

    /** Ranges of groups that are equal but for normal errors, from small to large. */
    private static double[] chance(double[] errors, Seed seed) {
        var random = seed.generator();
        var ranges = new double[DRAWS];
        for (var draw = 0; draw < DRAWS; draw++) {
            var low = Double.POSITIVE_INFINITY;
            var high = Double.NEGATIVE_INFINITY;
            for (var error : errors) {
                var value = error * random.nextGaussian();
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            ranges[draw] = high - low;
        }
        Arrays.sort(ranges);
        return ranges;
    }
}
