package org.mindgap.gap;

import java.util.Arrays;
import java.util.List;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Reading;
import org.mindgap.stats.MatrixMethod;
import org.mindgap.survey.Group;

/**
 * A pooled answer and what its sampling adds to the variance of a gap.
 *
 * @param answer as people see it
 * @param variance per counted option var(q): q(1−q)/(N−1) for N independent draws on the counted options, more where these
 *     are corrected for their coder's errors, 0 for probabilities and stated percentages, NaN for a single answer; empty where there is no value
 * @param reference for a yardstick made of the same respondents, who they are: the variance of the difference is then
 *     the survey's; null otherwise
 * @param chance what would come out otherwise another time
 */
@SuppressWarnings("ArrayRecordComponent") // built and read in one computation, never compared
record Pooled(
        PooledAnswer answer,
        double[] variance,
        @org.jspecify.annotations.Nullable Group reference,
        Chance chance) {

    /** No value, for a reason. */
    static Pooled without(Column column, String question, Reading reading, CellState state, String reason) {
        return new Pooled(
                new PooledAnswer(
                        column.model().id(),
                        question,
                        column.askedAs(),
                        reading,
                        List.of(),
                        List.of(),
                        0,
                        0,
                        0,
                        Double.NaN,
                        0,
                        List.of(),
                        state,
                        reason),
                new double[0],
                null,
                Chance.NONE);
    }

    /** A yardstick: known exactly. */
    static Pooled yardstick(
            Column column,
            String question,
            List<PooledAnswer.ModelShare> shares,
            List<PooledAnswer.ModelShare> apart,
            @org.jspecify.annotations.Nullable Group reference,
            Chance chance) {
        return new Pooled(
                new PooledAnswer(
                        column.model().id(),
                        question,
                        AskedAs.NO_ONE,
                        Reading.YARDSTICK,
                        shares,
                        apart,
                        0,
                        0,
                        0,
                        Double.NaN,
                        0,
                        List.of(),
                        CellState.VALUE,
                        ""),
                new double[shares.size()],
                reference,
                chance);
    }

    /** Whether this is one answer (or one answer repeated without chance) and so no distribution. */
    boolean single() {
        return (answer.reading() == Reading.DRAWS && answer.draws() <= 1)
                || (variance.length > 0 && Double.isNaN(variance[0]));
    }

    /**
     * var(F) of the shares cumulated over some of the counted options, rescaled over these, for each but the last: with N
     * draws on them F(1 − F)/(N − 1), 0 for probabilities, NaN for a single answer.
     *
     * @param places positions of the options in the order of the counted ones
     */
    double[] cumulatedVariance(int[] places) {
        var shares = shares();
        if (chance instanceof Chance.Coded coded) {
            return cumulated(shares, coded.covariance(), places);
        }
        var onPlaces = Arrays.stream(places).mapToDouble(i -> shares[i]).sum();
        var factor = factor(shares, onPlaces);
        var variance = new double[Math.max(0, places.length - 1)];
        var sum = 0.0;
        for (var i = 0; i < variance.length; i++) {
            sum += shares[places[i]];
            var cumulated = Math.min(1, sum / onPlaces);
            variance[i] = cumulated * (1 - cumulated) * factor;
        }
        return variance;
    }

    /** The same by the delta method, F(c) being the sum of the first shares over that of all places. */
    private static double[] cumulated(double[] shares, double[][] covariance, int[] places) {
        var total = Arrays.stream(places).mapToDouble(i -> shares[i]).sum();
        var variance = new double[Math.max(0, places.length - 1)];
        var sum = 0.0;
        for (var c = 0; c < variance.length; c++) {
            sum += shares[places[c]];
            var slopes = new double[1][shares.length];
            for (var i = 0; i < places.length; i++) {
                slopes[0][places[i]] = ((i <= c ? 1 : 0) - sum / total) / total;
            }
            variance[c] = MatrixMethod.around(slopes, covariance)[0][0];
        }
        return variance;
    }

    /** 1/(N − 1) of the draws on some options, from the variances q(1 − q)/(N − 1) over all that count. */
    private double factor(double[] shares, double onPlaces) {
        for (var i = 0; i < shares.length; i++) {
            if (Double.isNaN(variance[i])) {
                return Double.NaN;
            }
            if (variance[i] > 0) {
                var draws = 1 + shares[i] * (1 - shares[i]) / variance[i];
                var left = Math.round(onPlaces * draws) - 1;
                return left > 0 ? 1.0 / left : Double.NaN;
            }
        }
        return 0;
    }

    double[] shares() {
        var of = answer.shares();
        var shares = new double[of.size()];
        for (var i = 0; i < shares.length; i++) {
            shares[i] = of.get(i).share();
        }
        return shares;
    }
}
