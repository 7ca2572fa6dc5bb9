package org.mindgap.stereotype.benchmark;

/**
 * The items of one benchmark in a study. Files of one benchmark add to one set; an item that comes again is the same.
 *
 * @param id unique in a study
 * @param kind which benchmark
 * @param name as shown
 * @param form how it is answered; never {@link BenchmarkKind.Form#ANY}
 */
public record BenchmarkSet(String id, BenchmarkKind kind, String name, BenchmarkKind.Form form) {

    public BenchmarkSet {
        if (form == BenchmarkKind.Form.ANY) {
            throw new IllegalArgumentException("a set has a form: " + name);
        }
    }

    /** The set of a benchmark with a name of its own. */
    public static BenchmarkSet of(BenchmarkKind kind) {
        return new BenchmarkSet(kind.word(), kind, kind.title(), kind.form());
    }
}
