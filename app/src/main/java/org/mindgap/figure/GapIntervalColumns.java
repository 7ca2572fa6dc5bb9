package org.mindgap.figure;

import java.util.List;
import java.util.Locale;
import org.mindgap.gap.GapInterval;

/** What sampling does to a value, as columns of a data file (methods.md §8.11, line 12). Names are stable. */
public final class GapIntervalColumns {
    public static final List<String> NAMES = List.of(
            "floor", "corrected", "lower", "upper", "interval", "df", "replicates", "seed", "method", "sampling");

    private GapIntervalColumns() {}

    /**
     * One value per column; NaN where there is none.
     *
     * @param shown whether there is a value that it belongs to, and may be shown
     */
    public static List<Object> of(GapInterval interval, boolean shown) {
        if (!shown) {
            return of(GapInterval.none(""), true);
        }
        var made = interval.replicates() > 0;
        return List.of(
                interval.floor(),
                interval.corrected(),
                interval.lower(),
                interval.upper(),
                interval.kind().word(),
                interval.degreesOfFreedom(),
                made ? (Object) interval.replicates() : (Object) Double.NaN,
                made ? (Object) interval.seed() : (Object) Double.NaN,
                interval.method().word(),
                interval.sign().name().toLowerCase(Locale.ROOT));
    }
}
