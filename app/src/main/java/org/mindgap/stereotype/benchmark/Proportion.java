package org.mindgap.stereotype.benchmark;

import org.mindgap.stats.Interval;
import org.mindgap.stats.ShareIntervals;

/**
 * So many of so many.
 *
 * @param hits at most n
 * @param n may be 0: then there is no share
 */
record Proportion(long hits, long n) {
    double percent() {
        return n == 0 ? Double.NaN : 100.0 * hits / n;
    }

    /** Wilson's score interval (Wilson 1927), in percent. */
    Certainty wilson() {
        if (n == 0) {
            return Certainty.UNKNOWN;
        }
        var of = ShareIntervals.USUAL.wilson((double) hits / n, (double) n);
        return new Certainty(new Interval(100 * of.lower(), 100 * of.upper()), Certainty.How.WILSON);
    }
}
