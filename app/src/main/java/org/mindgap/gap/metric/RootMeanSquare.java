package org.mindgap.gap.metric;

import java.util.Set;

/**
 * Root of the mean squared difference of shares in percentage points: an item is Σ(p − q)²/k, the mean over questions is
 * taken, and 100 times its root is shown. What sampling adds stays in.
 */
record RootMeanSquare() implements TraitMetric {

    @Override
    public String id() {
        return "rmse.points";
    }

    @Override
    public Direction direction() {
        return Direction.SMALLER_IS_CLOSER;
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SMOOTH);
    }

    @Override
    public double item(Item item) {
        var sum = 0.0;
        for (var i = 0; i < item.people().length; i++) {
            var difference = item.people()[i] - item.model()[i];
            sum += difference * difference;
        }
        return sum / item.people().length;
    }

    @Override
    public double shown(double meanOfItems) {
        return 100 * Math.sqrt(Math.max(0, meanOfItems));
    }
}
