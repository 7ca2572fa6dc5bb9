package org.mindgap.gap;

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
}
