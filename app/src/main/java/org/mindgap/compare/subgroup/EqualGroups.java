package org.mindgap.compare.subgroup;

import java.util.Arrays;
import org.mindgap.stats.Seed;

/**
 * Where groups would fall, ranked, if they were equal but for their errors: of 10,000 sets of normal values with the
 * groups' own standard errors about one mean, the middle 95 of 100 at each rank, and of their ranges.
 *
 * @param mean of the groups' values, each counted once: where all would be
 * @param lower of the best group, the second best and so on
 * @param upper the same
 * @param rangeLower below it lie 2.5 of 100 ranges
 * @param rangeUpper above it lie 2.5 of 100 ranges
 */
@SuppressWarnings("ArrayRecordComponent") // made once; nobody writes to them
public record EqualGroups(double mean, double[] lower, double[] upper, double rangeLower, double rangeUpper) {
    private static final int DRAWS = 10_000;
    private static final double TAIL = 0.025;

    /**
     * Of some groups.
     *
     * @param values at least one, none of them NaN
     * @param errors standard errors of the values, none of them NaN
     */
    public static EqualGroups of(double[] values, double[] errors, Seed seed) {
        var g = values.length;
        var mean = Arrays.stream(values).average().orElseThrow();
        var random = seed.generator();
        var ranked = new double[g][DRAWS];
        var ranges = new double[DRAWS];
        var drawn = new double[g];
        for (var draw = 0; draw < DRAWS; draw++) {
            for (var i = 0; i < g; i++) {
                drawn[i] = mean + errors[i] * random.nextGaussian();
            }
            Arrays.sort(drawn);
            for (var i = 0; i < g; i++) {
                ranked[i][draw] = drawn[g - 1 - i];
            }
            ranges[draw] = drawn[g - 1] - drawn[0];
        }
        var lower = new double[g];
        var upper = new double[g];
        for (var i = 0; i < g; i++) {
            Arrays.sort(ranked[i]);
            lower[i] = ranked[i][(int) Math.floor(TAIL * DRAWS)];
            upper[i] = ranked[i][(int) Math.ceil((1 - TAIL) * DRAWS) - 1];
        }
        Arrays.sort(ranges);
        return new EqualGroups(
                mean,
                lower,
                upper,
                ranges[(int) Math.floor(TAIL * DRAWS)],
                ranges[(int) Math.ceil((1 - TAIL) * DRAWS) - 1]);
    }
}
