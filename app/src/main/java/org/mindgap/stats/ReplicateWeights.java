package org.mindgap.stats;

import java.util.Arrays;

/**
 * The weights of respondents in some replicates side by side, and the shares they give: the inner loop of every interval.
 * Respondent by respondent and within it replicate by replicate, so that a sum runs over neighbouring numbers and the
 * processor adds several at a time. Every replicate is summed in the same order however many stand side by side.
 */
public final class ReplicateWeights {
    /** Numbers of one table, 32 MB. */
    private static final int LARGEST = 4_000_000;

    private static final int WIDEST = 128;

    private final double[] weights;
    private final int width;

    /**
     * A table.
     *
     * @param weights at least 0, respondents × width
     * @param width number of replicates
     */
    private ReplicateWeights(double[] weights, int width) {
        this.weights = weights;
        this.width = width;
    }

    /** Writes the weight of every respondent in one replicate: 0 for those who are not in it, never NaN. */
    public interface Source {
        void write(int replicate, double[] weights);
    }

    /** How many replicates of so many respondents are best computed side by side. */
    public static int bestWidth(int respondents) {
        return Math.max(1, Math.min(WIDEST, LARGEST / Math.max(1, respondents)));
    }

    /** Replicates {@code from} to {@code to − 1} of so many respondents. */
    public static ReplicateWeights of(Source source, int respondents, int from, int to) {
        var width = to - from;
        var table = new double[Math.multiplyExact(respondents, width)];
        var one = new double[respondents];
        for (var b = 0; b < width; b++) {
            source.write(from + b, one);
            for (int i = 0, at = b; i < respondents; i++, at += width) {
                table[at] = one[i];
            }
        }
        return new ReplicateWeights(table, width);
    }

    public int width() {
        return width;
    }

    /**
     * The shares of the options among some respondents.
     *
     * @param rows respondents
     * @param from first place in {@code rows}
     * @param to last place + 1
     * @param chosen per respondent of the file the option, or -1
     * @param options k
     * @return k × width numbers; NaN in replicates in which nobody weighs anything
     */
    public double[] shares(int[] rows, int from, int to, int[] chosen, int options) {
        var sums = new double[options * width];
        var starts = starts(rows, from, to, chosen, options);
        var places = places(rows, from, to, chosen, starts);
        for (var option = 0; option < options; option++) {
            addAll(sums, option * width, places, starts[option], starts[option + 1]);
        }
        var totals = new double[width];
        for (var option = 0; option < options; option++) {
            add(totals, 0, sums, option * width, width);
        }
        for (var option = 0; option < options; option++) {
            for (var b = 0; b < width; b++) {
                // 0/0 is NaN: nobody
                sums[option * width + b] /= totals[b];
            }
        }
        return sums;
    }

    /**
     * What some respondents weigh who chose an option.
     *
     * @param rows respondents
     * @param from first place in {@code rows}
     * @param to last place + 1
     * @param chosen per respondent of the file the option, or -1
     * @return width numbers
     */
    public double[] totals(int[] rows, int from, int to, int[] chosen) {
        var totals = new double[width];
        for (var at = from; at < to; at++) {
            if (chosen[rows[at]] >= 0) {
                add(totals, 0, weights, rows[at] * width, width);
            }
        }
        return totals;
    }

    /** NaN for every option and replicate. */
    public double[] unknown(int options) {
        var unknown = new double[options * width];
        Arrays.fill(unknown, Double.NaN);
        return unknown;
    }

    /** Where the respondents of each option begin once they are in the order of their options. */
    private static int[] starts(int[] rows, int from, int to, int[] chosen, int options) {
        var starts = new int[options + 1];
        for (var at = from; at < to; at++) {
            var option = chosen[rows[at]];
            if (option >= 0) {
                starts[option + 1]++;
            }
        }
        for (var option = 0; option < options; option++) {
            starts[option + 1] += starts[option];
        }
        return starts;
    }

    /** Where the weights of respondents begin, in the order of their options. */
    private int[] places(int[] rows, int from, int to, int[] chosen, int[] starts) {
        var places = new int[starts[starts.length - 1]];
        var next = starts.clone();
        for (var at = from; at < to; at++) {
            var option = chosen[rows[at]];
            if (option >= 0) {
                places[next[option]++] = rows[at] * width;
            }
        }
        return places;
    }

    /** Four respondents at a time: a sum is then read and written a quarter as often. */
    private void addAll(double[] sums, int sum, int[] places, int from, int to) {
        var at = from;
        for (; at + 4 <= to; at += 4) {
            addFour(sums, sum, weights, places[at], places[at + 1], places[at + 2], places[at + 3], width);
        }
        for (; at < to; at++) {
            add(sums, sum, weights, places[at], width);
        }
    }

    private static void addFour(double[] sums, int at, double[] values, int a, int b, int c, int d, int count) {
        for (var i = 0; i < count; i++) {
            sums[at + i] += (values[a + i] + values[b + i]) + (values[c + i] + values[d + i]);
        }
    }

    private static void add(double[] sums, int at, double[] values, int from, int count) {
        for (var i = 0; i < count; i++) {
            sums[at + i] += values[from + i];
        }
    }
}
