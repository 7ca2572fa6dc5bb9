package org.mindgap.survey;

import java.util.ArrayList;
import java.util.List;

/**
 * People who do not count where weights are used, by why. Nobody is in two of these; of several weights, which are
 * multiplied, the first reason counts that one of them gives.
 *
 * @param missing no weight, a value that is declared missing, or no number
 * @param negative a weight below 0
 * @param zero a weight of 0
 */
public record Weightless(int missing, int negative, int zero) {
    public static final Weightless NOBODY = new Weightless(0, 0, 0);

    /** Why a weight does not count that is not above 0 and finite: the place of the reason among the components. */
    static byte why(double weight) {
        if (weight == 0) {
            return 2;
        }
        return (byte) (weight < 0 && weight > Double.NEGATIVE_INFINITY ? 1 : 0);
    }

    public int people() {
        return missing + negative + zero;
    }

    /** "2 without a weight", "1 with a negative weight", "3 with a weight of 0"; only what there is. */
    public List<String> words() {
        var words = new ArrayList<String>();
        if (missing > 0) {
            words.add(missing + " without a weight");
        }
        if (negative > 0) {
            words.add(negative + " with a negative weight");
        }
        if (zero > 0) {
            words.add(zero + " with a weight of 0");
        }
        return words;
    }
}
