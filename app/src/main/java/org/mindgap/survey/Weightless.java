package org.mindgap.survey;

import java.util.ArrayList;
import java.util.List;

/**
 * People who do not count where weights are used, by why. Nobody is in two of these; of several weights, which are
 * multiplied, one that is missing goes first, then one of 0.
 *
 * @param missing no weight, a value that is declared missing, or no number
 * @param negative a weight below 0
 * @param zero a weight of 0
 */
public record Weightless(int missing, int negative, int zero) {
    public static final Weightless NOBODY = new Weightless(0, 0, 0);

    /** Why a weight does not count that is not above 0 and finite: 0 missing, 1 zero, 2 negative; the least goes first. */
    static byte why(double weight) {
        if (weight == 0) {
            return 1;
        }
        return (byte) (weight < 0 && weight > Double.NEGATIVE_INFINITY ? 2 : 0);
    }

    /** Among the values of a weight. */
    public static Weightless of(double[] weights) {
        var reasons = new int[3];
        for (var weight : weights) {
            if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
                reasons[why(weight)]++;
            }
        }
        return of(reasons);
    }

    /** By how many have each of these reasons. */
    static Weightless of(int[] reasons) {
        return new Weightless(reasons[0], reasons[2], reasons[1]);
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
