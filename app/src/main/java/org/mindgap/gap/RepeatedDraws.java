package org.mindgap.gap;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Multinomial samples of one size from the same shares, many times: option by option a binomial of the draws that are
 * left, by inversion in a table that is made when a number left comes for the first time. Safe for many threads: two that
 * make a table at the same time make the same.
 */
final class RepeatedDraws {
    private final int number;
    private final double[] chances;
    private final Table[][] tables;

    /**
     * A population.
     *
     * @param shares at least 0, adding up to 1 as near as rounding lets them
     * @param number draws in a sample, at least 1
     */
    RepeatedDraws(double[] shares, int number) {
        this.number = number;
        this.chances = new double[shares.length];
        this.tables = new Table[shares.length][number + 1];
        var rest = 0.0;
        for (var i = shares.length - 1; i >= 0; i--) {
            rest += shares[i];
            chances[i] = rest > 0 ? shares[i] / rest : 0;
        }
    }

    /** Writes the shares of one sample at {@code at}, {@code at + step}, … */
    void draw(SplittableRandom random, double[] into, int at, int step) {
        var left = number;
        for (var i = 0; i < chances.length && left > 0; i++) {
            var chosen = chances[i] >= 1 ? left : chances[i] <= 0 ? 0 : chosen(i, left, random.nextDouble());
            into[at + i * step] = (double) chosen / number;
            left -= chosen;
        }
    }

    private int chosen(int option, int left, double uniform) {
        var table = tables[option][left];
        if (table == null) {
            table = Table.of(cumulated(left, chances[option]));
            tables[option][left] = table;
        }
        return Math.min(left, table.above(uniform));
    }

    /**
     * A distribution function and where to start looking in it.
     *
     * @param cumulated ascending
     * @param guide for each of as many equal parts of 0 to 1 the first place whose value is above the part's lower end
     */
    @SuppressWarnings("ArrayRecordComponent") // made and read within one computation
    private record Table(double[] cumulated, int[] guide) {
        static Table of(double[] cumulated) {
            var guide = new int[cumulated.length];
            var at = 0;
            for (var part = 0; part < guide.length; part++) {
                while (at < cumulated.length && cumulated[at] <= (double) part / guide.length) {
                    at++;
                }
                guide[part] = at;
            }
            return new Table(cumulated, guide);
        }

        /** The first place whose value is above that number, which is at least 0 and below 1. */
        int above(double uniform) {
            var at = guide[(int) (uniform * guide.length)];
            // rounding may put the number into the part above its own
            while (at > 0 && cumulated[at - 1] > uniform) {
                at--;
            }
            while (at < cumulated.length && cumulated[at] <= uniform) {
                at++;
            }
            return at;
        }
    }

    /** P(X ≤ x) of the binomial for x = 0 to n; from the mode outwards, since the ends may be too small for a number. */
    static double[] cumulated(int n, double p) {
        var probability = new double[n + 1];
        var mode = (int) Math.min(n, Math.floor((n + 1) * p));
        var odds = p / (1 - p);
        probability[mode] = 1;
        for (var x = mode; x < n; x++) {
            probability[x + 1] = probability[x] * odds * (n - x) / (x + 1);
        }
        for (var x = mode; x > 0; x--) {
            probability[x - 1] = probability[x] * x / (odds * (n - x + 1));
        }
        var sum = Arrays.stream(probability).sum();
        var cumulated = 0.0;
        for (var x = 0; x <= n; x++) {
            cumulated += probability[x] / sum;
            probability[x] = cumulated;
        }
        return probability;
    }
}
