package org.mindgap.gap.metric;

import java.util.Set;
import org.mindgap.stats.Distances;

/**
 * The Jensen–Shannon divergence, not its root (methods.md §6.1). Over many replicates it is taken as
 * ½ Σ p·ln p + ½ Σ q·ln q − Σ m·ln m, whose first term is the same for all models compared with the same people.
 *
 * @param unit nats in one unit: 1, or ln 2 for bits
 */
record JensenShannon(String id, double unit) implements TraitMetric {
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
        return Distances.jsdNats(item.people(), item.model()) / unit;
    }

    @Override
    public void plain(int part, Replicated items, double[] into) {
        if (items.modelVaries()) {
            TraitMetric.super.plain(part, items, into);
            return;
        }
        System.arraycopy(items.peopleEntropy(), 0, into, 0, items.width());
        var people = items.people();
        for (var i = 0; i < items.options(); i++) {
            var q = items.model()[i];
            var own = term(q) / 2;
            for (var b = 0; b < items.width(); b++) {
                into[b] += own - term((people[i * items.width() + b] + q) / 2);
            }
        }
        for (var b = 0; b < items.width(); b++) {
            into[b] = (into[b] < 0 ? 0 : into[b]) / unit;
        }
    }

    private static double term(double share) {
        return share == 0 ? 0 : share * Math.log(share);
    }
}
