package org.mindgap.inference;

import org.mindgap.elicit.Outcome;

/** A log-probability as servers write it. */
public final class LogProb {
    /** What OpenAI and vLLM write for "impossible". */
    private static final double IMPOSSIBLE = -9999.0;

    /** Rounding of single-precision arithmetic, no more. */
    private static final double ROUNDING = 1e-5;

    private LogProb() {}

    /**
     * Negative infinity where the server says impossible, NaN where it names the token and gives no number (null).
     *
     * @throws BadReply where it is no logarithm of a probability: NaN, above 0, or no number at all
     */
    public static double of(Json value) throws BadReply {
        if (value.isNull()) {
            return Double.NaN;
        }
        if (!value.node().isNumber()) {
            throw new BadReply(Outcome.OTHER_SHAPE);
        }
        var number = value.node().doubleValue();
        if (Double.isNaN(number) || number > ROUNDING) {
            throw new BadReply(Outcome.NOT_A_PROBABILITY);
        }
        return number <= IMPOSSIBLE ? Double.NEGATIVE_INFINITY : number;
    }
}
