package org.mindgap.compare.agreement;

import java.util.Arrays;
import java.util.List;

/**
 * What coders said of units. Immutable.
 *
 * @param coders names
 * @param values what can be said, ascending; the places of texts in their order
 * @param given by unit and coder the position in {@code values}, or -1 where nothing was said
 */
@SuppressWarnings("ArrayRecordComponent") // nobody writes to them, and they are never compared
public record Ratings(List<String> coders, double[] values, int[][] given) {
    public Ratings {
        coders = List.copyOf(coders);
    }

    /** The same of two of the coders. */
    Ratings of(int one, int other) {
        var two = Arrays.stream(given).map(u -> new int[] {u[one], u[other]}).toArray(int[][]::new);
        return new Ratings(List.of(coders.get(one), coders.get(other)), values, two);
    }

    /** Units of which two coders or more said something: the others have nothing to agree with. */
    int[][] pairable() {
        return Arrays.stream(given)
                .filter(u -> Arrays.stream(u).filter(v -> v >= 0).count() > 1)
                .toArray(int[][]::new);
    }
}
