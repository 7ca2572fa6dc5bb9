package org.mindgap.gap;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.mindgap.elicit.AskedAs;
import org.mindgap.gap.metric.Metric;

/**
 * Cells of tables as they were computed before: a filter that leaves a cell's people, column and questions as they are
 * computes it no more. For one survey, weight, policy and choice of answers. Safe for many threads.
 */
final class KnownCells {
    /** Items kept, about 50 MB; with more all are dropped and made again. */
    private static final int MOST_ITEMS = 700_000;

    private final Map<Key, Known> cells = new ConcurrentHashMap<>();
    private final AtomicInteger items = new AtomicInteger();

    /**
     * Which cell.
     *
     * @param questions places of the questions that it may rest on; nobody writes to it
     */
    record Key(String model, AskedAs askedAs, PeopleRow row, BitSet questions, List<Metric> metrics) {}

    /**
     * What came of a cell.
     *
     * @param rows one per metric, without the keys of a table
     * @param notes what was noted on the way; only read
     */
    record Known(List<Scored> rows, Notes notes) {}

    /** The cell, computed where it is not known. */
    Known get(Key key, Supplier<Known> compute) {
        var known = cells.get(key);
        if (known != null) {
            return known;
        }
        var made = compute.get();
        // before others take copies: each would make its own
        made.rows().forEach(Scored::entered);
        var size = made.rows().stream().mapToInt(r -> 10 + r.items().size()).sum();
        if (items.addAndGet(size) > MOST_ITEMS) {
            cells.clear();
            items.set(size);
        }
        cells.put(key, made);
        return made;
    }
}
