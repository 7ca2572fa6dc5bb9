package org.mindgap.gap;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Tables from which draws are repeated, shared by all blocks that are at the same question: to make one takes longer than
 * to draw from it a hundred times. Safe for many threads.
 */
final class DrawTables {
    private final Map<Key, RepeatedDraws> known = new ConcurrentHashMap<>();

    /** Forgets the question before. */
    void nextQuestion() {
        known.clear();
    }

    /**
     * The table of a population.
     *
     * @param of whose shares they are, told apart by identity
     * @param shares of the population
     * @param number draws in a sample
     */
    RepeatedDraws of(Object of, Supplier<double[]> shares, int number) {
        return known.computeIfAbsent(new Key(of, number), k -> new RepeatedDraws(shares.get(), number));
    }

    private record Key(Object of, int number) {
        @Override
        @SuppressWarnings("ReferenceEquality") // comparing estimates costs more than drawing
        public boolean equals(Object other) {
            return other instanceof Key key && of == key.of && number == key.number;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(of) + number;
        }
    }
}
