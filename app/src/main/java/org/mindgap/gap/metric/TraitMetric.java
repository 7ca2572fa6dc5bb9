package org.mindgap.gap.metric;

import java.util.Set;

/** A metric that says by traits what it needs, and takes out nothing. */
interface TraitMetric extends Metric {

    Set<Trait> traits();

    @Override
    default boolean needsOrder() {
        return traits().contains(Trait.NEEDS_ORDER);
    }

    @Override
    default boolean takesSingleAnswer() {
        return traits().contains(Trait.TAKES_SINGLE_ANSWER);
    }

    @Override
    default boolean needsVariance() {
        return false;
    }

    @Override
    default Correction correction() {
        return traits().contains(Trait.SMOOTH) ? Correction.FIRST_ORDER : Correction.PARTLY;
    }

    @Override
    default boolean needsEveryOption() {
        return traits().contains(Trait.NEEDS_EVERY_OPTION);
    }

    @Override
    default boolean legacy() {
        return traits().contains(Trait.LEGACY);
    }
}
