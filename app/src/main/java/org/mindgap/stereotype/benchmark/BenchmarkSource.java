package org.mindgap.stereotype.benchmark;

import java.util.List;

/** Where benchmark items and answers stand; a study is one. May be slow: never on the window's thread. */
public interface BenchmarkSource {

    List<BenchmarkSet> sets();

    /** Items of a set in the order in which they came. */
    List<BenchmarkItem> items(String set);

    /** All series, or those of a set, in the order in which they came. */
    List<BenchmarkSeries> series();

    /** Answers of a series in the order in which they came. */
    List<BenchmarkAnswer> answers(String series);

    /** What people said of a set's stereotypes, where it has a survey of its own. */
    default List<PeopleSaid> people(String set) {
        return List.of();
    }
}
