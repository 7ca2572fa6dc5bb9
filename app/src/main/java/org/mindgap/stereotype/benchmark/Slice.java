package org.mindgap.stereotype.benchmark;

/**
 * Part of the items; empty words mean all.
 *
 * @param category in the benchmark's words
 * @param language BCP 47
 * @param group whom the stereotype is about, in the benchmark's words
 */
public record Slice(String category, String language, String group) {
    public static final Slice ALL = new Slice("", "", "");

    /** Whether an item is in it. */
    public boolean has(BenchmarkItem item) {
        return (category.isEmpty() || category.equals(item.category()))
                && (language.isEmpty() || language.equals(item.language()))
                && (group.isEmpty() || group.equals(item.group()));
    }

    /** What items are divided by. */
    public enum By {
        CATEGORY,
        LANGUAGE,
        GROUP
    }
}
