package org.mindgap.compare.power;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** An estimated standard deviation over the true one, √(χ²/df): means of functions of it, by Simpson's rule. */
final class ScaledChi {
    private static final int PANELS = 4000;
    private static final double TAIL = 1e-15;

    private final double df;
    private final ChiSquaredDistribution square;

    ScaledChi(double df) {
        this.df = df;
        this.square = ChiSquaredDistribution.of(df);
    }

    /**
     * Mean of a smooth function whose values lie between 0 and 1.
     *
     * @param end beyond which the function is 0; infinite where it is nowhere
     */
    double mean(DoubleUnaryOperator function, double end) {
        var from = Math.sqrt(square.inverseCumulativeProbability(TAIL) / df);
        var to = Math.min(end, Math.sqrt(square.inverseSurvivalProbability(TAIL) / df));
        if (!(to > from)) {
            return 0;
        }
        var step = (to - from) / PANELS;
        var sum = 0.0;
        for (var i = 0; i <= PANELS; i++) {
            var x = from + i * step;
            var weight = i == 0 || i == PANELS ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * 2 * df * x * square.density(df * x * x) * function.applyAsDouble(x);
        }
        return Math.min(1, Math.max(0, sum * step / 3));
    }
}
