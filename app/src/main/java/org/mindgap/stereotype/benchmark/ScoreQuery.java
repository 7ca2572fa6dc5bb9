package org.mindgap.stereotype.benchmark;

import java.util.Set;
import java.util.function.Predicate;

/**
 * Which scores are wanted.
 *
 * @param series which series
 * @param by what items are divided by; nothing for one part that has all
 * @param items which items count at all
 * @param average how questions are averaged
 */
public record ScoreQuery(
        Predicate<BenchmarkSeries> series, Set<Slice.By> by, Predicate<BenchmarkItem> items, Average average) {

    public ScoreQuery {
        by = Set.copyOf(by);
    }

    /** Everything of a source, divided by nothing. */
    public static ScoreQuery everything() {
        return new ScoreQuery(s -> true, Set.of(), i -> true, Average.AS_PUBLISHED);
    }

    /** The same, divided. */
    public ScoreQuery by(Set<Slice.By> other) {
        return new ScoreQuery(series, other, items, average);
    }

    /** The same for some series. */
    public ScoreQuery of(Predicate<BenchmarkSeries> some) {
        return new ScoreQuery(some, by, items, average);
    }

    /** How the scores of many templates become one. */
    public enum Average {
        /**
         * As the benchmark's own scorer does: BBQ over items; KoBBQ over items for its test set (at most 2,280 items)
         * and over templates for all its samples; ThaiCLI over its two
         * formats, factoid and instruction.
         */
        AS_PUBLISHED,
        /** Every item counts once. */
        ITEMS,
        /** Every template counts once, however many items it has. */
        TEMPLATES
    }
}
