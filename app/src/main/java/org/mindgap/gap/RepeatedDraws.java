package org.mindgap.gap;

import java.util.Arrays;

/**
 * Multinomial samples of one size from the same shares, many times: option by option a binomial of the draws that are
 * left, by inversion in a table that is made when a number left comes for the first time. Safe for many threads: two that
 * make a table at the same time make the same.
 */
final class RepeatedDraws {
    /** By which {@link java.util.SplittableRandom} goes on. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** Standard deviations that a table is wide at most, and what is added for small numbers. */
    private static final double WIDEST_SPREADS = 24;

    private static final int WIDER = 120;

    private final int number;
    private final double[] chances;
    private final Table[][] tables;
    /** Share of the sample that so many draws are. */
    private final double[] shareOf;

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
        this.shareOf = new double[number + 1];
        for (var n = 0; n <= number; n++) {
            shareOf[n] = (double) n / number;
        }
        var rest = 0.0;
        for (var i = shares.length - 1; i >= 0; i--) {
            rest += shares[i];
            chances[i] = rest > 0 ? shares[i] / rest : 0;
        }
    }

    /**
     * Draws one sample for each seed. Option by option for all samples: the tables of an option are then in the
     * processor's cache while they are used.
     *
     * @param seeds of {@link java.util.SplittableRandom}, whose numbers each sample takes; written over
     * @param into k × number of seeds shares of 0, option by option
     */
    void draw(long[] seeds, double[] into) {
        var width = seeds.length;
        var left = new int[width];
        Arrays.fill(left, number);
        for (var i = 0; i < chances.length; i++) {
            var from = i * width;
            if (chances[i] >= 1) {
                for (var b = 0; b < width; b++) {
                    into[from + b] = shareOf[left[b]];
                    left[b] = 0;
                }
            } else if (chances[i] > 0) {
                draw(i, seeds, left, into);
            }
        }
    }

    private void draw(int option, long[] seeds, int[] left, double[] into) {
        var from = option * left.length;
        var own = tables[option];
        for (var b = 0; b < left.length; b++) {
            var of = left[b];
            if (of > 0) {
                var state = seeds[b] + GOLDEN;
                seeds[b] = state;
                var table = own[of];
                if (table == null) {
                    table = Table.of(of, chances[option]);
                    own[of] = table;
                }
                var chosen = table.above(uniform(state));
                into[from + b] = shareOf[chosen];
                left[b] = of - chosen;
            }
        }
    }

    /** What {@link java.util.SplittableRandom#nextDouble} makes of its state, which here stands in an array. */
    private static double uniform(long state) {
        var z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >>> 11) * 0x1.0p-53;
    }

    /** About how many numbers the tables take: of as many numbers left as come up, each as wide as it matters. */
    long size() {
        var root = Math.sqrt(number);
        return (long) (chances.length * 4 * root * Math.min(number, WIDEST_SPREADS * root + WIDER));
    }

    /**
     * A binomial's distribution function and where to start looking in it. It is cut where less than 1e-30 is left.
     *
     * @param first the smallest number that comes up
     * @param cumulated P(X ≤ first), P(X ≤ first + 1), …; the last is above all others
     * @param guide for each of as many equal parts of 0 to 1, a power of 2, the first place whose value is above the
     *     part's lower end
     */
    @SuppressWarnings("ArrayRecordComponent") // made and read within one computation
    record Table(int first, double[] cumulated, int[] guide) {
        /** Of n draws, each with a chance between 0 and 1; from the mode outwards, since the ends may be too small. */
        static Table of(int n, double p) {
            var mode = (int) Math.min(n, Math.floor((n + 1) * p));
            var spread = (int) (WIDEST_SPREADS / 2 * Math.sqrt(n * p * (1 - p))) + WIDER / 2;
            var first = Math.max(0, mode - spread);
            var last = Math.min(n, mode + spread);
            var odds = p / (1 - p);
            var probability = new double[last - first + 1];
            probability[mode - first] = 1;
            for (var x = mode; x < last; x++) {
                probability[x + 1 - first] = probability[x - first] * (odds * (n - x) / (x + 1));
            }
            for (var x = mode; x > first; x--) {
                probability[x - 1 - first] = probability[x - first] * (x / (odds * (n - x + 1)));
            }
            return new Table(first, cumulated(probability), new int[Integer.highestOneBit(probability.length)])
                    .guided();
        }

        private static double[] cumulated(double[] probability) {
            var sum = 0.0;
            for (var one : probability) {
                sum += one;
            }
            var cumulated = 0.0;
            var factor = 1 / sum;
            for (var i = 0; i < probability.length; i++) {
                cumulated += probability[i] * factor;
                probability[i] = cumulated;
            }
            // 1 but for rounding
            probability[probability.length - 1] = Double.POSITIVE_INFINITY;
            return probability;
        }

        private Table guided() {
            var width = 1.0 / guide.length;
            var at = 0;
            for (var part = 0; part < guide.length; part++) {
                var from = part * width;
                while (cumulated[at] <= from) {
                    at++;
                }
                guide[part] = at;
            }
            return this;
        }

        /** The number that a number of at least 0 and below 1 stands for: the first whose value is above it. */
        int above(double uniform) {
            // a power of 2 times the number is exact, so the place is never after the one looked for
            var at = guide[(int) (uniform * guide.length)];
            while (cumulated[at] <= uniform) {
                at++;
            }
            return first + at;
        }
    }
}
