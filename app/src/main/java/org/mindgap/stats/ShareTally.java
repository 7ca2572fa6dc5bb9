package org.mindgap.stats;

import java.util.Arrays;

/**
 * Respondents of one cell by the option they chose: everything that a weighted share, its linearised variance and the
 * effective n need, so that respondents are read once (methods.md §8.1 to §8.3). Weights may be on any scale.
 *
 * <p>The variance counts a cell as a domain of the full design: n/(n−1)·Σ(w(y−p̂))²/(Σw)² with the n of the whole file,
 * respondents outside the cell contributing zeros. Where there are strata or clusters see {@link UnitTally}.
 *
 * <p>Arrays are not copied; nobody writes to them after construction.
 */
public final class ShareTally {
    private final int[] counts;
    private final double[] weights;
    private final double[] squares;

    /**
     * A tally over k options.
     *
     * @param counts respondents per option
     * @param weights Σw per option
     * @param squares Σw² per option
     */
    public ShareTally(int[] counts, double[] weights, double[] squares) {
        if (counts.length != weights.length || counts.length != squares.length) {
            throw new IllegalArgumentException("three arrays of one length are needed");
        }
        this.counts = counts;
        this.weights = weights;
        this.squares = squares;
    }

    /** Nobody, over k options. */
    public static ShareTally empty(int options) {
        return new ShareTally(new int[options], new double[options], new double[options]);
    }

    /** The same respondents as far as they chose one of these options, which become options 0, 1, ... */
    public ShareTally only(int... options) {
        var tally = empty(options.length);
        for (var i = 0; i < options.length; i++) {
            tally.counts[i] = counts[options[i]];
            tally.weights[i] = weights[options[i]];
            tally.squares[i] = squares[options[i]];
        }
        return tally;
    }

    /** The same respondents over two options: the first ones up to this, and all others. */
    public ShareTally upTo(int option) {
        var tally = empty(2);
        for (var i = 0; i < counts.length; i++) {
            var at = i <= option ? 0 : 1;
            tally.counts[at] += counts[i];
            tally.weights[at] += weights[i];
            tally.squares[at] += squares[i];
        }
        return tally;
    }

    public int options() {
        return counts.length;
    }

    /** Respondents who chose an option, unweighted. */
    public int count(int option) {
        return counts[option];
    }

    /** n: respondents in all, unweighted. */
    public int base() {
        return Arrays.stream(counts).sum();
    }

    /** Kish effective n, (Σw)²/Σw²; 0 for nobody. */
    public double effectiveBase() {
        var sum = sum(weights);
        return base() == 0 ? 0 : sum * sum / sum(squares);
    }

    /** Kish design effect, n / effective n; NaN for nobody. */
    public double kishDesignEffect() {
        return base() / effectiveBase();
    }

    /** Weighted share of an option, Σw y/Σw; NaN for nobody. */
    public double share(int option) {
        return weights[option] / sum(weights);
    }

    /**
     * Linearised variance of the share of an option.
     *
     * @param designSize n of the full design, at least the base
     * @return NaN for nobody, and for a design of one respondent
     */
    public double variance(int option, int designSize) {
        var total = sum(weights);
        var share = share(option);
        var variance = correction(designSize) * scores(option, share, share) / (total * total);
        // shares of 0 and 1 have none, and rounding must not make it negative
        return Double.isNaN(variance) ? Double.NaN : Math.max(0, variance);
    }

    /**
     * Linearised variance of this cell's share of an option minus another's, from the influence values of both, so
     * that respondents who are in both count once.
     *
     * @param other the other cell
     * @param both the respondents who are in both cells; may be empty
     */
    public double differenceVariance(ShareTally other, ShareTally both, int option, int designSize) {
        var covariance = both.base() == 0
                ? 0
                : correction(designSize)
                        * both.scores(option, share(option), other.share(option))
                        / (sum(weights) * sum(other.weights));
        var variance = variance(option, designSize) + other.variance(option, designSize) - 2 * covariance;
        // the difference of a cell from itself is 0, and rounding must not make it negative
        return Double.isNaN(variance) ? Double.NaN : Math.max(0, variance);
    }

    /** Σ w²(y − a)(y − b) over the respondents, y being 1 for those who chose the option. */
    private double scores(int option, double a, double b) {
        return squares[option] * (1 - a - b) + a * b * sum(squares);
    }

    private static double correction(int designSize) {
        return designSize > 1 ? designSize / (designSize - 1.0) : Double.NaN;
    }

    private static double sum(double[] values) {
        var sum = 0.0;
        for (var value : values) {
            sum += value;
        }
        return sum;
    }
}
