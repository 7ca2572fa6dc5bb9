package org.mindgap.gap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.mindgap.elicit.Answer;
import org.mindgap.survey.Option;

/**
 * What was found on the options of answers, of which the first is named.
 *
 * @param times how many answers have these shares each
 */
@SuppressWarnings("ArrayRecordComponent") // lives within one pooling
record PooledShares(Answer answer, int times, double[] counted, double[] apart) {

    /** Counted options as shares of these, options apart as shares of all options. */
    PooledShares scaled() {
        var onCounted = Arrays.stream(counted).sum();
        var all = onCounted + known(apart);
        return new PooledShares(answer, times, over(counted, onCounted), over(apart, all));
    }

    private static double known(double[] shares) {
        if (shares.length == 1) { // as mostly: don't know alone
            return Double.isNaN(shares[0]) ? 0 : shares[0];
        }
        return Arrays.stream(shares).filter(a -> !Double.isNaN(a)).sum();
    }

    private static double[] over(double[] shares, double all) {
        var scaled = new double[shares.length];
        for (var i = 0; i < scaled.length; i++) {
            scaled[i] = shares[i] / all;
        }
        return scaled;
    }

    static PooledShares sum(List<PooledShares> cells) {
        return combined(cells, 1);
    }

    static PooledShares mean(List<PooledShares> cells) {
        return combined(cells, times(cells));
    }

    private static int times(List<PooledShares> cells) {
        var times = 0;
        for (var cell : cells) {
            times += cell.times();
        }
        return times;
    }

    /** One of all together. */
    private static PooledShares combined(List<PooledShares> cells, int divisor) {
        var first = cells.get(0);
        var counted = new double[first.counted().length];
        var apart = new double[first.apart().length];
        for (var cell : cells) {
            for (var i = 0; i < counted.length; i++) {
                counted[i] += cell.times() * cell.counted()[i] / divisor;
            }
            for (var i = 0; i < apart.length; i++) {
                apart[i] += cell.times() * cell.apart()[i] / divisor;
            }
        }
        return new PooledShares(first.answer(), 1, counted, apart);
    }

    /**
     * The shares of some options, with their range over ways of asking.
     *
     * @param part of what is pooled, the shares of these options
     * @param could whether the model could choose an option
     */
    static List<PooledAnswer.ModelShare> ranged(
            List<Option> options,
            PooledShares mean,
            List<PooledShares> each,
            Function<PooledShares, double[]> part,
            Predicate<Option> could) {
        var shares = new ArrayList<PooledAnswer.ModelShare>(options.size());
        for (var i = 0; i < options.size(); i++) {
            var least = Double.POSITIVE_INFINITY;
            var most = Double.NEGATIVE_INFINITY;
            for (var one : each) {
                var share = part.apply(one)[i];
                if (!Double.isNaN(share)) {
                    least = Math.min(least, share);
                    most = Math.max(most, share);
                }
            }
            var known = least <= most;
            shares.add(new PooledAnswer.ModelShare(
                    options.get(i).code(),
                    part.apply(mean)[i],
                    known ? least : Double.NaN,
                    known ? most : Double.NaN,
                    could.test(options.get(i))));
        }
        return shares;
    }
}
