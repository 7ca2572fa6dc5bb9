package org.mindgap.gap.metric;

import java.util.Arrays;

/**
 * The gap in percentage points, unbiased for small groups (methods.md §6.11): an item is
 * ½ Σ [(p − q)² − variance of (p − q)], the mean over questions is taken unclipped, and 100·√max(0, mean) is shown. For
 * two options that is the difference in points. An item is NaN where a variance is unknown.
 */
record GapPoints() implements SquaredGap {

    @Override
    public String id() {
        return "gap.points";
    }

    @Override
    public boolean needsOrder() {
        return false;
    }

    @Override
    public double item(Item item) {
        var sum = 0.0;
        for (var variance : item.variance()) {
            sum += variance;
        }
        return plain(0, item) - sum / 2;
    }

    @Override
    public double plain(int part, Item item) {
        var sum = 0.0;
        for (var i = 0; i < item.people().length; i++) {
            var difference = item.people()[i] - item.model()[i];
            sum += difference * difference;
        }
        return sum / 2;
    }

    /** Option by option, which a processor does for several replicates at once. */
    @Override
    public void plain(int part, Replicated items, double[] into) {
        if (items.modelVaries()) {
            both(items, into);
            return;
        }
        Arrays.fill(into, 0);
        var people = items.people();
        for (var i = 0; i < items.options(); i++) {
            var q = items.model()[i];
            var from = i * items.width();
            for (var b = 0; b < into.length; b++) {
                var difference = people[from + b] - q;
                into[b] += difference * difference / 2;
            }
        }
    }

    /** The same sums in the same order as one by one. */
    private static void both(Replicated items, double[] into) {
        Arrays.fill(into, 0);
        var people = items.people();
        var model = items.model();
        for (var i = 0; i < items.options(); i++) {
            var from = i * items.width();
            for (var b = 0; b < into.length; b++) {
                var difference = people[from + b] - model[from + b];
                into[b] += difference * difference;
            }
        }
        for (var b = 0; b < into.length; b++) {
            into[b] /= 2;
        }
    }
}
