package org.mindgap.gap;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Tables from which draws are repeated, shared by all blocks that are at the same question: to make one takes longer than
 * to draw from it a hundred times. Safe for many threads.
 */
final class DrawTables {
    /** Numbers in tables that are kept, about 100 MB; with more all are dropped and made again. */
    private static final long MOST_NUMBERS = 8_000_000;

    private final Map<Key, RepeatedDraws> known = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();

    /** Forgets the question before. */
    void nextQuestion() {
        known.clear();
        numbers.set(0);
    }

    /**
     * The table of a population.
     *
     * @param of whose shares they are, told apart by identity
     * @param shares of the population
     * @param number draws in a sample
     */
    RepeatedDraws of(Object of, Supplier<double[]> shares, int number) {
        var key = new Key(of, number);
        var before = known.get(key);
        if (before != null) {
            return before;
        }
        var made = new RepeatedDraws(shares.get(), number);
        if (numbers.addAndGet(made.size()) > MOST_NUMBERS) {
            known.clear();
            numbers.set(made.size());
        }
        var first = known.putIfAbsent(key, made);
        return first == null ? made : first;
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
