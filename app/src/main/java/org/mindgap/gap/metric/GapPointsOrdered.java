package org.mindgap.gap.metric;

/**
 * {@link GapPoints} on ordered options: the same on the shares F cumulated from the first option on, over k − 1
 * (methods.md §6.11). An item is Σ_{i<k} [(F_P(i) − F_Q(i))² − variance of F_P(i) − F_Q(i)] / (k − 1), so that a step
 * counts less than the way from end to end, which is 100 points; for two options it is the difference in points, as
 * there.
 */
record GapPointsOrdered() implements SquaredGap {

    @Override
    public String id() {
        return "gap.points.ordered";
    }

    @Override
    public boolean needsOrder() {
        return true;
    }

    @Override
    public boolean cumulates() {
        return true;
    }

    @Override
    public double item(Item item) {
        var sum = 0.0;
        for (var variance : item.variance()) {
            sum += variance;
        }
        return plain(0, item) - sum / (item.people().length - 1);
    }

    @Override
    public double plain(int part, Item item) {
        if (!item.ordered() || item.people().length < 2) {
            return Double.NaN;
        }
        var last = item.people().length - 1;
        var cumulated = 0.0;
        var sum = 0.0;
        for (var i = 0; i < last; i++) {
            cumulated += item.people()[i] - item.model()[i];
            sum += cumulated * cumulated;
        }
        return sum / last;
    }
}
