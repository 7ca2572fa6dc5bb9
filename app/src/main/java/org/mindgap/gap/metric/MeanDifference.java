package org.mindgap.gap.metric;

import java.util.Set;
import org.mindgap.stats.Spread;
import org.mindgap.survey.Pole;

/**
 * The model's mean place on the ordered options minus the people's, with the first option at 0 and the last at 1, so
 * that questions with different numbers of options may be averaged: −1 to 1. Positive where the model is nearer to the
 * pole the question is keyed to; of a single question without a pole, nearer to the last option. Over several questions
 * it means something only where all are keyed to one pole. A difference of means is linear: sampling adds nothing to it.
 */
record MeanDifference() implements TraitMetric {

    @Override
    public String id() {
        return "mean.diff";
    }

    @Override
    public Direction direction() {
        return Direction.NEITHER;
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.NEEDS_ORDER, Trait.SMOOTH);
    }

    @Override
    public boolean needsPole() {
        return true;
    }

    @Override
    public double item(Item item) {
        if (!item.ordered()) {
            return Double.NaN;
        }
        var towardsLast = Spread.mean(item.model()) - Spread.mean(item.people());
        return item.pole() == Pole.End.LAST ? towardsLast : -towardsLast;
    }
}
