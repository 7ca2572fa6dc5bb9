package org.mindgap.crosstab;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Which columns of a table have to be hidden, so that numbers of fewer than 10 people can be had neither directly nor by
 * subtraction from all together: those of fewer people, or fewer in effect, and as many of the next smallest ones as it
 * takes until the hidden ones are several and 10 people together.
 */
final class HiddenColumns {
    static final int FEWEST = 10;

    private HiddenColumns() {}

    /**
     * By sizes.
     *
     * @param bases people of each category, without the column of all together
     * @param effective of these
     */
    static BitSet of(int[] bases, double[] effective) {
        var hidden = new BitSet(bases.length + 1);
        for (var i = 0; i < bases.length; i++) {
            hidden.set(i, bases[i] > 0 && (bases[i] < FEWEST || effective[i] < FEWEST));
        }
        while (!hidden.isEmpty() && exposed(hidden, bases)) {
            var next = IntStream.range(0, bases.length)
                    .filter(i -> !hidden.get(i) && bases[i] > 0)
                    .boxed()
                    .min((a, b) -> Integer.compare(bases[a], bases[b]));
            if (next.isEmpty()) {
                // nothing is left to subtract from all together but all together
                hidden.set(bases.length);
                break;
            }
            hidden.set(next.get());
        }
        return hidden;
    }

    private static boolean exposed(BitSet hidden, int[] bases) {
        return hidden.cardinality() == 1 || hidden.stream().map(i -> bases[i]).sum() < FEWEST;
    }
}
