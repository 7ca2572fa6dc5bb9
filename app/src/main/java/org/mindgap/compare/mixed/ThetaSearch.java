package org.mindgap.compare.mixed;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/**
 * Finds the theta of the least criterion: one number by a grid and Brent's method, several by Powell's BOBYQA, begun
 * again from where it ended until that gains nothing. The boundary is a place like others: each number that may be 0 is
 * also tried as 0.
 */
final class ThetaSearch {
    /** A gain below it is none: the criteria of two programs are compared to a millionth. */
    private static final double GAIN = 1e-9;

    private static final int MOST_CALLS = 20_000;
    private static final int MOST_ROUNDS = 8;
    private static final double SMALL = 1e-3;
    /** Where a search ends: theta to that many digits. */
    private static final double END = 1e-6;
    /** Where a look around ends. */
    private static final double ENOUGH = 5e-4;

    private static final double LARGEST = 1e6;

    private final ToDoubleFunction<double[]> criterion;
    private final double[] lowest;
    private int calls;

    /** @param lowest the least that each number may be */
    ThetaSearch(ToDoubleFunction<double[]> criterion, double[] lowest) {
        this.criterion = criterion;
        this.lowest = lowest.clone();
    }

    /**
     * What was found.
     *
     * @param calls times that the criterion was computed
     */
    @SuppressWarnings("ArrayRecordComponent") // lives within one search
    record Found(double[] theta, double value, int calls) {}

    Found from(double[] start) {
        return zeros(start.length == 1 ? one() : several(start));
    }

    private double at(double... theta) {
        calls++;
        var value = criterion.applyAsDouble(theta);
        return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
    }

    /** Powers of two find the valley, Brent its lowest place. */
    private Found one() {
        var best = 0.0;
        var value = at(0);
        for (var power = -12; power <= 16; power++) {
            var theta = Math.pow(2, power);
            var here = at(theta);
            if (here < value) {
                value = here;
                best = theta;
            }
        }
        var low = best == 0 ? 0 : best / 2;
        var high = best == 0 ? Math.pow(2, -12) : best * 2;
        UnivariateFunction function = this::at;
        var found = new BrentOptimizer(1e-10, 1e-12)
                .optimize(
                        new UnivariateObjectiveFunction(function),
                        GoalType.MINIMIZE,
                        new MaxEval(MOST_CALLS),
                        new SearchInterval(low, high));
        return found.getValue() <= value
                ? new Found(new double[] {found.getPoint()}, found.getValue(), calls)
                : new Found(new double[] {best}, value, calls);
    }

    private Found several(double[] start) {
        var best = new Found(start.clone(), at(start), calls);
        var radius = 0.2;
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var next = search(best, radius, END);
            var before = next.value();
            radius = Math.max(radius / 10, SMALL);
            // looks around once more, no closer than shows whether there is anything to gain
            best = search(next, radius, ENOUGH);
            if (before - best.value() < GAIN) {
                break;
            }
        }
        return best;
    }

    /** Where the method gives up for want of digits, what it had is kept. */
    private Found search(Found from, double radius, double end) {
        var bounds = lowest.clone();
        Arrays.setAll(bounds, i -> Math.max(bounds[i], -LARGEST));
        var highest = new double[bounds.length];
        Arrays.fill(highest, LARGEST);
        var kept = new Found[] {from};
        try {
            new BOBYQAOptimizer(2 * bounds.length + 1, radius, end)
                    .optimize(
                            new ObjectiveFunction(theta -> {
                                var value = at(theta);
                                if (value < kept[0].value()) {
                                    kept[0] = new Found(theta.clone(), value, calls);
                                }
                                return value;
                            }),
                            GoalType.MINIMIZE,
                            new InitialGuess(from.theta()),
                            new SimpleBounds(bounds, highest),
                            new MaxEval(MOST_CALLS));
        } catch (MathRuntimeException e) {
            return kept[0];
        }
        return kept[0];
    }

    private Found zeros(Found found) {
        var best = found;
        for (var i = 0; i < lowest.length; i++) {
            if (lowest[i] == 0 && best.theta()[i] > 0 && best.theta()[i] < SMALL) {
                var theta = best.theta().clone();
                theta[i] = 0;
                var value = at(theta);
                if (value <= best.value() + GAIN) {
                    best = new Found(theta, value, calls);
                }
            }
        }
        return new Found(best.theta(), best.value(), calls);
    }
}
