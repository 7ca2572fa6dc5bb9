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

    private static final int WIDEST = 125;

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
        for (var at = from; at < to; at++) {
            var option = chosen[rows[at]];
            if (option >= 0) {
                add(sums, option * width, weights, rows[at] * width, width);
            }
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

    /** NaN for every option and replicate. */
    public double[] unknown(int options) {
        var unknown = new double[options * width];
        Arrays.fill(unknown, Double.NaN);
        return unknown;
    }

    private static void add(double[] sums, int at, double[] values, int from, int count) {
        for (var b = 0; b < count; b++) {
            sums[at + b] += values[from + b];
        }
    }
}
