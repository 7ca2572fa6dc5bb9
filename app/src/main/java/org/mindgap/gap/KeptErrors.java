package org.mindgap.gap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.mindgap.gap.metric.Metric;

/**
 * What sampling did to values that were computed before, so that rows which another filter leaves as they are cost
 * nothing again. A value is the same where metric, replicates and everything that entered it are the same objects. For one
 * survey, weight and policy. Safe for many threads.
 */
final class KeptErrors {
    /** Values kept, those looked at last; a value of 150 questions takes about 2 KB. */
    private static final int MOST_VALUES = 10_000;

    /** Items kept over their splits; an item takes about 1 KB. */
    private static final int MOST_ITEMS = 40_000;

    private final Map<Value, Sampled> values = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Value, Sampled> eldest) {
            return size() > MOST_VALUES;
        }
    };
    private final Map<Item, double[][]> halves = new ConcurrentHashMap<>();
    private final Map<Split, Halves.OfSplits> splits = new ConcurrentHashMap<>();

    /** Interval of a value, and its state since the interval is known. */
    record Sampled(GapInterval interval, CellState state) {}

    /** What was found of a row before, where it was. */
    Optional<Sampled> get(Scored row, Uncertainty how) {
        synchronized (values) {
            return Optional.ofNullable(values.get(Value.of(row, how)));
        }
    }

    /**
     * Keeps what was found.
     *
     * @param before the row as it was
     * @param after the same with its interval
     */
    void put(Scored before, Scored after, Uncertainty how) {
        synchronized (values) {
            values.put(
                    Value.of(before, how),
                    new Sampled(after.row().interval(), after.row().state()));
        }
    }

    /** What came of the splits of a row's value before, where they were made. */
    Optional<Halves.OfSplits> halves(Scored row, long seed) {
        return Optional.ofNullable(splits.get(Split.of(row, seed)));
    }

    void putHalves(Scored row, long seed, Halves.OfSplits made) {
        if (splits.size() > MOST_VALUES) {
            splits.clear();
        }
        splits.put(Split.of(row, seed), made);
    }

    private record Split(String metric, long seed, Entered entered) {
        static Split of(Scored row, long seed) {
            return new Split(row.metric().id(), seed, row.entered());
        }
    }

    /** The rows' items over the splits of halves, made once for each item. */
    Map<Metric.Item, double[][]> halves(
            Metric metric, long seed, List<RowItem> items, Function<List<RowItem>, List<double[][]>> make) {
        if (halves.size() > MOST_ITEMS) {
            halves.clear();
        }
        var missing = new LinkedHashMap<Item, RowItem>();
        var found = new java.util.IdentityHashMap<Metric.Item, double[][]>();
        for (var item : items) {
            var key = new Item(metric.id(), seed, item.pair());
            var known = halves.get(key);
            if (known == null) {
                missing.put(key, item);
            } else {
                found.put(item.pair(), known);
            }
        }
        var made = make.apply(List.copyOf(missing.values()));
        var next = 0;
        for (var key : missing.keySet()) {
            halves.put(key, made.get(next));
            found.put(key.pair(), made.get(next++));
        }
        return found;
    }

    /** An item of a metric; what was compared is told apart by identity. */
    private record Item(String metric, long seed, Metric.Item pair) {
        @Override
        @SuppressWarnings("ReferenceEquality") // equal numbers of other people are another item
        public boolean equals(Object other) {
            return other instanceof Item item && pair == item.pair && seed == item.seed && metric.equals(item.metric);
        }

        @Override
        public int hashCode() {
            return 31 * metric.hashCode() + System.identityHashCode(pair);
        }
    }

    /** Everything that a value's interval depends on. */
    private record Value(String metric, Uncertainty how, CellState state, Entered entered) {
        static Value of(Scored row, Uncertainty how) {
            return new Value(row.metric().id(), how, row.row().state(), row.entered());
        }
    }
}
