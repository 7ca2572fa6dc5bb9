package org.mindgap.crosstab;

import java.util.BitSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Sets of rows, of columns, of people: their places. */
final class Places {
    private Places() {}

    /** Those of which there is anybody. */
    static BitSet used(int size, IntUnaryOperator count) {
        return bits(IntStream.range(0, size).filter(i -> count.applyAsInt(i) > 0));
    }

    static BitSet one(int place) {
        return bits(IntStream.of(place));
    }

    static BitSet all(int size) {
        var all = new BitSet(size);
        all.set(0, size);
        return all;
    }

    static BitSet bits(IntStream places) {
        return places.collect(BitSet::new, BitSet::set, BitSet::or);
    }
}
