package org.mindgap.survey;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.mindgap.stats.ReplicateWeights;

/**
 * Tables of replicate weights that were made before, so that the next table, cell or question of one survey need not draw
 * them again. As many as fit into 128 MB, and only as long as nobody needs the memory. Safe for many threads.
 */
final class KeptWeights {
    private static final long MOST_NUMBERS = 16_000_000;

    private final Map<Key, SoftReference<ReplicateWeights>> tables = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();

    /**
     * Which table.
     *
     * @param seed of the draws
     * @param from first replicate
     * @param to last replicate + 1
     */
    record Key(long seed, int from, int to) {}

    /** The table of that key, which depends on nothing else. */
    ReplicateWeights get(Key key, int respondents, Supplier<ReplicateWeights> make) {
        var reference = tables.get(key);
        var known = reference == null ? null : reference.get();
        if (known != null) {
            return known;
        }
        var made = make.get();
        var size = (long) respondents * (key.to() - key.from());
        if (reference != null || numbers.addAndGet(size) <= MOST_NUMBERS) {
            tables.put(key, new SoftReference<>(made));
        } else {
            numbers.addAndGet(-size);
        }
        return made;
    }
}
